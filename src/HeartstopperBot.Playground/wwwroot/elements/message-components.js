import { el, fill, isWebAddress, tell } from '../dom.js';
import { icon } from '../icons.js';
import { selectMenu } from './select-menu.js';

/** Discord's component types: https://docs.discord.com/developers/components/reference#component-object-component-types. */
const Type = { Row: 1, Button: 2, StringSelect: 3, UserSelect: 5, ChannelSelect: 8 };
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** The rows of buttons and select menus below a message. */
class MessageComponents extends HTMLElement {
  show(message, store) {
    const waiting = store.pendingIn(message.id);
    const rows = message.components.filter((row) => row.type === Type.Row);
    fill(this, { 'aria-busy': waiting === null ? null : 'true' }, rows.map((row) => el('div', { class: 'component-row' }, row.components.map((part) => component(part, message, store, waiting)))));
    const failure = store.failureOf(message.id);
    if (failure) this.append(el('p', { class: 'failure', role: 'alert' }, icon('warning'), failure));
    return this;
  }
}

function component(part, message, store, waiting) {
  if (part.type === Type.Button) return part.style === 5 ? linkButton(part) : button(part, message, waiting);
  const options = selectOptions(part, store);
  if (options === null) return el('p', { class: 'failure' }, 'This page does not show this component yet');
  return selectMenu({
    label: part.placeholder ?? 'Make a selection', placeholder: part.placeholder ?? 'Make a selection', options,
    min: part.min_values ?? 1, max: part.max_values ?? 1, disabled: part.disabled || waiting !== null, key: part.custom_id,
    onchoose: (values) => tell(document, 'choose', { message: message.id, customId: part.custom_id, values }),
  });
}

function selectOptions(part, store) {
  switch (part.type) {
    case Type.StringSelect:
      return part.options.map((option) => ({ ...option, selected: option.default, leading: () => emoji(option.emoji) }));
    case Type.UserSelect:
      return store.world.people.map((person) => ({ label: person.name, description: person.username, value: person.id, selected: isDefault(part, person.id) }));
    case Type.ChannelSelect:
      return store.channels.filter((channel) => channel.context === 0).map((channel) => ({ label: `#${channel.name}`, value: channel.id, selected: isDefault(part, channel.id) }));
    default:
      return null;
  }
}

const isDefault = (part, id) => part.default_values?.some((value) => value.id === id) ?? false;

function linkButton(part) {
  const face = [emoji(part.emoji), part.label, icon('out')];
  if (part.disabled || !isWebAddress(part.url)) return el('span', { class: 'button link', 'aria-disabled': 'true' }, face);
  return el('a', { class: 'button link', href: part.url, target: '_blank', rel: 'noopener noreferrer' }, face);
}

function button(part, message, waiting) {
  const isWaiting = waiting === part.custom_id;
  return el('button', {
    type: 'button', class: `button ${STYLES[part.style] ?? 'secondary'}${isWaiting ? ' waiting' : ''}`, disabled: part.disabled, 'data-key': part.custom_id,
    'aria-disabled': waiting !== null ? 'true' : null, 'aria-label': part.label ? null : part.emoji?.name,
    onclick: () => waiting === null && tell(document, 'press', { message: message.id, customId: part.custom_id }),
  }, emoji(part.emoji), part.label && el('span', null, part.label));
}

/** Own emoji of a server would be a picture from elsewhere; its name does. */
const emoji = (given) => given?.name && el('span', { class: 'emoji', 'aria-hidden': 'true' }, given.id ? `:${given.name}:` : given.name);

customElements.define('message-components', MessageComponents);

export const messageComponents = (message, store) => document.createElement('message-components').show(message, store);
