import { fold } from '../command-line.js';
import { el, fill, freshId } from '../dom.js';
import { icon } from '../icons.js';

const GAP = 4;

/** A longer list, such as the channels of a large server, has a field to search it. */
const MOST_UNSEARCHED = 40;

/**
 * A button that opens a list: `options` are `{label, description, value, selected, leading}`; `leading` makes a node, `lead` one for the button alone. With `max` above 1 one ticks several and closing it
 * chooses. Calls `onchoose(values)`. The list sits in a popover, so that no scrolling parent cuts it off.
 */
class SelectMenu extends HTMLElement {
  #options = [];
  #min = 1;
  #max = 1;
  #active = -1;
  #ticked = new Set();
  #placeholder;
  #lead;
  #typed = '';
  #typedAt = 0;
  #button;
  #list;
  #search = null;
  #popover;
  #onChoose;

  show({ label, placeholder, options, min = 1, max = 1, disabled = false, key = null, lead = null, onchoose }) {
    this.#options = options;
    this.#min = min;
    this.#max = max;
    this.#onChoose = onchoose;
    this.#placeholder = placeholder;
    this.#lead = lead;
    this.#ticked = new Set(options.filter((option) => option.selected).map((option) => option.value));
    const id = freshId('list');
    this.#list = el('ul', { id, role: 'listbox', class: 'options', 'aria-label': label, 'aria-multiselectable': max > 1 ? 'true' : null },
      options.map((option, index) => this.#item(option, index, id)));
    const isLong = options.length > MOST_UNSEARCHED;
    this.#search = isLong ? this.#searchField(id, label) : null;
    this.#popover = el('div', { id: freshId('popover'), class: 'listbox', popover: 'auto', ontoggle: (event) => this.#toggled(event), role: isLong ? 'dialog' : null, 'aria-label': isLong ? label : null }, this.#search, this.#list);
    this.#button = el('button', {
      type: 'button', role: isLong ? null : 'combobox', class: 'select-button', disabled, popovertarget: this.#popover.id, 'data-key': key,
      'aria-label': label, 'aria-haspopup': isLong ? 'dialog' : 'listbox', 'aria-expanded': 'false', 'aria-controls': isLong ? this.#popover.id : id, onkeydown: (event) => this.#key(event),
    }, this.#face(), icon('down'));
    return fill(this, null, this.#button, this.#popover);
  }

  /** It has the focus while the list is open, and says which option is meant. */
  #searchField(listId, label) {
    return el('input', {
      type: 'text', class: 'field search', role: 'combobox', placeholder: 'Search', autocomplete: 'off', spellcheck: 'false', 'aria-label': `Search: ${label}`, 'aria-autocomplete': 'list', 'aria-expanded': 'true',
      'aria-controls': listId, oninput: () => this.#filter(), onkeydown: (event) => this.#key(event),
    });
  }

  #filter() {
    const words = fold(this.#search.value).split(/\s+/);
    for (const [index, { label, description }] of this.#options.entries()) {
      const text = fold(`${label} ${description ?? ''}`);
      this.#list.children[index].hidden = !words.every((word) => text.includes(word));
    }
    this.#activate(this.#next(-1, 1));
  }

