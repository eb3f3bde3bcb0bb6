/** Discord's option types: https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type. */
export const OptionType = { Subcommand: 1, Group: 2, String: 3, Integer: 4, Boolean: 5, User: 6, Channel: 7, Role: 8, Mentionable: 9, Number: 10, Attachment: 11 };

export const REQUIRED = 'This option is required';

export const fold = (text) => String(text).normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
export const shownName = (thing) => thing.name_localized ?? thing.name;
export const shownDescription = (thing) => thing.description_localized ?? thing.description ?? '';

/** Slash commands as a person picks them: each subcommand stands for itself, required options first. */
export function leaves(commands) {
  return commands.filter((command) => (command.type ?? 1) === 1).flatMap((command) => leavesOf(command, [], []));
}

function leavesOf(node, path, shownPath) {
  const names = [...path, node.name];
  const shown = [...shownPath, shownName(node)];
  const options = node.options ?? [];
  const below = options.filter((option) => option.type === OptionType.Subcommand || option.type === OptionType.Group);
  if (below.length > 0) return below.flatMap((option) => leavesOf(option, names, shown));
  const sorted = [...options].sort((one, other) => Number(other.required ?? false) - Number(one.required ?? false));
  return [{ name: names.join(' '), shown: shown.join(' '), description: shownDescription(node), options: sorted }];
}

/**
 * Reads what stands in the input. A value runs to the next option's name, so it may hold spaces; a bare value in front goes to
 * the first required option, else to the first that takes text. Returns one of
 *   {kind: 'text'}, {kind: 'choosing', query, command} (the name is still being typed; `command` if it is whole),
 *   {kind: 'command', command, nameEnd, segments: [{option, start, valueStart, end, text, isBare}]}.
 */
export function read(line, all) {
  if (!line.startsWith('/')) return { kind: 'text' };
  const query = line.slice(1);
  const command = all.filter((leaf) => isTyped(query, leaf.shown) || isTyped(query, leaf.name)).sort((one, other) => other.name.length - one.name.length)[0] ?? null;
  const nameEnd = command === null ? 0 : 1 + (isTyped(query, command.shown) ? command.shown : command.name).length;
  if (command === null || line.length === nameEnd) return { kind: 'choosing', query, command };
  return { kind: 'command', command, nameEnd, segments: segments(line, nameEnd, command) };
}

function isTyped(query, name) {
  const start = query.slice(0, name.length);
  return start.toLowerCase() === name.toLowerCase() && (query.length === name.length || /\s/.test(query[name.length]));
}

function segments(line, nameEnd, command) {
  const marks = optionMarks(line, nameEnd, command);
  const found = marks.map((mark, index) => {
    const end = index + 1 < marks.length ? marks[index + 1].start : line.length;
    return { ...mark, end, text: line.slice(mark.valueStart, end).trim(), isBare: false };
  });

  const bareEnd = marks[0]?.start ?? line.length;
  const bare = line.slice(nameEnd, bareEnd);
  if (bare.trim() === '') return found;
  const start = nameEnd + bare.search(/\S/);
  const option = bareOption(command, marks.map((mark) => mark.option));
  return [{ option, start, valueStart: start, end: bareEnd, text: bare.trim(), isBare: true }, ...found];
}

/** Where an option's name with a colon stands, the first time each. */
function optionMarks(line, from, command) {
  const marks = [];
  for (const match of line.slice(from).matchAll(/(?<=\s)([^\s:]+):/gu)) {
    const typed = match[1].toLowerCase();
    const option = command.options.find((candidate) => candidate.name === typed || shownName(candidate).toLowerCase() === typed);
    const start = from + match.index;
    if (option && !marks.some((mark) => mark.option === option)) marks.push({ option, start, valueStart: start + match[0].length });
  }
  return marks;
}

function bareOption(command, taken) {
  const free = command.options.filter((option) => !taken.includes(option));
  return free.find((option) => option.required) ?? free.find((option) => option.type !== OptionType.Boolean) ?? null;
}

