import { el, fill, freshId, tell } from '../dom.js';
import { icon } from '../icons.js';
import { markdown } from '../markdown.js';
import { isEphemeral, isLoading } from '../message-text.js';
import { format, messageTime } from '../time.js';
import { avatar } from './avatar.js';
import { fileCards } from './file-card.js';
import { messageComponents } from './message-components.js';
import { messageEmbed } from './message-embed.js';

/** One message. Showing it anew keeps the focus on the same control, and on the message itself where that control is gone. */
class ChatMessage extends HTMLElement {
  #authorId = freshId('author');
  #message;
  #store;

  show(message, store, isContinued = false) {
    this.#message = message;
    this.#store = store;
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    const key = focused?.dataset.key ?? focused?.closest('[data-key]')?.dataset.key;
    this.className = ['message', isEphemeral(message) && 'ephemeral', message.local, isContinued && 'continued'].filter(Boolean).join(' ');
    fill(this, { role: 'article', 'aria-labelledby': this.#authorId, 'data-message': message.id, tabindex: -1 },
      this.#usedCommand() ?? this.#repliesTo(), this.#face(isContinued), el('div', { class: 'body' }, this.#head(isContinued), this.#content(), this.#ephemeral()),
      message.local !== 'sending' && this.#menuButton());
    if (focused) (key && this.querySelector(`[data-key="${CSS.escape(key)}"]`) || this).focus({ preventScroll: true });
    return this;
  }

  /** Only what hangs on the state of an interaction; embeds and opened spoilers stay as they are. */
  refreshComponents() {
    this.querySelector('message-components')?.refresh();
  }

  get message() {
    return this.#message;
  }

  get #isBot() {
    return this.#message.author.bot === true;
  }

  get #author() {
    const { author } = this.#message;
    return this.#store.here.names.person(author.id) ?? author.global_name ?? author.username;
  }

  #usedCommand() {
    const used = this.#message.interaction;
    if (!used?.name) return null;
    const user = this.#store.here.names.person(used.user.id) ?? used.user.global_name ?? used.user.username;
    return el('p', { class: 'used' }, avatar(used.user.id, user), el('span', { class: 'name' }, user), ' used ', el('span', { class: 'command' }, isFromMenu(this.#message) ? used.name : `/${used.name}`));
  }

  /** What a button brought names the message that it belongs to. */
  #repliesTo() {
    const parent = this.#store.messages.get(this.#message.message_reference?.message_id);
    if (!parent) return null;
    const author = this.#store.here.names.person(parent.author.id) ?? parent.author.username;
    return el('p', { class: 'used' }, avatar(parent.author.id, author, parent.author.bot), el('span', { class: 'name' }, author),
      el('button', { type: 'button', class: 'original', onclick: () => tell(this, 'show-message', { id: parent.id }) }, parent.embeds?.[0]?.title ?? parent.content ?? 'its message'));
  }

  #face(isContinued) {
    return isContinued ? null : avatar(this.#message.author.id, this.#author, this.#isBot);
  }

  #head(isContinued) {
    const date = new Date(this.#message.timestamp);
    const moderator = this.#store.here.isModerator(this.#message.author.id);
    return el('header', { class: isContinued ? 'unseen' : 'head' },
      el('span', { class: moderator ? 'author moderator' : 'author', id: this.#authorId }, this.#author),
      this.#isBot && el('span', { class: 'app-mark' }, 'APP'),
      el('time', { datetime: this.#message.timestamp, title: format(date, 'F') }, messageTime(date)));
  }

  #content() {
    const message = this.#message;
    if (message.local === 'sending') return el('p', { class: 'thinking' }, 'Sending the command', dots());
    if (message.local === 'failed') return el('p', { class: 'failure' }, icon('warning'), message.content);
    if (isLoading(message)) return el('p', { class: 'thinking' }, `${this.#author} is thinking`, dots());
    const { names } = this.#store.here;
    return [
      (message.content || message.edited_timestamp) && el('div', { class: 'markdown content' }, markdown(message.content, names), this.#edited()),
      (message.embeds ?? []).map((embed) => messageEmbed(embed, names)),
      fileCards(message),
      message.components?.length > 0 && messageComponents(message, this.#store),
    ];
  }

  /** For the pointer; the arrow keys come to the message itself, where Enter does the same. */
  #menuButton() {
    return el('button', {
      type: 'button', class: 'icon-button more', tabindex: -1, 'aria-label': 'Message menu', 'aria-haspopup': 'menu', 'data-key': 'menu',
      onclick: (event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        tell(this, 'message-menu', { opener: event.currentTarget, at: { x: left, y: bottom } });
      },
    }, icon('more'));
  }

  #edited() {
    const { edited_timestamp: edited, content } = this.#message;
    return edited && content && el('time', { class: 'edited', datetime: edited, title: format(new Date(edited), 'F') }, '(edited)');
  }

  #ephemeral() {
    if (!isEphemeral(this.#message) || this.#message.local === 'sending') return null;
    return el('p', { class: 'only-you' }, icon('eye'), 'Only you can see this · ',
      el('button', { type: 'button', class: 'text-button', 'data-key': 'dismiss', onclick: () => tell(this, 'dismiss', { message: this.#message.id }) }, 'Dismiss message'));
  }
}

/** A command of a menu has no slash. Discord tells it by its target. */
const isFromMenu = ({ interaction, interaction_metadata: metadata }) => interaction.type === 3 || Boolean(metadata?.target_message_id ?? metadata?.target_user);

const dots = () => el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));

customElements.define('chat-message', ChatMessage);

export const chatMessage = (message, store, isContinued) => document.createElement('chat-message').show(message, store, isContinued);
