import { el, fill, freshId } from '../dom.js';
import { icon } from '../icons.js';

const GAP = 4;

/**
 * A button that opens a list: `options` are `{label, description, value, selected, leading}`; `leading` makes a node, `lead` one for the button alone. With `max` above 1 one ticks several and closing it
 * chooses. Calls `onchoose(values)`. The list is a popover, so that no scrolling parent cuts it off.
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
    this.#list = el('ul', { id, role: 'listbox', class: 'listbox', popover: 'auto', 'aria-label': label, 'aria-multiselectable': max > 1 ? 'true' : null, ontoggle: (event) => this.#toggled(event) });
    this.#button = el('button', {
      type: 'button', role: 'combobox', class: 'select-button', disabled, popovertarget: id, 'data-key': key,
      'aria-label': label, 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': id, onkeydown: (event) => this.#key(event),
    }, this.#face(), icon('down'));
    this.#list.append(...options.map((option, index) => this.#item(option, index, id)));
    return fill(this, null, this.#button, this.#list);
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
    return this.#list.matches(':popover-open');
  }

  #toggled(event) {
    const isOpen = event.newState === 'open';
    this.#button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) {
      this.#opened();
      return;
    }
    this.#active = -1;
    this.#button.removeAttribute('aria-activedescendant');
    if (this.#max > 1) this.#send();
  }

  /** The event comes a moment after the opening; a key does not wait for it. */
  #open() {
    this.#list.showPopover();
    this.#opened();
  }

  #opened() {
    if (this.#active >= 0) return;
    this.#place();
    this.#activate(Math.max(0, this.#options.findIndex((option) => this.#ticked.has(option.value))));
  }

  /** Below the button, or above where there is more room. */
  #place() {
    const box = this.#button.getBoundingClientRect();
    const below = window.innerHeight - box.bottom - GAP * 2;
    const above = box.top - GAP * 2;
    const opensUp = below < Math.min(this.#list.scrollHeight, 240) && above > below;
    const { style } = this.#list;
    style.left = `${Math.min(box.left, window.innerWidth - box.width - GAP)}px`;
    style.width = `${box.width}px`;
    style.maxHeight = `${Math.min(360, opensUp ? above : below)}px`;
    style.top = opensUp ? 'auto' : `${box.bottom + GAP}px`;
    style.bottom = opensUp ? `${window.innerHeight - box.top + GAP}px` : 'auto';
  }

  #activate(index) {
    this.#list.children[this.#active]?.classList.remove('active');
    this.#active = Math.min(Math.max(index, 0), this.#options.length - 1);
    const item = this.#list.children[this.#active];
    item?.classList.add('active');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) this.#button.setAttribute('aria-activedescendant', item.id);
  }

  #choose(index) {
    const { value } = this.#options[index];
    if (this.#max === 1) {
      const isOff = this.#min === 0 && this.#ticked.has(value);
      this.#ticked = new Set(isOff ? [] : [value]);
      for (const [at, option] of this.#options.entries()) this.#list.children[at].setAttribute('aria-selected', String(this.#ticked.has(option.value)));
      this.#list.hidePopover();
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
    const moves = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1, Home: 0, End: this.#options.length - 1 };
    const isChoosing = event.key === 'Enter' || event.key === ' ';
    if (!this.#isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) this.#open();
    else if (this.#isOpen && event.key in moves) this.#activate(moves[event.key]);
    else if (this.#isOpen && isChoosing) this.#choose(this.#active);
    else if (this.#isOpen && event.key === 'Tab') return this.#list.hidePopover();
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
