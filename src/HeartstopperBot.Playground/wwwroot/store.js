import { leaves } from './command-line.js';
import { coalesce } from './dom.js';
import { EPHEMERAL } from './message-text.js';
import { Surroundings, isWritable } from './surroundings.js';
import { knownLocale, setLocale } from './time.js';
import { Refusal } from './visitor-api.js';

const BEHIND_THE_SCENES = ['hello', 'traffic', 'faults', 'interaction.created', 'interaction.answered', 'interaction.failed'];
const DID_NOT_RESPOND = 'The application did not respond';

/**
 * What the page knows, and the one place that changes it. Elements listen for `world` (channels, people or servers are others), `place` (who or where one is; `here` is what one sees from there), `commands`, `bot`, `unread`,
 * `messages` (all of the channel anew), `message` ({message, isNew}), `message-gone` ({id}), `interaction` ({message}) and `notice` ({text, kind: trouble or good});
 * `modal` ({interaction, modal}) is a form that the bot opened; `stream` ({name, data}) is what the drawer behind the scenes lives on.
 */
export class Store extends EventTarget {
  world = null;
  person = null;
  channel = null;
  here = null;
  commands = [];
  menuCommands = [];
  messages = new Map();
  unread = new Set();
  isConnected = true;

  #api;
  #locale;
  #stream = null;
  #pending = new Map();
  #finished = new Set();
  #failures = new Map();
  #loads = 0;
  #lastLocal = 0;
  #readWorldSoon = coalesce(() => this.#readWorld());

  constructor(api, locale) {
    super();
    this.#api = api;
    this.#locale = locale;
  }

  get place() {
    return { person: this.person.id, channel: this.channel.id, locale: this.locale };
  }

  get locale() {
    return knownLocale(this.world?.locales ?? [], this.#locale);
  }

  /** The language of the client; the bot is told with every call. What is shown is shown anew. */
  async speak(locale) {
    this.#locale = locale;
    setLocale(this.locale);
    await this.goTo(this.channel.id);
  }

  async start() {
    this.world = await this.#api.world();
    setLocale(navigator.language);
    await this.become(this.world.people[0].id);
  }

  async become(id) {
    this.#look(this.world.people.find((person) => person.id === id), this.channel);
    this.#pending.clear();
    this.#failures.clear();
    this.unread.clear();
    this.#listen();
    const stays = this.here.channels.some((channel) => channel.id === this.channel?.id);
    await this.goTo(stays ? this.channel.id : this.here.firstChannel(this.here.guild?.id));
  }

  goToGuild = (id) => this.goTo(this.here.firstChannel(id));

  async goTo(id) {
    const channel = this.here.channels.find((candidate) => candidate.id === id && isWritable(candidate));
    if (!channel) return;
    this.#look(this.person, channel);
    this.unread.delete(id);
    this.messages = new Map();
    this.#tell('place');
    await this.#load();
  }

  run(leaf, options) {
    return this.#runWithEcho({ name: leaf.name }, () => this.#api.run(this.place, leaf.name, options));
  }

  /** A command of the message menu. */
  runOnMessage(command, message) {
    return this.#try(() => this.#runWithEcho({ name: command.name, type: 3 }, () => this.#api.messageCommand(this.place, command.name, message)));
  }

  async #runWithEcho(used, call) {
    const echo = this.#addEcho(used);
    try {
      const { interaction } = await call();
      this.#expect(interaction, { echo: echo.id });
    } catch (error) {
      this.#remove(echo.id);
      throw error;
    }
  }

  press = (message, customId) => this.#useComponent(message, customId, () => this.#api.press(this.place, message, customId));
  choose = (message, customId, chosen) => this.#useComponent(message, customId, () => this.#api.choose(this.place, message, customId, chosen));
  autocomplete = (command, options, focused, signal) => this.#api.autocomplete(this.place, command, options, focused, signal);
  say = (content) => this.#api.say(this.place, content);

  /** The id of the interaction that takes the form to the bot; what comes of it is heard on the stream. */
  async submitModal(opener, given) {
    const { interaction } = await this.#api.modal(this.place, opener, given);
    this.#pending.set(interaction, { isForm: true });
    return interaction;
  }

  /** Writes a message and does not wait for the stream to bring it. */
  async sayAndSee(content) {
    const message = await this.#try(() => this.say(content));
    if (message && !this.messages.has(message.id)) this.#put(message);
  }

  async dismiss(id) {
    const isLocal = this.messages.get(id)?.local !== undefined;
    if (!isLocal) await this.#try(() => this.#api.dismiss(this.place, id));
    this.#remove(id);
  }

  /** The component of this message that waits for its answer, null for none. */
  pendingIn(message) {
    return [...this.#pending.values()].find((entry) => entry.message === message)?.customId ?? null;
  }

  failureOf(message) {
    return this.#failures.get(message) ?? null;
  }

  notice(text, kind = 'trouble') {
    this.#tell('notice', { text, kind });
  }

  async #useComponent(message, customId, call) {
    this.#failures.delete(message);
    const waiting = { message, customId };
    this.#pending.set(waiting, waiting);
    this.#tell('interaction', { message });
    const answer = await this.#try(call);
    this.#pending.delete(waiting);
    if (answer) this.#expect(answer.interaction, waiting);
    else this.#tell('interaction', { message });
  }

