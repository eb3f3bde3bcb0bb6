import { el } from './dom.js';
import { inline } from './markdown-inline.js';

const FENCE = /```(?:([\w+.#-]+)\n)?\n?([\s\S]*?)\n?```/g;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SMALL = /^-# +(\S.*)$/;
const QUOTE = /^> /;
const LIST_ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

/**
 * Discord's markdown as nodes. Text only ever becomes text nodes; nothing here parses markup.
 * `names` turns ids into names: `{person(id), channel(id)}`, each a string or null.
 */
export function markdown(text, names) {
  const fragment = document.createDocumentFragment();
  fragment.append(...blocks(String(text ?? ''), names, false));
  return fragment;
}

/** For titles and field names, where lists and headings are plain text. */
export function inlineMarkdown(text, names) {
  const fragment = document.createDocumentFragment();
  fragment.append(...inline(String(text ?? ''), names));
  return fragment;
}

function blocks(text, names, isQuoted) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(FENCE)) {
    if (match[2] === '') continue;
    nodes.push(...lines(text.slice(from, match.index).replace(/\n$/, ''), names, isQuoted));
    nodes.push(el('pre', { tabindex: 0 }, el('code', null, match[2])));
    from = match.index + match[0].length;
  }

  nodes.push(...lines(from === 0 ? text : text.slice(from).replace(/^\n/, ''), names, isQuoted));
  return nodes;
}

function lines(text, names, isQuoted) {
  const nodes = [];
  const rows = text === '' ? [] : text.split('\n');
  for (let at = 0; at < rows.length;) {
    const [made, used] = block(rows.slice(at), names, isQuoted);
    nodes.push(...made);
    at += used;
  }
  return nodes;
}

/** What starts here as nodes, and how many rows it takes. */
function block(rows, names, isQuoted) {
  const [row] = rows;
  const heading = HEADING.exec(row);
  if (heading) return [[el(`h${heading[1].length + 3}`, null, ...inline(heading[2], names))], 1];
  const small = SMALL.exec(row);
  if (small) return [[el('small', null, ...inline(small[1], names))], 1];
  if (!isQuoted && row.startsWith('>>> ')) {
    const rest = rows.join('\n').slice(4);
    return [[el('blockquote', null, ...blocks(rest, names, true))], rows.length];
  }
  if (!isQuoted && QUOTE.test(row)) {
    const quoted = takeWhile(rows, (line) => QUOTE.test(line));
    return [[el('blockquote', null, ...blocks(quoted.map((line) => line.slice(2)).join('\n'), names, true))], quoted.length];
  }
  if (LIST_ITEM.test(row)) {
    const items = takeWhile(rows, (line) => LIST_ITEM.test(line)).map((line) => LIST_ITEM.exec(line));
    return [lists(items, names), items.length];
  }
  const plain = [row, ...takeWhile(rows.slice(1), (line) => !startsBlock(line, isQuoted))];
  return [[el('p', null, ...inline(plain.join('\n'), names))], plain.length];
}

function startsBlock(row, isQuoted) {
  return HEADING.test(row) || SMALL.test(row) || LIST_ITEM.test(row) || (!isQuoted && (QUOTE.test(row) || row.startsWith('>>> ')));
}

/** Deeper indentation than the first item's belongs to the item before it; another kind of mark begins another list. */
function lists(items, names) {
  const depth = items[0][1].length;
  const made = [];
  for (let at = 0; at < items.length;) {
    const [, , mark, text] = items[at];
    const deeper = takeWhile(items.slice(at + 1), (item) => item[1].length > depth);
    const isNumbered = /\d/.test(mark);
    if (made.at(-1)?.localName !== (isNumbered ? 'ol' : 'ul')) made.push(isNumbered ? el('ol', { start: Number.parseInt(mark, 10) }) : el('ul'));
    made.at(-1).append(el('li', null, ...inline(text, names), deeper.length > 0 && lists(deeper, names)));
    at += 1 + deeper.length;
  }
  return made;
}

function takeWhile(values, test) {
  const end = values.findIndex((value) => !test(value));
  return end === -1 ? values : values.slice(0, end);
}
