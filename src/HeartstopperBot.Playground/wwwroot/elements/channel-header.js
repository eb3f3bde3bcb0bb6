import { el, fill, tell } from '../dom.js';
import { icon } from '../icons.js';

/** Above the messages: where one is, what it is about, and the way to the channels on a narrow screen. */
class ChannelHeader extends HTMLElement {
  #store;
  #title = el('div', { class: 'channel-title' });
  #state = el('p', { class: 'bot-state', role: 'status' });

  connect(store) {
    this.#store = store;
    const menu = el('button', { type: 'button', class: 'icon-button menu-button', popovertarget: 'places', 'aria-label': 'Channels and people' }, icon('menu'));
    const backstage = el('button', {
      type: 'button', class: 'icon-button backstage-button', 'aria-expanded': 'false', 'aria-controls': 'behind-scenes', 'aria-label': 'Behind the scenes', title: 'Behind the scenes',
      onclick: () => tell(this, 'toggle-backstage'),
    }, icon('pulse'));
    fill(this, { role: 'banner' }, menu, this.#title, this.#state, backstage);
    for (const name of ['place', 'world', 'bot']) store.addEventListener(name, () => this.#render());
  }

  #render() {
    const { channel, here: { guild } } = this.#store;
    if (channel === null) return;
    fill(this.#title, null, icon(channel.kind), el('h2', null, channel.name), channel.topic && el('p', { class: 'topic' }, channel.topic));
    document.title = `${channel.name} · ${guild?.name ?? this.#store.world.bot.name}`;
    this.#state.textContent = this.#trouble();
  }

  #trouble() {
    if (!this.#store.isConnected) return 'The playground does not answer. Trying again …';
    return this.#store.world.bot.online ? '' : `${this.#store.world.bot.name} is offline`;
  }
}

customElements.define('channel-header', ChannelHeader);
