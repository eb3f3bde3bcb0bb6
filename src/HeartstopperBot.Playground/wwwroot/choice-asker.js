const PAUSE_BEFORE_ASKING = 60;

/** Asks the bot for an option's choices, after a short pause in typing; only the last question counts. What it said before stays on show until it answers. */
export class ChoiceAsker {
  #onAnswer;
  #key = null;
  #option = null;
  #choices = [];
  #failed = false;
  #running = null;

  constructor(onAnswer) {
    this.#onAnswer = onAnswer;
  }

  /** `{choices, state}`; the state is loading, failed or ready. `ask(signal)` does the asking, unless the same was asked last. */
  choices(key, option, ask) {
    if (key !== this.#key) this.#start(key, option, ask);
    if (this.#failed) return { choices: [], state: 'failed' };
    return this.#option === option ? { choices: this.#choices, state: 'ready' } : { choices: [], state: 'loading' };
  }

  #start(key, option, ask) {
    this.#key = key;
    this.#failed = false;
    if (this.#option !== option) this.#option = null;
    this.#running?.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    setTimeout(async () => {
      if (signal.aborted) return;
      const answer = await ask(signal).catch(() => ({ failed: true }));
      if (signal.aborted) return;
      this.#option = option;
      this.#choices = answer.choices ?? [];
      this.#failed = answer.failed === true;
      this.#onAnswer();
    }, PAUSE_BEFORE_ASKING);
  }
}