/**
 * The values to send. `picked` remembers, by option name, the text that a list filled in and the value behind it; `lookUp` finds a person or a
 * channel by name. Errors are `{option, message}`, all at once.
 */
export function values(reading, picked, lookUp) {
  const options = {};
  const errors = [];
  for (const segment of reading.segments) {
    if (segment.text === '') continue;
    if (segment.option === null) {
      errors.push({ option: null, message: 'This command takes no such value' });
      continue;
    }
    const remembered = picked.get(segment.option.name);
    const found = remembered?.text === segment.text ? { value: remembered.value } : value(segment.option, segment.text, lookUp);
    if ('value' in found) options[segment.option.name] = found.value;
    else errors.push({ option: segment.option.name, message: found.error });
  }

  const isNamed = (option) => Object.hasOwn(options, option.name) || errors.some((error) => error.option === option.name);
  const missing = reading.command.options.filter((option) => option.required && !isNamed(option));
  return { options, errors: [...errors, ...missing.map((option) => ({ option: option.name, message: REQUIRED }))] };
}

/** One option's value from its text: `{value}` or `{error}`. */
export function value(option, text, lookUp = () => null) {
  if (option.choices?.length > 0) {
    const choice = option.choices.find((candidate) => isChoice(candidate, text));
    return choice ? { value: choice.value } : { error: 'Pick one of the choices' };
  }
  switch (option.type) {
    case OptionType.Boolean: return truth(text);
    case OptionType.Integer: return number(option, text, /^[+-]?\d{1,15}$/, 'This has to be a whole number');
    case OptionType.Number: return number(option, text, /^[+-]?\d{1,15}(\.\d{1,10})?$/, 'This has to be a number');
    case OptionType.Attachment: return { error: 'Choose a file' };
    case OptionType.User: case OptionType.Channel: case OptionType.Role: case OptionType.Mentionable: {
      const id = lookUp(option.type, text);
      return id === null ? { error: 'Nobody and nothing here has that name' } : { value: id };
    }
    default: return length(option, text);
  }
}

const isChoice = (choice, text) => [choice.name, choice.name_localized, choice.value].some((name) => name !== undefined && name !== null && fold(name) === fold(text));

function truth(text) {
  if (['true', 'yes', 'on'].includes(fold(text))) return { value: true };
  return ['false', 'no', 'off'].includes(fold(text)) ? { value: false } : { error: 'Pick True or False' };
}

function number(option, text, pattern, message) {
  if (!pattern.test(text)) return { error: message };
  const parsed = Number(text);
  if (parsed < (option.min_value ?? -Infinity)) return { error: `At least ${option.min_value}` };
  return parsed > (option.max_value ?? Infinity) ? { error: `At most ${option.max_value}` } : { value: parsed };
}

function length(option, text) {
  const points = [...text].length;
  if (points < (option.min_length ?? 0)) return { error: `At least ${option.min_length} characters` };
  return points > (option.max_length ?? 6000) ? { error: `At most ${option.max_length ?? 6000} characters` } : { value: text };
}

/** `#/cast?season=2` as a line, as far as the commands know it; null for another address. */
export function lineFromAddress(hash, all) {
  const match = /^#\/([^?]+)(?:\?(.*))?$/.exec(hash);
  if (!match) return null;
  const name = decode(match[1]).split('/').join(' ');
  const command = all.find((leaf) => leaf.name === name || leaf.shown === name);
  if (!command) return null;
  return writeLine(command, new URLSearchParams(match[2] ?? ''));
}

/** A command with values as a person would type it; what the command does not know is left out, a line break becomes a space. */
export function writeLine(command, given) {
  const parts = command.options.filter((option) => given.has(option.name)).map((option) => `${shownName(option)}:${given.get(option.name).replace(/\s+/g, ' ').trim()}`);
  return [`/${command.shown}`, ...parts].join(' ') + ' ';
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
