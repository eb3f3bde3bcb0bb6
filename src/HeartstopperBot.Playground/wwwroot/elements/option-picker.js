import { el, fill, freshId } from '../dom.js';

/** The list above the input: commands, options or values. It never takes the focus; the input moves it and says which item is meant. */
class OptionPicker extends HTMLElement {
  #items = [];
  #active = -1;
  #onPick = () => {};
  #count = el('p', { class: 'unseen', role: 'status' });
  // Browsers let Tab into what scrolls; the keys of this list are the input's.
  #list = el('div', { role: 'listbox', class: 'suggested', id: freshId('suggestions'), 'aria-label': 'Suggestions', tabindex: -1 });

  connect(onPick) {
    this.#onPick = onPick;
    this.hidden = true;
    fill(this, null, this.#list, this.#count);
    // A click must not take the focus from the input.
    this.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  get listId() {
    return this.#list.id;
  }

  get isOpen() {
    return !this.hidden && this.#items.length > 0;
  }

  get active() {
    return this.#items[this.#active] ?? null;
  }

  get first() {
    return this.#items[0] ?? null;
  }

  get activeId() {
    return this.active === null ? null : `${this.#list.id}-${this.#active}`;
  }

  /** `groups` are `{title, items, note}`; with `startsAtFirst` the first item is meant at once. An item that was meant stays so while it is there. */
  show(groups, { startsAtFirst = false } = {}) {
    const meant = this.active?.label;
    const shown = groups.filter((group) => group.items.length > 0 || group.note);
    this.#items = shown.flatMap((group) => group.items);
    this.#active = -1;
    let index = 0;
    fill(this.#list, null, shown.map((group) => this.#group(group, () => index++)));
    // A listbox without an option is none: a note alone is only text.
    this.#list.role = this.#items.length > 0 ? 'listbox' : 'group';
    this.hidden = shown.length === 0;
    const kept = meant === undefined || startsAtFirst ? -1 : this.#items.findIndex((item) => item.label === meant);
    if (kept >= 0) this.#activate(kept);
    else if (startsAtFirst && this.#items.length > 0) this.#activate(0);
    this.#count.textContent = this.hidden ? '' : `${this.#items.length} suggestions`;
  }

  hide() {
    this.#items = [];
    this.#active = -1;
    this.#list.replaceChildren();
    this.hidden = true;
    this.#count.textContent = '';
  }

  /** By one, round the ends. */
  move(step) {
    const length = this.#items.length;
    this.#activate(this.#active < 0 && step < 0 ? length - 1 : (this.#active + step + length) % length);
  }

  #group(group, nextIndex) {
    const id = freshId('group');
    return el('div', { role: 'group', class: 'group', 'aria-labelledby': id }, el('p', { class: 'group-title', id }, group.title),
      group.items.map((item) => this.#item(item, nextIndex())), group.note && el('p', { class: 'note' }, group.note));
  }

  #item(item, index) {
    return el('div', {
      id: `${this.#list.id}-${index}`, role: 'option', class: 'option', 'aria-selected': 'false',
      onclick: () => this.#onPick(item),
    }, el('span', { class: 'option-label' }, item.label), item.detail && el('span', { class: 'option-detail' }, item.detail), item.hint && el('span', { class: 'option-hint' }, item.hint));
  }

  #activate(index) {
    if (index === this.#active) return;
    this.#mark('false');
    this.#active = index;
    this.#mark('true')?.scrollIntoView({ block: 'nearest' });
    this.dispatchEvent(new Event('active'));
  }

  #mark(isSelected) {
    const item = this.querySelector(`#${this.#list.id}-${this.#active}`);
    item?.setAttribute('aria-selected', isSelected);
    return item;
  }
}

customElements.define('option-picker', OptionPicker);
