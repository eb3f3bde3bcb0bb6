import { el, fill, freshId } from '../dom.js';

const ROUTES = [['callback', 'answers to interactions'], ['webhook-patch', 'edits of answers'], ['follow-up', 'further answers'], ['*', 'every call']];

// The four that everybody wants to see; each is made of the switches below.
const FAMOUS = [
  ['Drop the connection', 'The gateway breaks now. The bot resumes where it was.', () => [{ name: 'drop-socket' }]],
  ['Too many requests', 'The next answer is refused with 429 and has to wait half a second.', () => [rest('rate-limit-user', 'callback', 500)]],
  ['Slow', 'The next answer takes two of its three seconds.', () => [rest('slow-request', 'callback', 2000)]],
  ['Outage', 'The gateway breaks, and the next two connections are refused.', () => [{ name: 'refuse-connection', times: 2 }, { name: 'drop-socket' }]],
];

const rest = (kind, route, milliseconds) => ({ rest: { route, kind, times: 1, milliseconds } });

/** The switches for trouble: so anyone can see that the bot survives it. */
class TroubleBoard extends HTMLElement {
  #backstage;
  #code;
  #delay;
  #route;
  #milliseconds;
  #times;
  #state = el('div', { class: 'armed' });
  #lists = el('div');

  connect(backstage) {
    this.#backstage = backstage;
    this.#code = number('Close code', 4000, 1000, 4999);
    this.#delay = number('Greeting late by, ms', 5000, 0, 60_000);
    this.#route = el('select', { class: 'field', id: freshId('route') }, ROUTES.map(([value, name]) => el('option', { value }, name)));
    this.#milliseconds = number('Lasting, ms', 2000, 0, 60_000);
    this.#times = number('Times', 1, 1, 100);
    const famous = el('ul', { role: 'list', class: 'famous' }, FAMOUS.map(([name, says, troubles]) => el('li', null,
      el('button', { type: 'button', class: 'trouble', onclick: () => backstage.make(...troubles()) }, el('span', { class: 'name' }, name), el('span', { class: 'detail' }, says)))));
    fill(this, null, famous, this.#state, this.#lists);
    backstage.addEventListener('faults', () => this.#render());
  }

  #render() {
    const { faults } = this.#backstage;
    this.#renderArmed(faults);
    if (this.#lists.childElementCount === 0) this.#build(faults);
    for (const trouble of faults.troubles.filter((one) => one.kind === 'armed')) {
      const button = this.querySelector(`[data-trouble="${CSS.escape(trouble.name)}"]`);
      button.setAttribute('aria-checked', String(trouble.times > 0));
      button.querySelector('.count').textContent = trouble.times > 1 ? `${trouble.times} times` : '';
    }
  }

  /** What waits for its moment, in one place, and the way out. */
  #renderArmed({ troubles, rest: waiting, rest_says: says }) {
    const armed = [...troubles.filter((one) => one.times > 0).map((one) => [one.says, one.times]), ...waiting.map((one) => [`${says?.[one.kind] ?? one.kind} · ${routeName(one.route)}`, one.times])];
    const hadFocus = this.#state.contains(document.activeElement);
    fill(this.#state, { role: 'status' }, armed.length === 0 ? el('p', { class: 'hint', tabindex: -1 }, 'No trouble waits.') : [
      el('p', { class: 'group-title' }, 'Waiting for its moment'),
      el('ul', { role: 'list' }, armed.map(([text, times]) => el('li', null, text, times > 1 && ` (${times} times)`))),
      el('button', { type: 'button', class: 'button secondary', onclick: () => this.#backstage.calm() }, 'Switch all off'),
    ]);
    if (hadFocus) this.#state.querySelector('button, [tabindex]')?.focus();
  }

  /** Once: what changes later is only what is armed. */
  #build({ troubles, rest_kinds: kinds, rest_says: says }) {
    const now = troubles.filter((one) => one.kind === 'now');
    const armed = troubles.filter((one) => one.kind === 'armed');
    fill(this.#lists, null,
      group('The connection, now', this.#code.row, now.map((one) => this.#button(one.says, () => this.#backstage.make(this.#gateway(one.name, one.times))))),
      group('The connection, at its next occasion', this.#delay.row, armed.map((one) => this.#switch(one))),
      group('Calls to Discord, at the next one', el('div', { class: 'settings' }, el('label', { for: this.#route.id }, 'For'), this.#route, this.#milliseconds.row, this.#times.row),
        kinds.map((kind) => this.#button(says?.[kind] ?? kind, () => this.#backstage.make({ rest: { route: this.#route.value, kind, times: this.#times.value(), milliseconds: this.#milliseconds.value() } })))));
  }

  #button(says, act) {
    return el('li', null, el('button', { type: 'button', class: 'trouble', onclick: act }, says));
  }

  #switch({ name, says }) {
    return el('li', null, el('button', {
      type: 'button', role: 'switch', class: 'trouble switch', 'aria-checked': 'false', 'data-trouble': name,
      onclick: (event) => this.#backstage.make(this.#gateway(name, event.currentTarget.getAttribute('aria-checked') === 'true' ? 0 : 1)),
    }, el('span', null, says, ' ', el('span', { class: 'count detail' })), el('span', { class: 'knob', 'aria-hidden': 'true' })));
  }

  #gateway(name, times) {
    return { name, times, ...(/^close/.test(name) && { code: this.#code.value() }), ...(name === 'late-hello' && { milliseconds: this.#delay.value() }) };
  }
}

function group(title, settings, items) {
  return el('details', { class: 'troubles' }, el('summary', null, title), settings, el('ul', { role: 'list' }, items));
}

function number(label, initial, min, max) {
  const id = freshId('number');
  const input = el('input', { id, type: 'number', class: 'field', value: initial, min, max, step: 1 });
  return { row: el('div', { class: 'setting' }, el('label', { for: id }, label), input), value: () => (input.validity.valid && input.value !== '' ? input.valueAsNumber : initial) };
}

const routeName = (route) => ROUTES.find(([value]) => value === route)?.[1] ?? route;

customElements.define('trouble-board', TroubleBoard);
