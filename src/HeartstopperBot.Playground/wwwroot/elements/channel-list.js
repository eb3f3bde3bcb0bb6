import { el, fill, tell } from '../dom.js';
import { icon } from '../icons.js';

const KINDS = {
  text: 'text channel', announcement: 'announcement channel', voice: 'voice channel', thread: 'thread', 'forum-post': 'forum post', dm: 'direct message', private: 'direct message, bot installed to you',
};

/** The channels of the server below their categories, with their threads and posts, then the direct messages. */
class ChannelList extends HTMLElement {
  #store;
  #children = new Map();

  connect(store) {
    this.#store = store;
    for (const name of ['place', 'world', 'unread']) store.addEventListener(name, () => this.#render());
  }

  #render() {
    const { channels, guild } = this.#store.here;
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.channel : null;
    this.#children = Map.groupBy(channels, (channel) => channel.parent);
    const top = (this.#children.get(null) ?? []).filter((channel) => channel.guild && channel.guild === guild?.id);
    fill(this, null, el('nav', { 'aria-label': 'Channels' },
      this.#group('Channels', top.filter((channel) => channel.kind !== 'category')),
      top.filter((channel) => channel.kind === 'category').map((category) => this.#group(category.name, this.#children.get(category.id) ?? [])),
      this.#group('Direct messages', channels.filter((channel) => channel.context !== 0))));
    if (focused) this.querySelector(`[data-channel="${CSS.escape(focused)}"]`)?.focus();
  }

  #group(title, channels) {
    if (channels.length === 0) return null;
    return el('section', null, el('h2', null, title), el('ul', { role: 'list' }, channels.map((channel) => this.#item(channel))));
  }

  #item(channel) {
    const children = this.#children.get(channel.id) ?? [];
    return el('li', null, channel.kind === 'forum' ? this.#forum(channel) : this.#button(channel),
      children.length > 0 && el('ul', { role: 'list' }, children.map((child) => this.#item(child))));
  }

  #forum(channel) {
    return el('span', { class: 'channel forum' }, icon('forum'), el('span', { class: 'name' }, channel.name));
  }

  #button(channel) {
    const isHere = channel === this.#store.channel;
    const isUnread = this.#store.unread.has(channel.id);
    return el('button', {
      type: 'button',
      class: isUnread ? 'channel unread' : 'channel',
      'data-channel': channel.id,
      'aria-current': isHere ? 'page' : null,
      'aria-label': `${channel.name}, ${KINDS[channel.kind] ?? channel.kind}${isUnread ? ', new messages' : ''}`,
      onclick: () => tell(this, 'go-to-channel', { id: channel.id }),
    }, icon(channel.kind), el('span', { class: 'name' }, channel.name));
  }
}

customElements.define('channel-list', ChannelList);
