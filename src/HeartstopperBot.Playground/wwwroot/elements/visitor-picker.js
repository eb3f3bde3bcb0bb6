import { el, fill } from '../dom.js';
import { avatar } from './avatar.js';
import { selectMenu } from './select-menu.js';

/** Who one is here. The bot and the server take each for a different member. */
class VisitorPicker extends HTMLElement {
  #store;

  connect(store) {
    this.#store = store;
    store.addEventListener('place', () => this.#render());
  }

  #render() {
    const options = this.#store.world.people.map((person) => ({
      label: person.name, description: person.moderator ? 'Moderator' : 'Fan', value: person.id, selected: person === this.#store.person, leading: () => avatar(person.id, person.name),
    }));
    const hadFocus = this.contains(document.activeElement);
    fill(this, null, el('p', { class: 'caption' }, 'You are'), selectMenu({
      label: `You are ${this.#store.person.name}. Be someone else`, placeholder: 'Nobody', options, onchoose: ([id]) => id !== this.#store.person.id && this.#store.become(id),
    }));
    if (hadFocus) this.querySelector('button').focus();
  }
}

customElements.define('visitor-picker', VisitorPicker);
