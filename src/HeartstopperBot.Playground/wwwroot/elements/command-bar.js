import { el, fill, freshId } from '../dom.js';
import { icon } from '../icons.js';
import { shownDescription, shownName } from '../command-line.js';

/** Between list and input: the command that is being written, its options as chips, and what is wrong with them. */
class CommandBar extends HTMLElement {
  #onOption = () => {};
  #chips = el('div', { class: 'chips' });
  #hint = el('p', { class: 'hint' });
  #error = el('p', { class: 'error', role: 'alert', id: freshId('error') });

  connect(onOption) {
    this.#onOption = onOption;
    fill(this, { hidden: true }, this.#chips, this.#hint, this.#error);
  }

  get errorId() {
    return this.#error.id;
  }

  /** `errors` are `{option, message}`; the first is written out, each marks its chip. */
  show(command, filled, current, errors) {
    this.hidden = command === null && errors.length === 0;
    const [error] = errors;
    fill(this.#chips, null, command && [el('span', { class: 'command-name' }, `/${command.shown}`), ...command.options.map((option) => this.#chip(option, filled, current, errors))]);
    this.#hint.textContent = command === null ? '' : current ? shownDescription(current) : command.description;
    this.#hint.hidden = error !== undefined || command === null;
    const text = error === undefined ? '' : error.option === null ? error.message : `${error.option}: ${error.message}`;
    this.#error.hidden = text === '';
    if (this.#error.textContent !== text) fill(this.#error, null, text !== '' && icon('warning'), text);
  }

  #chip(option, filled, current, errors) {
    const states = [filled.includes(option) && 'filled', option === current && 'current', errors.some((error) => error.option === option.name) && 'wrong'];
    const state = filled.includes(option) ? ', given' : option.required ? ', required' : ', optional';
    return el('button', {
      type: 'button', class: ['chip', option.required && 'required', ...states].filter(Boolean).join(' '), 'aria-label': `${shownName(option)}${state}`,
      onpointerdown: (event) => event.preventDefault(), onclick: () => this.#onOption(option),
    }, shownName(option), option.required && !filled.includes(option) && el('span', { class: 'star', 'aria-hidden': 'true' }, '*'));
  }
}

customElements.define('command-bar', CommandBar);
