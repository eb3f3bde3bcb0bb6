import { el, fill } from '../dom.js';

const DEADLINE = 3000;
const KINDS = { 2: 'command', 3: 'button or menu', 4: 'suggestions', 5: 'form' };
const ANSWERS = { 4: 'answered', 5: 'deferred', 6: 'deferred', 7: 'changed the message', 8: 'suggested', 9: 'opened a form' };

/** How long the bot took for the first answer, against the three seconds that Discord allows; newest first. */
class InteractionTimes extends HTMLElement {
  #backstage;

  connect(backstage) {
    this.#backstage = backstage;
    backstage.addEventListener('times', () => this.#render());
    this.#render();
  }

  #render() {
    const { times } = this.#backstage;
    fill(this, null,
      el('p', { class: 'hint' }, 'Discord waits three seconds for the first answer. ', median(times)),
      times.length === 0 ? el('p', { class: 'hint' }, 'Nothing yet: type a command.') : el('ol', { class: 'times', 'aria-label': 'Interactions, newest first', tabindex: 0 }, times.map(row)));
  }
}

function median(times) {
  const taken = times.map((entry) => entry.milliseconds).filter((value) => value !== null).sort((one, other) => one - other);
  return taken.length < 2 ? null : `Half of these took ${taken[Math.floor((taken.length - 1) / 2)]} ms or less.`;
}

function row(entry) {
  const share = entry.failed ? 100 : Math.min(100, (100 * (entry.milliseconds ?? 0)) / DEADLINE);
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' }, el('span'));
  bar.firstElementChild.style.width = `${Math.max(share, 1)}%`;
  const outcome = entry.failed ? 'no answer in 3 s' : entry.milliseconds === null ? 'waiting …' : `${entry.milliseconds} ms`;
  const name = entry.type === 2 || entry.type === 4 ? entry.name : entry.name.split(/[:|]/)[0];
  return el('li', { class: entry.failed ? 'late' : entry.milliseconds > DEADLINE / 2 ? 'slow' : null },
    el('span', { class: 'what' }, name || 'form', el('span', { class: 'detail' }, ` ${KINDS[entry.type] ?? ''}${entry.answer ? `, ${ANSWERS[entry.answer] ?? 'answered'}` : ''}`)),
    el('span', { class: 'took' }, outcome), bar);
}

customElements.define('interaction-times', InteractionTimes);
