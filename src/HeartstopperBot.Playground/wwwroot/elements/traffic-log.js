import { copyText } from '../clipboard.js';
import { el, fill, freshId } from '../dom.js';
import { icon } from '../icons.js';

const SHOWN = 200;
const NEAR_END = 40;
const KINDS = [['', 'All'], ['gateway', 'Gateway'], ['rest', 'REST']];

/** The frames and exchanges as they pass. A body is written out when its line is opened, not before. */
class TrafficLog extends HTMLElement {
  #backstage;
  #kind = '';
  #query = '';
  #waiting = [];
  #list = el('ol', { class: 'traffic', 'aria-label': 'Traffic, newest last', tabindex: 0 });
  #empty = el('p', { class: 'hint' });

  connect(backstage) {
    this.#backstage = backstage;
    const label = freshId('filter');
    fill(this, null,
      el('div', { class: 'tools' },
        el('label', { class: 'unseen', for: label }, 'Filter the traffic'),
        el('input', { id: label, type: 'search', class: 'field', placeholder: 'Filter: op 1, callback, 429 …', autocomplete: 'off', spellcheck: 'false', oninput: (event) => this.#filter({ query: event.target.value }) }),
        el('div', { class: 'kinds', role: 'group', 'aria-label': 'Kind of traffic' }, KINDS.map(([kind, name]) => this.#kindButton(kind, name))),
        el('button', { type: 'button', class: 'text-button', onclick: () => backstage.clear() }, 'Clear')),
      this.#list, this.#empty);
    backstage.addEventListener('lines', () => this.#renderAll());
    backstage.addEventListener('traffic', ({ detail }) => this.#queue(detail.line));
  }

  #kindButton(kind, name) {
    return el('button', { type: 'button', class: 'chip', 'data-kind': kind, 'aria-pressed': String(kind === this.#kind), onclick: () => this.#filter({ kind }) }, name);
  }

  #filter({ kind = this.#kind, query = this.#query }) {
    this.#kind = kind;
    this.#query = query;
    for (const button of this.querySelectorAll('[data-kind]')) button.setAttribute('aria-pressed', String(button.dataset.kind === kind));
    this.#renderAll();
  }

  #fits(line) {
    if (this.#kind !== '' && line.kind !== this.#kind) return false;
    const wanted = this.#query.trim().toLocaleLowerCase();
    return wanted === '' || line.what.toLocaleLowerCase().includes(wanted) || JSON.stringify(line.body).toLocaleLowerCase().includes(wanted);
  }

  #renderAll() {
    this.#waiting = [];
    fill(this.#list, null, this.#backstage.lines.filter((line) => this.#fits(line)).map(row));
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#sayEmpty();
  }

  /** Many lines may come at once: they are written together, before the next picture. */
  #queue(line) {
    if (!this.#fits(line)) return;
    if (this.#waiting.length === 0) requestAnimationFrame(() => this.#write());
    this.#waiting.push(line);
  }

  #write() {
    const follows = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < NEAR_END;
    this.#list.append(...this.#waiting.map(row));
    this.#waiting = [];
    while (this.#list.childElementCount > SHOWN) this.#list.firstElementChild.remove();
    if (follows) this.#list.scrollTop = this.#list.scrollHeight;
    this.#sayEmpty();
  }

  #sayEmpty() {
    this.#empty.textContent = this.#list.childElementCount > 0 ? '' : this.#query === '' && this.#kind === '' ? 'Nothing has passed yet.' : 'No line fits that.';
  }
}

function row(line) {
  const fromBot = line.from === 'bot';
  const date = new Date(line.at);
  const details = el('details', { class: 'line-of-traffic', ontoggle: () => open(details, line) },
    el('summary', null,
      el('time', { datetime: line.at }, date.toTimeString().slice(0, 8)),
      el('span', { class: `way ${fromBot ? 'from-bot' : 'from-discord'}`, title: fromBot ? 'From the bot' : 'From Discord' }, el('span', { 'aria-hidden': 'true' }, fromBot ? '↑' : '↓'), el('span', { class: 'unseen' }, fromBot ? 'from the bot' : 'from Discord')),
      el('span', { class: / [45]\d\d$/.test(line.what) ? 'what refused' : 'what', title: line.what }, short(line.what))));
  return el('li', { 'data-kind': line.kind }, details);
}

// Ids and tokens in a path say nothing at a glance; the opened line has them in full.
const short = (what) => what.replace(/\/[\w-]{17,}/g, '/…');

function open(details, line) {
  details.querySelector('.what').textContent = details.open ? line.what : short(line.what);
  if (!details.open || details.childElementCount > 1) return;
  const text = JSON.stringify(line.body, null, 2) ?? 'null';
  const copy = el('button', { type: 'button', class: 'text-button copy', onclick: async () => { said.textContent = await copyText(`${line.what}\n${text}`) ? 'Copied' : 'The browser did not allow it'; } }, icon('copy'), 'Copy');
  const said = el('span', { class: 'hint', role: 'status' });
  details.append(el('div', { class: 'exchange' }, el('p', null, copy, said), el('pre', { tabindex: 0, 'aria-label': line.what }, text)));
  details.scrollIntoView({ block: 'nearest' });
}

customElements.define('traffic-log', TrafficLog);
