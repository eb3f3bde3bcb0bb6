/** The server's refusal: a sentence for people, and the option that it is about, if any. */
export class Refusal extends Error {
  constructor(message, option = null, status = 0) {
    super(message);
    this.option = option;
    this.status = status;
  }
}

/** The Visitor API, one function a call; README.md of the playground is its contract. A place is `{person, channel, locale}`. */
export class VisitorApi {
  #token;

  constructor(token) {
    this.#token = token;
  }

  world = () => this.#get('world');
  commands = (place) => this.#get('commands', place);
  messages = (place, limit = 500) => this.#get('messages', { ...place, limit });
  run = (place, command, options) => this.#post('run', { ...place, command, options });
  autocomplete = (place, command, options, focused, signal) => this.#post('autocomplete', { ...place, command, options, focused }, signal);
  press = (place, message, customId) => this.#post('press', { ...place, message, custom_id: customId });
  choose = (place, message, customId, values) => this.#post('choose', { ...place, message, custom_id: customId, values });
  messageCommand = (place, command, message) => this.#post('message-command', { ...place, command, message });
  modal = (place, interaction, values) => this.#post('modal', { ...place, interaction, values });
  say = (place, content) => this.#post('say', { ...place, content });
  dismiss = (place, message) => this.#post('dismiss', { ...place, message });
  traffic = () => this.#get('traffic');
  faults = () => this.#get('faults');
  trouble = (trouble) => this.#post('faults', trouble);
  calm = () => this.#send('faults', { method: 'DELETE' });

  /** What happens from now on, as this person sees it. `EventSource` cannot send headers, so the token goes into the address. */
  events(person) {
    return new EventSource(`/visitor/events?${new URLSearchParams({ token: this.#token, person })}`);
  }

  #get(path, query = {}) {
    return this.#send(`${path}?${new URLSearchParams(query)}`, { method: 'GET' });
  }

  #post(path, body, signal) {
    return this.#send(path, { method: 'POST', body: JSON.stringify(body), signal });
  }

  async #send(path, request) {
    const headers = { 'X-Playground-Token': this.#token, 'Content-Type': 'application/json' };
    let response;
    try {
      response = await fetch(`/visitor/${path}`, { ...request, headers });
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      throw new Refusal('The playground does not answer. Is it still running?');
    }

    const answer = await response.json().catch(() => null);
    if (response.ok) return answer;
    throw new Refusal(answer?.error?.message ?? `The playground refused this (${response.status}).`, answer?.error?.option ?? null, response.status);
  }
}
