import { el, fill } from '../dom.js';
import { messageText } from '../message-text.js';

const SHOWN_FOR = 6000;

/** What went wrong, for the eye; what came in, for the ear. */
class LiveNotice extends HTMLElement {
  #toast = el('p', { class: 'toast', role: 'alert', hidden: true });
  #spoken = el('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  #timer = 0;

  connect(store) {
    fill(this, null, this.#toast, this.#spoken);
    store.addEventListener('notice', (event) => this.show(event.detail.text, event.detail.kind));
    store.addEventListener('message', ({ detail: { message } }) => this.#speak(message, store));
  }

  show(text, kind = 'trouble') {
    this.#toast.classList.toggle('good', kind === 'good');
    clearTimeout(this.#timer);
    this.#toast.textContent = text;
    this.#toast.hidden = false;
    this.#timer = setTimeout(() => { this.#toast.hidden = true; }, SHOWN_FOR);
  }

  #speak(message, store) {
    if (message.local === 'sending' || message.author.id === store.person.id) return;
    const author = message.author.bot ? store.world.bot.name : message.author.global_name ?? message.author.username;
    const text = messageText(message).replace(/\n+/g, '. ');
    this.#spoken.textContent = `${author}: ${text === '' ? 'is thinking' : plain(text)}`;
  }
}

// A spoiler is not read out; other marks are only noise.
const plain = (text) => text.replace(/\|\|[\s\S]+?\|\|/g, 'spoiler').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_~`\\]/g, '').slice(0, 400);

customElements.define('live-notice', LiveNotice);
