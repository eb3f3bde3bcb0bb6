import { el, fill } from '../dom.js';
import { icon } from '../icons.js';
import { avatar } from './avatar.js';
import { selectMenu } from './select-menu.js';

/** Who one is here, and the language of one's client. The bot and the server take each for a different member. */
class VisitorPicker extends HTMLElement {
  #store;

  connect(store) {
    this.#store = store;
    for (const name of ['place', 'world']) store.addEventListener(name, () => this.#render());
  }

  #render() {
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    fill(this, null, el('p', { class: 'caption' }, 'You are'), this.#people(), this.#languages());
    if (focused) this.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  #people() {
    const { person: me, world } = this.#store;
    const moderated = ({ id }) => world.guilds.filter((guild) => guild.moderators.includes(id)).map((guild) => guild.name).join(', ');
    const options = world.people.map((person) => ({
      label: person.name, description: moderated(person) ? `Moderator of ${moderated(person)}` : 'Fan', value: person.id, selected: person === me, leading: () => avatar(person.id, person.name),
    }));
    return selectMenu({ label: `You are ${me.name}. Be someone else`, placeholder: 'Nobody', key: 'person', options, onchoose: ([id]) => id !== this.#store.person.id && this.#store.become(id) });
  }

  #languages() {
    const { locale, world } = this.#store;
    const options = world.locales.map((name) => ({ label: ownName(name), description: name, value: name, selected: name === locale }));
    return selectMenu({ label: `Language of the client: ${ownName(locale)}`, placeholder: 'Language', key: 'language', lead: () => icon('globe'), options, onchoose: ([name]) => name !== this.#store.locale && this.#store.speak(name) });
  }
}

/** A language in its own words, as Discord lists them. */
function ownName(locale) {
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(locale);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

customElements.define('visitor-picker', VisitorPicker);
