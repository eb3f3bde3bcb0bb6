import { ChoiceAsker } from '../choice-asker.js';
import { OptionType, fold, read, shownName, values } from '../command-line.js';
import { el, fill, freshId } from '../dom.js';
import { icon } from '../icons.js';
import { choiceItems, commandItems, focus, isWhole, optionItems, valueItems } from '../suggestions.js';
import './command-bar.js';
import { LineHistory } from './line-history.js';
import { askForFile } from '../file-value.js';
import { mirrorParts } from './line-mirror.js';
import './option-picker.js';

const NARROW = matchMedia('(max-width: 479px)');
const NOTES = { loading: 'Loading the options …', failed: 'Loading the options failed', ready: 'No options fit that. Enter sends it as it is' };

/**
 * Where one writes. The line is plain text and the whole truth: a list fills it in, a mirror behind it draws the chips, Enter reads it. So typing,
 * pasting and picking lead to the same command.
 */
class CommandInput extends HTMLElement {
  #store;
  #picked = new Map();
  #errors = [];
  #isQuiet = false;
  #history = new LineHistory();
  #asker = new ChoiceAsker(() => this.#update());
  #picker = document.createElement('option-picker');
  #bar = document.createElement('command-bar');
  #mirror = el('div', { class: 'mirror', 'aria-hidden': 'true' });
  #text = el('textarea', { id: 'message', rows: 1, maxlength: 6000, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', enterkeyhint: 'send', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' });

  connect(store) {
    this.#store = store;
    this.#picker.connect((item) => this.#pick(item));
    this.#bar.connect((option) => this.#goToOption(option));
    const help = el('p', { class: 'unseen', id: freshId('help') }, 'Slash lists the commands. Arrow keys choose, Tab or Enter fills in, Escape closes the list, Enter sends, arrow up brings back the last line.');
    const send = el('button', { type: 'button', class: 'icon-button send', 'aria-label': 'Send', onclick: () => this.#enter() }, icon('send'));
    const slash = el('button', { type: 'button', class: 'icon-button slash', 'aria-label': 'Show the commands', onclick: () => this.startCommand() }, icon('slash'));
    fill(this, null, this.#picker, this.#bar, el('div', { class: 'writing' }, slash, el('div', { class: 'line' }, this.#mirror, this.#text), send), help);
    this.#text.setAttribute('aria-describedby', `${help.id} ${this.#bar.errorId}`);
    this.#text.setAttribute('aria-controls', this.#picker.listId);
    this.#text.addEventListener('input', () => this.#changed());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#text.addEventListener('blur', () => {
      this.#picker.hide();
      this.#sayActive();
    });
    this.#text.addEventListener('focus', () => this.#update());
    this.#text.addEventListener('click', () => this.#update());
    this.#picker.addEventListener('active', () => this.#sayActive());
    for (const name of ['place', 'world', 'commands']) store.addEventListener(name, () => this.#update());
  }

  focus() {
    if (!matchMedia('(pointer: coarse)').matches) this.#text.focus();
  }

  startCommand() {
    this.setLine('/');
  }

  setLine(line) {
    this.#picked.clear();
    this.#text.focus();
    this.#write(line);
  }

  /** Sends at once, as if typed. */
  runLine(line) {
    this.setLine(line);
    this.#submit();
  }

  get #reading() {
    return read(this.#text.value, this.#store.commands);
  }

  #write(line, caret = line.length) {
    this.#text.value = line;
    this.#text.setSelectionRange(caret, caret);
    this.#changed();
  }

  #changed() {
    this.#errors = [];
    this.#isQuiet = false;
    this.#update();
  }

