import { el, link, tell } from './dom.js';
import { format } from './time.js';

// Deeper nesting than people write; what lies below stays text, so that hostile input cannot cost time.
const DEEPEST = 8;

// An address may hold balanced brackets once, as encyclopaedias write them.
const ADDRESS = String.raw`https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*`;
const COMMAND_WORD = String.raw`[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}`;
const PLAIN = /[^\\`<[*_~|h]+|[\s\S]/uy;

/** Tried in this order at each place; each takes the match and gives a node or a text. */
const RULES = [
  [/\\([^0-9A-Za-z\s])/uy, (match) => match[1]],
  [/(`+)([\s\S]*?[^`])\1(?!`)/uy, (match) => el('code', null, match[2].replace(/^ (.*) $/s, '$1'))],
  [/<t:(-?\d{1,17})(?::([tTdDfFsSR]))?>/uy, (match) => timestamp(match[0], Number(match[1]), match[2] ?? 'f')],
  [new RegExp(`</(${COMMAND_WORD}(?: ${COMMAND_WORD}){0,2}):(\\d{1,20})>`, 'uy'), (match) => commandMention(match[1])],
  [/<@!?(\d{1,20})>/uy, (match, context) => el('span', { class: 'mention' }, `@${context.names.person?.(match[1]) ?? 'unknown-user'}`)],
  [/<@&(\d{1,20})>/uy, () => el('span', { class: 'mention' }, '@role')],
  [/<#(\d{1,20})>/uy, (match, context) => channelMention(match[1], context.names.channel?.(match[1]))],
  [/<a?:(\w{2,32}):\d{1,20}>/uy, (match) => `:${match[1]}:`],
  [new RegExp(`<(https?://[^\\s<>]+)>`, 'uy'), (match) => link(match[1], match[1])],
  [new RegExp(String.raw`\[((?:\\.|[^\\\[\]]|\[(?:\\.|[^\\\[\]])*\])+)\]\(\s*<?(${ADDRESS})>?(?:\s+"[^"]*")?\s*\)`, 'suy'), maskedLink],
  [new RegExp(String.raw`${ADDRESS}(?<![.,:;"'!?\]])`, 'uy'), (match, context) => (context.isLink ? match[0] : link(match[0], match[0]))],
  [/\|\|([\s\S]+?)\|\|/uy, (match, context) => spoiler(inside(match[1], context))],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/uy, (match, context) => el('strong', null, ...inside(match[1], context))],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/uy, (match, context) => el('u', null, ...inside(match[1], context))],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/uy, (match, context) => el('s', null, ...inside(match[1], context))],
  [/\*(?=\S)((?:\*\*|\\[\s\S]|[^*\\])+?)(?<!\s)\*(?!\*)/uy, (match, context) => el('em', null, ...inside(match[1], context))],
  [/(?<![\p{L}\p{N}_])_(?=\S)((?:__|\\[\s\S]|[^_\\])+?)(?<!\s)_(?![\p{L}\p{N}_])/uy, (match, context) => el('em', null, ...inside(match[1], context))],
];

/** Text with marks inside a line, as an array of nodes. */
export function inline(text, names = {}) {
  return parse(text, { names, depth: 0, isLink: false });
}

function parse(text, context) {
  const nodes = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const [piece, end] = next(text, at, context);
    at = end;
    if (typeof piece === 'string') {
      plain += piece;
      continue;
    }
    if (plain !== '') nodes.push(document.createTextNode(plain));
    plain = '';
    nodes.push(piece);
  }

  if (plain !== '') nodes.push(document.createTextNode(plain));
  return nodes;
}

function next(text, at, context) {
  for (const [pattern, make] of context.depth > DEEPEST ? [] : RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return [make(match, context), at + match[0].length];
  }

  PLAIN.lastIndex = at;
  const [plain] = PLAIN.exec(text);
  return [plain, at + plain.length];
}

const inside = (text, context) => parse(text, { ...context, depth: context.depth + 1 });

function maskedLink(match, context) {
  const label = parse(match[1], { ...context, depth: context.depth + 1, isLink: true });
  return context.isLink ? el('span', null, ...label) : link(match[2], ...label);
}

function timestamp(written, seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return written;
  return el('time', { datetime: date.toISOString(), title: format(date, 'F'), 'data-style': style }, format(date, style));
}

function commandMention(name) {
  return el('button', { type: 'button', class: 'mention', onclick: (event) => tell(event.currentTarget, 'fill-command', { name }) }, `/${name}`);
}

function channelMention(id, name) {
  if (!name) return el('span', { class: 'mention' }, '#unknown');
  return el('button', { type: 'button', class: 'mention', onclick: (event) => tell(event.currentTarget, 'go-to-channel', { id }) }, `#${name}`);
}

/** Hidden from eye, ear and pointer alike until it is opened. */
function spoiler(children) {
  const hidden = el('span', { class: 'spoiler-text', inert: true }, ...children);
  const box = el('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler, hidden. Show it.' }, hidden);
  const open = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    if (!hidden.inert) return;
    event.preventDefault();
    event.stopPropagation();
    hidden.inert = false;
    box.classList.add('open');
    for (const name of ['role', 'aria-label']) box.removeAttribute(name);
    box.tabIndex = -1;
  };
  box.addEventListener('click', open);
  box.addEventListener('keydown', open);
  return box;
}
