import { el } from '../dom.js';

/** The line once more, behind the text and unseen itself: only its chips show. `isWrong` says which options have an error. */
export function mirrorParts(line, reading, isWrong) {
  const parts = [];
  let at = 0;
  const put = (end, className) => {
    if (end > at) parts.push(el('span', { class: className }, line.slice(at, end)));
    at = Math.max(at, end);
  };

  if (reading.kind === 'command') put(reading.nameEnd, 'command-part');
  for (const segment of reading.segments ?? []) {
    const valueEnd = segment.valueStart + line.slice(segment.valueStart, segment.end).trimEnd().length;
    put(segment.start, null);
    put(segment.valueStart, 'name-part');
    put(valueEnd, isWrong(segment.option) ? 'value-part wrong' : 'value-part');
  }

  put(line.length, null);
  // A last line that is empty would have no height.
  return [...parts, '\u200b'];
}
