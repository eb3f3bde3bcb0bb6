import { el, fill, freshId } from '../dom.js';
import { icon } from '../icons.js';
import { markdown } from '../markdown.js';
import { Type } from '../select-options.js';
import { formField } from './form-field.js';

/**
 * The form that the bot opened. A real dialog: the browser keeps the focus inside, and Escape closes it. It stays until the bot has taken what was sent;
 * what goes wrong is said at its field, and nothing that was written is lost.
 */
class ModalDialog extends HTMLElement {
  #store;
  #onLeave;
  #dialog = el('dialog', { class: 'modal', onclose: () => this.#left() });
  #interaction = null;
  #fields = [];
  #error = el('p', { class: 'failure', role: 'alert' });
  #submit = el('button', { type: 'submit', class: 'button primary' }, 'Submit');
  #waitsFor = null;
  #outcomes = new Map();
  #cameFrom = null;

  /** `onLeave` takes the focus where the control that opened the form is gone. */
  connect(store, onLeave) {
    this.#store = store;
    this.#onLeave = onLeave;
    fill(this, null, this.#dialog);
    store.addEventListener('modal', ({ detail }) => this.#open(detail));
    store.addEventListener('stream', ({ detail: { name, data } }) => this.#hear(name, data));
  }

  #open({ interaction, modal }) {
    if (this.#dialog.open) this.#dialog.close();
    this.#interaction = interaction;
    this.#fields = [];
    this.#waitsFor = null;
    const from = document.activeElement;
    this.#cameFrom = { message: from?.closest('[data-message]')?.dataset.message, key: from?.closest('[data-key]')?.dataset.key };
    const heading = freshId('heading');
    const { bot } = this.#store.world;
    this.#dialog.setAttribute('aria-labelledby', heading);
    fill(this.#dialog, null, this.#form(el('header', null, el('h2', { id: heading }, modal.title),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: () => this.#dialog.close() }, icon('close'))),
    el('div', { class: 'form-body' }, modal.components.map((part) => this.#part(part)), el('p', { class: 'hint' }, `What you write here goes to ${bot.name}.`), this.#error),
    el('footer', null, el('button', { type: 'button', class: 'button secondary', onclick: () => this.#dialog.close() }, 'Cancel'), this.#submit)));
    this.#say('');
    this.#setWaiting(false);
    this.#dialog.showModal();
    this.#fields[0]?.focus();
  }

  #form(...children) {
    return el('form', { novalidate: true, onsubmit: (event) => { event.preventDefault(); this.#send(); } }, ...children);
  }

  #part(part) {
    if (part.type === Type.TextDisplay) return el('div', { class: 'markdown' }, markdown(part.content, this.#store.here.names));
    if (part.type === Type.Row) return part.components.map((inner) => this.#part(inner));
    const field = part.type === Type.Label ? formField(part.component, this.#store, part) : formField(part, this.#store);
    this.#fields.push(field);
    return field.node;
  }

  async #send() {
    if (this.#submit.getAttribute('aria-disabled') === 'true' || !this.#check()) return;
    const values = Object.fromEntries(this.#fields.map((field) => [field.customId, field.read()]).filter(([, value]) => value !== undefined && value !== null));
    this.#setWaiting(true);
    this.#say('');
    this.#outcomes.clear();
    try {
      this.#waitsFor = await this.#store.submitModal(this.#interaction, values);
      this.#settle();
    } catch (error) {
      this.#refuse(error);
    }
  }

  #check() {
    const wrong = this.#fields.map((field) => ({ field, message: field.check() }));
    for (const { field, message } of wrong) field.fail(message);
    const first = wrong.find(({ message }) => message !== null);
    first?.field.focus();
    return first === undefined;
  }

  #refuse({ option, message }) {
    this.#setWaiting(false);
    const field = this.#fields.find((candidate) => candidate.customId === option);
    if (!field) return this.#say(message);
    field.fail(message);
    return field.focus();
  }

  /** The stream may be faster than the answer to our own call. */
  #hear(name, data) {
    if (!this.#dialog.open || (name !== 'interaction.answered' && name !== 'interaction.failed')) return;
    this.#outcomes.set(data.interaction, name === 'interaction.answered');
    this.#settle();
  }

  #settle() {
    const isTaken = this.#outcomes.get(this.#waitsFor);
    if (isTaken === undefined) return;
    this.#waitsFor = null;
    this.#setWaiting(false);
    if (isTaken) this.#dialog.close();
    else this.#say('Something went wrong: the application did not respond. Try again.');
  }

  #setWaiting(isWaiting) {
    this.#submit.classList.toggle('waiting', isWaiting);
    this.#submit.setAttribute('aria-disabled', String(isWaiting));
  }

  #say(text) {
    this.#error.hidden = text === '';
    this.#error.replaceChildren(...(text === '' ? [] : [icon('warning'), text]));
  }

  /** Back to where one was. The message may have been drawn anew since. */
  #left() {
    const { message, key } = this.#cameFrom;
    const control = message && key && document.querySelector(`[data-message="${CSS.escape(message)}"] [data-key="${CSS.escape(key)}"]`);
    if (control) control.focus();
    else this.#onLeave();
  }
}

customElements.define('modal-dialog', ModalDialog);
