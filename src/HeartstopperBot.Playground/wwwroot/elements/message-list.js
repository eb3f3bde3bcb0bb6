import { el, fill, tell } from '../dom.js';
import { format, isSameDay } from '../time.js';
import { onLongPress } from '../long-press.js';
import { chatMessage } from './chat-message.js';
import { welcome } from './first-visit.js';

const NEAR_END = 80;
const SAME_BREATH = 7 * 60_000;

/** The messages of the channel. It follows what comes in unless the reader has scrolled up. */
class MessageList extends HTMLElement {
  #store;
  #inner = el('div', { class: 'messages' });
  #follows = true;

  connect(store) {
    this.#store = store;
    fill(this, { role: 'log', 'aria-live': 'off', tabindex: 0 }, this.#inner);
    store.addEventListener('place', () => this.#renderAll(true));
    store.addEventListener('messages', () => this.#renderAll(false));
    store.addEventListener('message', ({ detail }) => this.#put(detail.message));
    store.addEventListener('message-gone', ({ detail }) => this.#drop(detail.id));
    store.addEventListener('interaction', ({ detail }) => this.#find(detail.message)?.refreshComponents());
    this.addEventListener('scroll', () => { this.#follows = this.scrollHeight - this.scrollTop - this.clientHeight < NEAR_END; }, { passive: true });
    this.addEventListener('show-message', ({ detail }) => this.#find(detail.id)?.focus());
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('contextmenu', (event) => this.#openMenu(event));
    onLongPress(this, (target, at) => this.#menuAt(target, at));
    new ResizeObserver(() => this.#keepUp()).observe(this.#inner);
    new ResizeObserver(() => this.#keepUp()).observe(this);
  }

  /** The newest message that was really sent, null where there is none. */
  get lastMessage() {
    return [...this.#inner.querySelectorAll('chat-message')].findLast((shown) => !shown.message.local) ?? null;
  }

  #renderAll(isLoading) {
    this.ariaBusy = String(isLoading);
    this.setAttribute('aria-label', `Messages in ${this.#store.channel.name}`);
    this.#inner.replaceChildren(welcome(this.#store));
    this.#follows = true;
    for (const message of this.#store.messages.values()) this.#append(message);
    this.#keepUp();
  }

  #put(message) {
    const shown = this.#find(message.id);
    if (shown) shown.show(message, this.#store, shown.classList.contains('continued'));
    else this.#append(message);
    if (message.local === 'sending') this.#follows = true;
    this.#keepUp();
  }

  #append(message) {
    const before = this.#store.messages.get(this.#inner.lastElementChild?.dataset.message);
    const date = new Date(message.timestamp);
    const isNewDay = !before || !isSameDay(new Date(before.timestamp), date);
    if (isNewDay) this.#inner.append(el('p', { class: 'day' }, el('time', { datetime: message.timestamp }, format(date, 'D'))));
    this.#inner.append(chatMessage(message, this.#store, !isNewDay && isContinued(before, message)));
  }

  #drop(id) {
    const shown = this.#find(id);
    const day = shown?.previousElementSibling;
    const isLastOfDay = shown?.nextElementSibling?.matches('chat-message') !== true;
    shown?.remove();
    if (isLastOfDay && day?.matches('.day')) day.remove();
  }

  /** Arrow keys go from message to message, Enter opens the menu of the one that is meant. */
  #key(event) {
    if (event.target !== this && !event.target.matches('chat-message')) return;
    const all = [...this.#inner.querySelectorAll('chat-message')];
    const at = all.indexOf(event.target);
    const to = { ArrowUp: at < 0 ? all.length - 1 : at - 1, ArrowDown: at < 0 ? all.length - 1 : at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to]?.focus();
    else if (event.key === 'Enter' && at >= 0) this.#menuAt(event.target, null);
    else return;
    event.preventDefault();
  }

  /** A link keeps the browser's own menu, and so does text that is selected. */
  #openMenu(event) {
    if (event.target.closest('a, input, textarea') || !getSelection().isCollapsed) return;
    const byPointer = event.clientX !== 0 || event.clientY !== 0;
    if (this.#menuAt(event.target, byPointer && event.button === 2 ? { x: event.clientX, y: event.clientY } : null)) event.preventDefault();
  }

  #menuAt(target, at) {
    const shown = target.closest('chat-message');
    if (!shown || shown.message.local === 'sending') return false;
    const box = shown.getBoundingClientRect();
    const opener = target.closest('button, [tabindex]') ?? shown;
    tell(shown, 'message-menu', { opener, at: at ?? { x: box.left + 64, y: Math.max(box.top, 0) + 40 } });
    return true;
  }

  #find(id) {
    return this.#inner.querySelector(`:scope > [data-message="${CSS.escape(id)}"]`);
  }

  #keepUp() {
    if (this.#follows) this.scrollTop = this.scrollHeight;
  }
}

/** A person who goes on writing is not introduced again; a reply to a command always is. */
function isContinued(before, message) {
  if (before.author.id !== message.author.id || message.interaction || message.message_reference) return false;
  return (before.flags & 64) === (message.flags & 64) && new Date(message.timestamp) - new Date(before.timestamp) < SAME_BREATH;
}

customElements.define('message-list', MessageList);
