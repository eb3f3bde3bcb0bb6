import { copyText } from '../clipboard.js';
import { el, fill } from '../dom.js';
import { icon } from '../icons.js';
import { messageText } from '../message-text.js';

const EDGE = 8;
const EXPLAINED = 'This is the message menu: right-click a message, press and hold it, or select it with the arrow keys and press Enter. The bot’s commands in it work on that message.';

/** What can be done with a message: copy it, or give it to one of the bot's message commands. Opened at the pointer or at a control. */
class MessageMenu extends HTMLElement {
  #store;
  #message = null;
  #opener = null;
  // Not `auto`: where a right click opens it on pressing, releasing the button would close it again.
  #panel = el('div', { class: 'message-menu', popover: 'manual', onkeydown: (event) => this.#key(event), onfocusout: (event) => event.relatedTarget && !this.contains(event.relatedTarget) && this.#close() });
  #list = el('div', { role: 'menu', 'aria-label': 'Message' });
  #typed = { text: '', at: 0 };

  connect(store) {
    this.#store = store;
    fill(this, null, this.#panel);
    for (const name of ['place', 'commands']) store.addEventListener(name, () => this.#close());
    document.addEventListener('pointerdown', (event) => !this.contains(event.target) && this.#close());
  }

  /** `at` is `{x, y}` on the screen. With `explains` it first says what it is. */
  open(message, opener, at, { explains = false } = {}) {
    this.#close();
    this.#message = message;
    this.#opener = opener;
    fill(this.#list, null, this.#item('Copy text', icon('copy'), () => this.#copy()), el('div', { role: 'separator' }), this.#commands());
    fill(this.#panel, null, explains && el('p', { class: 'hint' }, EXPLAINED), this.#list);
    this.#panel.classList.toggle('explains', explains);
    this.#panel.showPopover();
    this.#place(at);
    this.#items[0].focus();
  }

  get #items() {
    return [...this.#list.querySelectorAll('[role=menuitem]')];
  }

  #commands() {
    const { menuCommands, world } = this.#store;
    if (this.#message.local) return this.#note('The bot’s commands need a message that was sent');
    if (menuCommands.length === 0) return this.#note(`${world.bot.name} has no message commands here`);
    return menuCommands.map((command) => this.#item(command.name_localized ?? command.name, el('span', { class: 'avatar bot', 'aria-hidden': 'true' }, '♥'), () => this.#store.runOnMessage(command, this.#message.id)));
  }

  #item(name, leading, act) {
    return el('div', { role: 'menuitem', tabindex: -1, class: 'option', onclick: () => this.#choose(act), onpointermove: (event) => event.currentTarget.focus() }, leading, name);
  }

  /** Said where the commands would stand; arrow keys reach it, so that it is read out. */
  #note(text) {
    return el('div', { role: 'menuitem', 'aria-disabled': 'true', tabindex: -1, class: 'note' }, text);
  }

  #choose(act) {
    this.#close();
    act();
  }

  async #copy() {
    const isDone = await copyText(messageText(this.#message));
    this.#store.notice(isDone ? 'Copied' : 'The browser did not allow copying', isDone ? 'good' : 'trouble');
  }

  #place({ x, y }) {
    const { style } = this.#panel;
    const { width, height } = this.#panel.getBoundingClientRect();
    style.left = `${Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE))}px`;
    style.top = `${Math.max(EDGE, Math.min(y, window.innerHeight - height - EDGE))}px`;
  }

  #key(event) {
    const items = this.#items;
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[to % items.length].focus();
    else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
    else if (event.key === 'Tab' || event.key === 'Escape') this.#close();
    else if (event.key.length !== 1 || !this.#typeAhead(event, items)) return;
    event.preventDefault();
  }

  /** Letters typed within a second go to the item that starts with them. */
  #typeAhead({ key, timeStamp }, items) {
    this.#typed = { text: timeStamp - this.#typed.at > 1000 ? key : this.#typed.text + key, at: timeStamp };
    const found = items.find((item) => item.lastChild.textContent.toLocaleLowerCase().startsWith(this.#typed.text.toLocaleLowerCase()));
    found?.focus();
    return found !== undefined;
  }

  /** The focus goes back, unless it has gone elsewhere already. */
  #close() {
    if (!this.#panel.matches(':popover-open')) return;
    const hadFocus = this.contains(document.activeElement);
    this.#panel.hidePopover();
    if (hadFocus && this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
  }
}

customElements.define('message-menu', MessageMenu);
