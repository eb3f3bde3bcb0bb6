// Discord's styles: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles.
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

let locale = navigator.language;

/** Discord's language for a browser's: the same, or one of its kin. */
export const knownLocale = (known, wanted) => known.find((name) => name === wanted) ?? known.find((name) => name.startsWith(wanted.slice(0, 2))) ?? known[0] ?? 'en-GB';

/** The language of dates and times; the place's locale. */
export function setLocale(value) {
  locale = value;
}

export function format(date, style) {
  return style === 'R' ? relative(date) : new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(date);
}

function relative(date) {
  const seconds = (date - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

const dayOf = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

export const isSameDay = (one, other) => dayOf(one) === dayOf(other);

/** "Today at 12:34", as beside a message's author. */
export function messageTime(date) {
  const days = Math.round((dayOf(new Date()) - dayOf(date)) / 86_400_000);
  if (days === 0) return `Today at ${format(date, 't')}`;
  return days === 1 ? `Yesterday at ${format(date, 't')}` : format(date, 's');
}

/** "In 3 days" grows old: every half minute the shown ones are written anew. */
export function keepTimesFresh() {
  setInterval(() => {
    for (const time of document.querySelectorAll('time[data-style=R]')) {
      const text = format(new Date(time.dateTime), 'R');
      if (time.textContent !== text) time.textContent = text;
    }
  }, 30_000);
}
