import { el, isWebAddress } from '../dom.js';
import { icon } from '../icons.js';

const COMPONENTS_V2 = 32_768;
const UNITS = ['byte', 'kilobyte', 'megabyte'];

/** A message's files; one of components shows each where a component stands for it. */
export const fileCards = ({ attachments = [], flags = 0 }) => ((flags & COMPONENTS_V2) === 0 ? attachments.map(fileCard) : []);

/** A file by its name and size, to be fetched and never shown: nobody knows what is in it. */
export function fileCard({ filename, size, url, description }) {
  const detail = [size !== undefined && shownSize(size), description].filter(Boolean).join(' · ');
  return el('div', { class: 'file-card' }, icon('file'),
    el('div', { class: 'file-text' }, el('span', { class: 'file-name' }, filename), detail && el('span', { class: 'detail' }, detail)),
    isWebAddress(url) && el('a', { class: 'button secondary', href: url, download: filename, 'aria-label': `Download ${filename}`, 'data-key': `file-${filename}` }, 'Download'));
}

function shownSize(bytes) {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(navigator.language, { style: 'unit', unit: UNITS[power], maximumFractionDigits: 1 }).format(bytes / 1000 ** power);
}
