/**
 * Makes an element. Strings become text and never markup; a function under `onclick` and the like becomes a listener;
 * true is an empty attribute; null, undefined and false leave an attribute or a child out.
 */
export function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, ...children);
}

/** The same on an element that is there already; its children are replaced. */
export function fill(element, attributes, ...children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) element.removeAttribute(key);
    else if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Only these leave the page, and only by the reader's click. */
export function isWebAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

/** A link out. What is no web address stays text. */
export function link(address, ...children) {
  if (!isWebAddress(address)) return el('span', null, ...children);
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** Tells an element further up; the listeners sit in app.js. */
export function tell(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}

/** Many calls at once act once, a moment later. */
export function coalesce(act, pause = 50) {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      act();
    }, pause);
  };
}

let lastId = 0;

/** An id for `aria-controls` and its kin. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