  #update() {
    if (this.#store.channel === null) return;
    const { channel } = this.#store;
    const where = channel.kind === 'text' ? `#${channel.name}` : channel.name;
    this.#text.placeholder = NARROW.matches ? `Message ${where}` : `Message ${where}, or / for a command`;
    this.#text.setAttribute('aria-label', `Message ${where}`);
    this.#text.setAttribute('aria-invalid', String(this.#errors.length > 0));
    const reading = this.#reading;
    const spot = reading.kind === 'command' ? focus(reading, this.#text.selectionStart) : null;
    this.#mirror.replaceChildren(...mirrorParts(this.#text.value, reading, (option) => this.#errors.some((error) => error.option === (option?.name ?? null))));
    this.#bar.show(spot && reading.command, spot ? reading.segments.filter((segment) => segment.text !== '').map((segment) => segment.option) : [], spot?.option ?? null, this.#errors);
    if (this.#isQuiet || document.activeElement !== this.#text || reading.kind === 'text') this.#picker.hide();
    else if (reading.kind === 'choosing') this.#suggestCommands(reading);
    else this.#suggest(spot, reading);
    this.#sayActive();
  }

  #suggestCommands({ query }) {
    const items = commandItems(query, this.#store.commands);
    const note = items.length > 0 ? null : this.#store.commands.length === 0 ? 'The bot has registered no commands here yet' : 'No command here fits that';
    this.#picker.show([{ title: this.#store.world.bot.name, items, note }], { startsAtFirst: true });
  }

  #suggest(spot, reading) {
    const { option } = spot;
    const groups = [];
    if (option !== null) groups.push({ title: shownName(option), ...this.#valuesFor(spot, reading) });
    groups.push({ title: 'Options', items: optionItems(this.#text.value, this.#text.selectionStart, spot), note: null });
    this.#picker.show(groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, spot })) })), { startsAtFirst: groups[0].items[0]?.wantsFile === true });
  }

  #valuesFor({ option, text }, reading) {
    const { locale } = this.#store;
    if (option.type === OptionType.Attachment) return { items: this.#picked.get(option.name)?.text === text ? [] : [{ label: 'Choose a file …', wantsFile: true }], note: null };
    const known = valueItems(option, text, this.#store.here);
    if (known !== null) return { items: known, note: known.length > 0 ? null : 'No choice fits that' };
    if (!option.autocomplete) return { items: [], note: null };
    const key = JSON.stringify([reading.command.name, option.name, text, this.#store.place]);
    const { options } = values(reading, this.#picked, this.#lookUp);
    const written = Object.fromEntries(Object.entries(options).filter(([, given]) => typeof given !== 'object'));
    const asked = this.#asker.choices(key, option, (signal) => this.#store.autocomplete(reading.command.name, { ...written, [option.name]: text }, option.name, signal));
    return { items: choiceItems(asked.choices, locale), note: asked.choices.length > 0 ? null : NOTES[asked.state] };
  }

  #lookUp = (type, text) => {
    const { guildChannels, people, roles } = this.#store.here;
    const all = { [OptionType.Channel]: guildChannels, [OptionType.Role]: roles }[type] ?? people;
    return all.find((thing) => fold(thing.name) === fold(text.replace(/^[@#]/, '')) || fold(thing.username ?? '') === fold(text))?.id ?? null;
  };

  #pick(item) {
    if (item.wantsFile) return this.#chooseFile(item.spot);
    this.#picker.hide();
    if (item.leaf) this.#write(this.#withNextRequired(`/${item.leaf.shown} `));
    else if (item.option) this.#replace(item.start, this.#text.selectionStart, `${shownName(item.option)}:`);
    else this.#pickValue(item);
    this.#text.focus();
  }

  /** The line then names the file, and the file goes along with the command. */
  async #chooseFile(spot) {
    try {
      const file = await askForFile();
      if (file !== null) this.#pickValue({ label: file.name.replace(/[\s:]+/g, '_'), value: file, spot });
    } catch (error) {
      this.#refuse([{ option: spot.option.name, message: error.message }]);
    }
    this.#text.focus();
  }

  #pickValue({ label, value: chosen, spot: { segment, option } }) {
    const start = segment?.start ?? this.#text.selectionStart;
    const end = segment?.end ?? start;
    const text = label.replace(/\s+/g, ' ').trim();
    const line = this.#text.value;
    const put = (shown) => `${line.slice(0, start).replace(/(\S)$/, '$1 ')}${shownName(option)}:${shown} `;
    this.#picked.set(option.name, { text, value: chosen });
    // A label that reads as another option's name would split: then the value itself stands there.
    const reads = read(put(text), this.#store.commands).segments?.find((candidate) => candidate.option === option)?.text === text;
    const before = put(reads ? text : String(chosen));
    const rest = line.slice(end);
    if (rest.trim() === '') this.#write(this.#withNextRequired(before));
    else this.#write(before + rest, before.length);
  }

  #replace(start, end, text) {
    const line = this.#text.value;
    this.#write(line.slice(0, start) + text + line.slice(end), start + text.length);
  }

  /** A required option that is still missing is named at once, ready for its value. */
  #withNextRequired(line) {
    const reading = read(line, this.#store.commands);
    const missing = reading.command?.options.find((option) => option.required && !reading.segments.some((segment) => segment.option === option));
    return missing ? `${line}${shownName(missing)}:` : line;
  }

  #goToOption(option) {
    const segment = this.#reading.segments?.find((candidate) => candidate.option === option);
    this.#text.focus();
    if (segment) this.#text.setSelectionRange(segment.valueStart, segment.valueStart + this.#text.value.slice(segment.valueStart, segment.end).trimEnd().length);
    else this.#write(`${this.#text.value.trimEnd()} ${shownName(option)}:`);
    this.#update();
  }

  #key(event) {
    if (event.isComposing) return;
    const handle = { Enter: this.#enterKey, Tab: this.#tabKey, ArrowUp: this.#upKey, ArrowDown: this.#downKey, Escape: this.#escapeKey }[event.key];
    if (handle?.call(this, event)) event.preventDefault();
    else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) requestAnimationFrame(() => this.#update());
  }

  #enterKey(event) {
    if (event.shiftKey) return false;
    this.#enter();
    return true;
  }

  #tabKey(event) {
    if (event.shiftKey || !this.#picker.isOpen) return false;
    this.#pick(this.#picker.active ?? this.#picker.first);
    return true;
  }

  #upKey() {
    const line = this.#history.isAt(this.#text.value) ? this.#history.older() : null;
    if (line !== null) return this.#recall(line);
    if (!this.#picker.isOpen) return false;
    this.#picker.move(-1);
    return true;
  }

  #downKey() {
    const line = this.#text.value !== '' && this.#history.isAt(this.#text.value) ? this.#history.newer() : null;
    if (line !== null) return this.#recall(line);
    if (!this.#picker.isOpen) return false;
    this.#picker.move(1);
    return true;
  }

  #escapeKey() {
    if (this.#picker.hidden) return false;
    this.#isQuiet = true;
    this.#update();
    return true;
  }

  #recall({ text, picked }) {
    this.#picked = new Map(picked);
    this.#write(text);
    this.#isQuiet = true;
    this.#update();
    return true;
  }

  /** While there is a list to choose from, the box is a combobox to a screen reader; else it is where one writes. */
  #sayActive() {
    const { isOpen, activeId } = this.#picker;
    for (const [name, state] of [['role', isOpen ? 'combobox' : null], ['aria-expanded', isOpen ? 'true' : null], ['aria-activedescendant', activeId]]) {
      if (state === null) this.#text.removeAttribute(name);
      else this.#text.setAttribute(name, state);
    }
  }

  /** Enter fills in what is meant in the list; where nothing is meant, it sends. */
  #enter() {
    const reading = this.#reading;
    const { active } = this.#picker;
    if (reading.kind === 'choosing' && (active === null || active.leaf === reading.command)) {
      const needsMore = reading.command?.options.some((option) => option.required);
      return needsMore ? this.#pick({ leaf: reading.command }) : this.#submit();
    }
    if (active !== null) return this.#pick(active);
    const first = this.#picker.first;
    const option = first?.spot?.option;
    const isHalfWritten = option && !first.option && !option.autocomplete && first.spot.text !== '' && !isWhole(option, first.spot.text);
    return isHalfWritten ? this.#pick(first) : this.#submit();
  }

  async #submit() {
    const line = this.#text.value;
    const reading = this.#reading;
    if (line.trim() === '') return;
    if (reading.kind === 'text') return this.#send(line, () => this.#store.say(line.trim()));
    if (!reading.command) return this.#refuse([{ option: null, message: `There is no command ${line.trim().split(/\s/)[0]} here` }]);
    const { options, errors } = values({ segments: [], ...reading }, this.#picked, this.#lookUp);
    if (errors.length === 0) return this.#send(line, () => this.#store.run(reading.command, options));
    const missing = this.#withNextRequired(line.trimEnd() + ' ');
    if (missing.endsWith(':')) this.#write(missing);
    return this.#refuse(errors);
  }

  /** The line goes at once; if it is refused it comes back with the reason. */
  async #send(line, act) {
    const picked = new Map(this.#picked);
    this.#history.add(line.trim(), picked);
    this.setLine('');
    try {
      await act();
    } catch (error) {
      if (this.#text.value === '') this.#recall({ text: line, picked });
      this.#refuse([{ option: error.option ?? null, message: error.message }]);
    }
  }

  #refuse(errors) {
    this.#errors = errors;
    this.#update();
  }
}

customElements.define('command-input', CommandInput);
