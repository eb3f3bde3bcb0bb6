import { Refusal } from './visitor-api.js';

const LINES_KEPT = 200;
const TIMES_KEPT = 50;

/**
 * What the drawer behind the scenes knows: the traffic, how long each interaction took, and the troubles. Listens all the time, so that the times are
 * there when the drawer opens; the traffic and the troubles are asked for then. Tells `traffic` ({line}), `lines` (all anew), `times` and `faults`.
 */
export class Backstage extends EventTarget {
  lines = [];
  times = [];
  faults = null;

  #api;
  #store;
  #isWatching = false;

  constructor(api, store) {
    super();
    this.#api = api;
    this.#store = store;
    store.addEventListener('stream', ({ detail: { name, data } }) => this.#hear(name, data));
  }

  async watch() {
    this.#isWatching = true;
    const [traffic, faults] = await Promise.all([this.#try(this.#api.traffic), this.#try(this.#api.faults)]);
    if (faults) this.#setFaults(faults);
    if (!traffic) return;
    const last = traffic.traffic.at(-1)?.id ?? 0;
    this.lines = [...traffic.traffic, ...this.lines.filter((line) => line.id > last)].slice(-LINES_KEPT);
    this.#tell('lines');
  }

  rest() {
    this.#isWatching = false;
    this.lines = [];
  }

  clear() {
    this.lines = [];
    this.#tell('lines');
  }

  /** Arms or does each of these troubles, one after the other. What waits then is told by the stream, in order; the reply to an earlier change may come after a later one. */
  async make(...troubles) {
    for (const trouble of troubles) await this.#try(() => this.#api.trouble(trouble));
  }

  calm() {
    return this.#try(this.#api.calm);
  }

  notice(text) {
    this.#store.notice(text);
  }

  #hear(name, data) {
    // A new stream, after a break or as someone else: what passed meanwhile is asked for.
    if (name === 'hello' && this.#isWatching) this.watch();
    if (name === 'traffic' && this.#isWatching) this.#addLine(data);
    if (name === 'faults' && this.#isWatching) this.#setFaults(data);
    if (name === 'interaction.created') this.#begin(data);
    if (name === 'interaction.answered') this.#end(data.interaction, { milliseconds: data.milliseconds, answer: data.type });
    if (name === 'interaction.failed') this.#end(data.interaction, { failed: true });
  }

  #addLine(line) {
    this.lines.push(line);
    if (this.lines.length > LINES_KEPT) this.lines.shift();
    this.#tell('traffic', { line });
  }

  #begin({ interaction, type, name, custom_id: customId }) {
    this.times.unshift({ id: interaction, type, name: name ?? customId ?? '', milliseconds: null, answer: null, failed: false });
    this.times.length = Math.min(this.times.length, TIMES_KEPT);
    this.#tell('times');
  }

  #end(id, outcome) {
    const at = this.times.findIndex((entry) => entry.id === id);
    if (at < 0) return;
    this.times[at] = { ...this.times[at], ...outcome };
    this.#tell('times');
  }

  #setFaults(faults) {
    this.faults = faults;
    this.#tell('faults');
  }

  async #try(call) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.notice(error.message);
      return null;
    }
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
