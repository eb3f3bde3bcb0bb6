import { el, fill, isWebAddress, link, tell } from '../dom.js';
import { icon } from '../icons.js';
import { markdown } from '../markdown.js';
import { Type, emoji, selectOptions } from '../select-options.js';
import { fileCard } from './file-card.js';
import { selectMenu } from './select-menu.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };
const WIDE_SPACING = 2;

/** A message's components of both generations: rows of controls below it, or the whole message as containers, sections and texts. */
class MessageComponents extends HTMLElement {
  #message;
  #store;
  #controls = [];
  #failure = el('div');

  show(message, store) {
    this.#message = message;
    this.#store = store;
    fill(this, null, message.components.map((part) => this.#layout(part)), this.#failure);
    this.#sayState();
    return this;
  }

  /** Only what hangs on the state of an interaction is made anew; opened spoilers stay open. */
  refresh() {
    for (const control of this.#controls) {
      const hadFocus = control.node.contains(document.activeElement);
      const fresh = this.#control(control.part);
      control.node.replaceWith(fresh);
      control.node = fresh;
      if (hadFocus) (fresh.matches('[data-key]') ? fresh : fresh.querySelector('[data-key]'))?.focus({ preventScroll: true });
    }
    this.#sayState();
  }

  get #waiting() {
    return this.#store.pendingIn(this.#message.id);
  }

  #sayState() {
    if (this.#waiting === null) this.removeAttribute('aria-busy');
    else this.setAttribute('aria-busy', 'true');
    const failure = this.#store.failureOf(this.#message.id);
    fill(this.#failure, null, failure && el('p', { class: 'failure', role: 'alert' }, icon('warning'), failure));
  }

  #layout(part) {
    const below = () => part.components.map((inner) => this.#layout(inner));
    switch (part.type) {
      case Type.Row: return el('div', { class: 'component-row' }, below());
      case Type.Container: return container(part, below());
      case Type.Section: return el('div', { class: 'section' }, el('div', { class: 'section-text' }, below()), this.#layout(part.accessory));
      case Type.TextDisplay: return el('div', { class: 'markdown' }, markdown(part.content, this.#store.here.names));
      case Type.Separator: return el('hr', { class: [part.divider === false && 'blank', part.spacing === WIDE_SPACING && 'wide'].filter(Boolean).join(' ') || null });
      case Type.Thumbnail: return picture(part);
      case Type.Gallery: return el('div', { class: 'component-row' }, part.items.map(picture));
      case Type.File: return fileCard(this.#message.attachments.find((file) => file.url === part.file.url) ?? { filename: 'File', url: part.file.url });
      default: return this.#kept(part);
    }
  }

  #kept(part) {
    const node = this.#control(part);
    this.#controls.push({ part, node });
    return node;
  }

  #control(part) {
    if (part.type === Type.Button) return part.style === 5 ? linkButton(part) : button(part, this.#message, this.#waiting);
    const options = selectOptions(part, this.#store);
    if (options === null) return el('p', { class: 'failure' }, 'This page does not show this component yet');
    return selectMenu({
      label: part.placeholder ?? 'Make a selection', placeholder: part.placeholder ?? 'Make a selection', options,
      min: part.min_values ?? 1, max: part.max_values ?? 1, disabled: part.disabled || this.#waiting !== null, key: part.custom_id,
      onchoose: (values) => tell(document, 'choose', { message: this.#message.id, customId: part.custom_id, values }),
    });
  }
}

function container(part, children) {
  const box = el('div', { class: 'container' }, part.spoiler ? veiled(children) : children);
  if (Number.isInteger(part.accent_color)) box.style.setProperty('--bar', `#${part.accent_color.toString(16).padStart(6, '0')}`);
  return box;
}

function veiled(children) {
  const hidden = el('div', { class: 'veiled', inert: true }, children);
  return [el('button', { type: 'button', class: 'button secondary', onclick: (event) => {
    hidden.inert = false;
    hidden.classList.remove('veiled');
    event.currentTarget.remove();
  } }, 'Show the spoiler'), hidden];
}

/** Pictures would come from elsewhere: they are links. */
const picture = ({ media, description }) => el('p', null, link(media.url, description ?? 'Picture'));

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

customElements.define('message-components', MessageComponents);

export const messageComponents = (message, store) => document.createElement('message-components').show(message, store);