  /** The stream may be faster than the answer to our own call: then it is finished already. */
  #expect(interaction, entry) {
    this.#pending.set(interaction, entry);
    if (this.#finished.has(interaction)) this.#finish(interaction);
  }

  #finish(interaction) {
    const entry = this.#pending.get(interaction);
    this.#pending.delete(interaction);
    this.#finished.add(interaction);
    if (entry?.echo) this.#remove(entry.echo);
    if (entry?.message) this.#tell('interaction', { message: entry.message });
  }

  #fail({ interaction, message, text }) {
    const echo = this.messages.get(this.#pending.get(interaction)?.echo);
    const { isForm } = this.#pending.get(interaction) ?? {};
    if (isForm) return this.#finish(interaction);
    if (message) this.#failures.set(message, text ?? DID_NOT_RESPOND);
    else if (echo) this.#put({ ...echo, id: `failed-${interaction}`, local: 'failed', content: text ?? DID_NOT_RESPOND });
    this.#finish(interaction);
    if (message) this.#tell('interaction', { message });
    return undefined;
  }

  /** What stands in the chat between Enter and the bot's answer. */
  #addEcho(used) {
    this.#lastLocal += 1;
    const { world, person, channel } = this;
    const echo = {
      id: `sending-${this.#lastLocal}`, local: 'sending', channel_id: channel.id, content: '', flags: EPHEMERAL, timestamp: new Date().toISOString(),
      author: { id: world.bot.id, username: world.bot.name, bot: true }, interaction: { ...used, user: { id: person.id, global_name: person.name } },
    };
    this.#put(echo);
    return echo;
  }

  #listen() {
    this.#stream?.close();
    const stream = this.#api.events(this.person.id);
    this.#stream = stream;
    let isFirst = true;
    const on = (name, act) => stream.addEventListener(name, (event) => stream === this.#stream && act(JSON.parse(event.data)));
    on('hello', () => {
      this.#setConnected(true);
      if (!isFirst) this.#catchUp();
      isFirst = false;
    });
    on('message.created', ({ channel, message }) => this.#receive(channel, message, true));
    on('message.updated', ({ channel, message }) => this.#receive(channel, message, false));
    on('message.deleted', ({ channel, message }) => channel === this.channel.id && this.#remove(message));
    on('interaction.answered', ({ interaction }) => this.#finish(interaction));
    on('interaction.failed', (failure) => this.#fail(failure));
    on('modal.opened', (opened) => this.#tell('modal', opened));
    on('commands.changed', () => this.#loadCommands());
    on('world.changed', () => this.#readWorldSoon());
    on('bot.online', () => this.#setBot(true));
    on('bot.offline', () => this.#setBot(false));
    for (const name of BEHIND_THE_SCENES) on(name, (data) => this.#tell('stream', { name, data }));
    stream.addEventListener('error', () => stream === this.#stream && this.#setConnected(false));
  }

  #receive(channel, message, isNew) {
    if (channel !== this.channel.id) {
      if (isNew) this.unread.add(channel);
      this.#tell('unread');
      return;
    }
    const interaction = message.interaction_metadata?.id;
    if (isNew && this.#pending.has(interaction)) this.#finish(interaction);
    this.#put(message, isNew);
  }

  #look(person, channel) {
    this.person = person;
    this.channel = channel;
    this.here = new Surroundings(this.world, person, channel, this.here?.guild?.id);
  }

  async #readWorld() {
    const world = await this.#try(() => this.#api.world());
    if (!world?.channels) return;
    this.world = world;
    const { guild } = this.channel;
    this.#look(world.people.find((person) => person.id === this.person.id), world.channels.find((channel) => channel.id === this.channel.id) ?? null);
    if (!this.here.channels.includes(this.channel)) return void this.goTo(this.here.firstChannel(guild));
    this.#tell('world');
    this.#tell('bot');
  }

  #put(message, isNew = true) {
    this.messages.set(message.id, message);
    this.#tell('message', { message, isNew });
  }

  #remove(id) {
    if (this.messages.delete(id)) this.#tell('message-gone', { id });
  }

  async #load() {
    this.#loads += 1;
    const load = this.#loads;
    const before = [...this.messages.keys()];
    const commands = this.#loadCommands();
    const answer = await this.#try(() => this.#api.messages(this.place));
    if (load !== this.#loads || !answer) return;
    // What came by the stream while we asked is newer than the answer.
    const arrived = [...this.messages].filter(([id]) => !before.includes(id));
    this.messages = new Map([...answer.messages.map((message) => [message.id, message]), ...arrived]);
    this.#tell('messages');
    await commands;
  }

  async #loadCommands() {
    const { place } = this;
    const answer = await this.#try(() => this.#api.commands(place));
    if (!answer || place.channel !== this.channel.id || place.person !== this.person.id) return;
    this.commands = leaves(answer.commands);
    this.menuCommands = answer.commands.filter((command) => command.type === 3);
    this.#tell('commands');
  }

  async #catchUp() {
    await this.#readWorld();
    await this.#load();
  }

  #setBot(isOnline) {
    this.world.bot.online = isOnline;
    this.#tell('bot');
  }

  #setConnected(isConnected) {
    this.isConnected = isConnected;
    this.#tell('bot');
  }

  async #try(call) {
    try {
      return (await call()) ?? {};
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