  get #isSearching() {
    return this.#search !== null && document.activeElement === this.#search;
  }

  /** The next option on this side that is not filtered away; where there is none, the one we are at. */
  #next(from, step) {
    for (let index = from + step; index >= 0 && index < this.#options.length; index += step) if (!this.#list.children[index].hidden) return index;
    return this.#list.children[from]?.hidden === false ? from : -1;
  }

  #face() {
    const chosen = this.#options.filter((option) => this.#ticked.has(option.value));
    if (chosen.length === 0) return el('span', { class: 'placeholder' }, this.#placeholder);
    return el('span', { class: 'face' }, (chosen[0].leading ?? this.#lead)?.(), el('span', null, chosen.map((option) => option.label).join(', ')));
  }

  #item(option, index, id) {
    return el('li', {
      id: `${id}-${index}`, role: 'option', class: 'option', 'aria-selected': String(this.#ticked.has(option.value)),
      onclick: () => this.#choose(index), onpointermove: () => this.#activate(index),
    }, option.leading?.(), el('span', { class: 'option-text' }, el('span', { class: 'option-label' }, option.label), option.description && el('span', { class: 'option-detail' }, option.description)), icon('tick'));
  }

  get #isOpen() {
    return this.#popover.matches(':popover-open');
  }

  #toggled(event) {
    const isOpen = event.newState === 'open';
    this.#button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) {
      this.#opened();
      return;
    }
    this.#active = -1;
    (this.#search ?? this.#button).removeAttribute('aria-activedescendant');
    if (this.#max > 1) this.#send();
  }

  /** The event comes a moment after the opening; a key does not wait for it. */
  #open() {
    this.#popover.showPopover();
    this.#opened();
  }

  #opened() {
    if (this.#active >= 0) return;
    this.#place();
    if (this.#search) {
      this.#search.value = '';
      for (const item of this.#list.children) item.hidden = false;
      this.#search.focus({ preventScroll: true });
    }
    this.#activate(Math.max(0, this.#options.findIndex((option) => this.#ticked.has(option.value))));
  }

  /** Below the button, or above where there is more room. */
  #place() {
    const box = this.#button.getBoundingClientRect();
    const below = window.innerHeight - box.bottom - GAP * 2;
    const above = box.top - GAP * 2;
    const opensUp = below < Math.min(this.#popover.scrollHeight, 240) && above > below;
    const { style } = this.#popover;
    style.left = `${Math.min(box.left, window.innerWidth - box.width - GAP)}px`;
    style.width = `${box.width}px`;
    style.maxHeight = `${Math.min(360, opensUp ? above : below)}px`;
    style.top = opensUp ? 'auto' : `${box.bottom + GAP}px`;
    style.bottom = opensUp ? `${window.innerHeight - box.top + GAP}px` : 'auto';
  }

  #activate(index) {
    this.#list.children[this.#active]?.classList.remove('active');
    this.#active = Math.min(index, this.#options.length - 1);
    const item = this.#list.children[this.#active];
    const sayer = this.#search ?? this.#button;
    item?.classList.add('active');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) sayer.setAttribute('aria-activedescendant', item.id);
    else sayer.removeAttribute('aria-activedescendant');
  }

  #choose(index) {
    if (!this.#options[index]) return;
    const { value } = this.#options[index];
    if (this.#max === 1) {
      const isOff = this.#min === 0 && this.#ticked.has(value);
      this.#ticked = new Set(isOff ? [] : [value]);
      for (const [at, option] of this.#options.entries()) this.#list.children[at].setAttribute('aria-selected', String(this.#ticked.has(option.value)));
      this.#popover.hidePopover();
      this.#send();
      return;
    }
    if (!this.#ticked.delete(value) && this.#ticked.size < this.#max) this.#ticked.add(value);
    this.#list.children[index].setAttribute('aria-selected', String(this.#ticked.has(value)));
  }

  #send() {
    this.#button.firstElementChild.replaceWith(this.#face());
    this.#button.focus();
    if (this.#ticked.size >= this.#min) this.#onChoose(this.#options.map((option) => option.value).filter((value) => this.#ticked.has(value)));
  }

  #key(event) {
    const ends = this.#isSearching ? {} : { Home: [-1, 1], End: [this.#options.length, -1] };
    const moves = { ArrowDown: [this.#active, 1], ArrowUp: [this.#active, -1], ...ends };
    const isChoosing = event.key === 'Enter' || (event.key === ' ' && !this.#isSearching);
    if (!this.#isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) this.#open();
    else if (this.#isOpen && event.key in moves) this.#activate(this.#next(...moves[event.key]));
    else if (this.#isOpen && isChoosing) this.#choose(this.#active);
    else if (this.#isOpen && event.key === 'Tab') return this.#popover.hidePopover();
    else if (this.#isSearching) return undefined;
    else if (this.#search && event.key.length === 1 && event.key !== ' ') return this.#open();
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) this.#typeAhead(event);
    else return undefined;
    event.preventDefault();
    return undefined;
  }

  /** Letters typed within a second jump to the option that starts with them, or whose description does. */
  #typeAhead(event) {
    this.#typed = event.timeStamp - this.#typedAt > 1000 ? event.key : this.#typed + event.key;
    this.#typedAt = event.timeStamp;
    if (!this.#isOpen) this.#open();
    const wanted = this.#typed.toLocaleLowerCase();
    const begins = (text) => text?.toLocaleLowerCase().startsWith(wanted) ?? false;
    const byLabel = this.#options.findIndex((option) => begins(option.label));
    const found = byLabel >= 0 ? byLabel : this.#options.findIndex((option) => begins(option.description));
    if (found >= 0) this.#activate(found);
  }
}

customElements.define('select-menu', SelectMenu);

export const selectMenu = (settings) => document.createElement('select-menu').show(settings);
