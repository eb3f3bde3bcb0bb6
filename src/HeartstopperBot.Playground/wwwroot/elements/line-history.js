const KEPT = 100;

/** The lines that were sent, for the arrow keys. */
export class LineHistory {
  #lines = [];
  #at = null;

  add(text, picked) {
    if (this.#lines.at(-1)?.text !== text) this.#lines.push({ text, picked });
    this.#lines = this.#lines.slice(-KEPT);
    this.#at = null;
  }

  /** True for an empty line and for one that was brought back and not changed: only then do the arrows mean the history. */
  isAt(text) {
    if (text === '') this.#at = null;
    return text === '' || this.#lines[this.#at]?.text === text;
  }

  older() {
    return this.#go((this.#at ?? this.#lines.length) - 1);
  }

  newer() {
    if (this.#at === null) return null;
    return this.#at + 1 < this.#lines.length ? this.#go(this.#at + 1) : { text: '', picked: new Map() };
  }

  #go(index) {
    if (!this.#lines[index]) return null;
    this.#at = index;
    return this.#lines[index];
  }
}
