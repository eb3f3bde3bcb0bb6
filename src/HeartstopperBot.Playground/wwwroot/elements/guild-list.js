import { el, fill, tell } from '../dom.js';

/** The server one is in, and the others of this person beside it. */
class GuildList extends HTMLElement {
  #store;

  connect(store) {
    this.#store = store;
    for (const name of ['place', 'world', 'unread']) store.addEventListener(name, () => this.#render());
  }

  #render() {
    const { guild, guilds } = this.#store.here;
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.guild : null;
    fill(this, { role: 'region', 'aria-label': 'Server' }, el('h1', null, guild?.name ?? this.#store.world.bot.name),
      guilds.length > 1 && el('nav', { 'aria-label': 'Servers' }, guilds.map((one) => this.#button(one, one === guild))));
    if (focused) this.querySelector(`[data-guild="${CSS.escape(focused)}"]`)?.focus();
  }

  #button({ id, name }, isHere) {
    const { unread, here: { channels } } = this.#store;
    const isUnread = !isHere && channels.some((channel) => channel.guild === id && unread.has(channel.id));
    return el('button', {
      type: 'button', class: isUnread ? 'server unread' : 'server', title: name, 'data-guild': id, 'aria-current': isHere ? 'true' : null,
      'aria-label': `${name}${isUnread ? ', new messages' : ''}`, onclick: () => tell(this, 'go-to-guild', { id }),
      'data-initials': [...name.matchAll(/\b\p{L}/gu)].join('').slice(0, 3).toUpperCase(),
    });
  }
}

customElements.define('guild-list', GuildList);
