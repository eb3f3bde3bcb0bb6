import { el, fill } from '../dom.js';
import { avatar } from './avatar.js';

/** Who is here, on screens with room for it. */
class MemberList extends HTMLElement {
  #store;

  connect(store) {
    this.#store = store;
    for (const name of ['place', 'world', 'bot']) store.addEventListener(name, () => this.#render());
  }

  #render() {
    const { world, channel } = this.#store;
    if (channel === null) return;
    const { people, guild, isModerator } = this.#store.here;
    const isWithoutBot = channel.kind === 'private' || (channel.guild && !guild.bot);
    fill(this, { role: 'complementary', 'aria-label': 'Members' },
      this.#group('People', people.map((person) => this.#member(person, isModerator(person.id) ? 'Moderator' : 'Fan'))),
      !isWithoutBot && this.#group('Bots', [this.#bot(world.bot)]));
  }

  #group(title, members) {
    return el('section', null, el('h2', null, `${title} (${members.length})`), el('ul', { role: 'list' }, members));
  }

  #member(person, role) {
    const isMe = person === this.#store.person;
    return el('li', { class: 'member' }, avatar(person.id, person.name),
      el('span', { class: 'who' }, el('span', { class: this.#store.here.isModerator(person.id) ? 'name moderator' : 'name' }, person.name), el('span', { class: 'detail' }, isMe ? `${role}, you` : role)));
  }

  #bot(bot) {
    return el('li', { class: bot.online ? 'member' : 'member away' }, avatar(bot.id, bot.name, true),
      el('span', { class: 'who' }, el('span', { class: 'name' }, bot.name), el('span', { class: 'detail' }, bot.online ? 'Online' : 'Offline')));
  }
}

customElements.define('member-list', MemberList);
