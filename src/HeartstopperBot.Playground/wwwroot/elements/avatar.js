import { el } from '../dom.js';

const COLOURS = 6;

/** A round initial; nothing is loaded for it. The name stands beside it, so it says nothing itself. */
export function avatar(id, name, isBot = false) {
  if (isBot) return el('span', { class: 'avatar bot', 'aria-hidden': 'true' }, '♥');
  const colour = Number(BigInt(id) % BigInt(COLOURS));
  return el('span', { class: `avatar colour-${colour}`, 'aria-hidden': 'true' }, [...name][0]?.toLocaleUpperCase() ?? '?');
}
