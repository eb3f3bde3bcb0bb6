import { OptionType, fold, shownDescription, shownName, value } from './command-line.js';

const MOST_SHOWN = 25;

/** Where the caret stands in a command: the option being written, if any, and those that are not named yet. */
export function focus(reading, caret) {
  const { command, segments } = reading;
  const segment = segments.find((candidate) => candidate.start <= caret && caret <= candidate.end) ?? null;
  const used = segments.filter((candidate) => !candidate.isBare).map((candidate) => candidate.option);
  const unused = command.options.filter((option) => !used.includes(option));
  if (segment === null) return { segment, option: unused.find((option) => option.required) ?? null, text: '', unused };
  return { segment, option: segment.option, text: segment.text, unused };
}

/** Commands whose name or description holds what is typed; names that begin with it first. */
export function commandItems(query, all) {
  const wanted = fold(query);
  const rank = (leaf) => [fold(leaf.shown).startsWith(wanted), fold(leaf.shown).includes(wanted), fold(leaf.description).includes(wanted)].indexOf(true);
  return all.map((leaf) => [rank(leaf), leaf]).filter(([place]) => place >= 0).sort(([one], [other]) => one - other)
    .map(([, leaf]) => ({ label: `/${leaf.shown}`, detail: leaf.description, hint: leaf.options.filter((option) => option.required).map(shownName).join(' '), leaf }));
}

/** Options that can still be named here. In the middle of a value only a word that begins such a name counts. */
export function optionItems(line, caret, { segment, unused, option }) {
  const word = /\S*$/.exec(line.slice(segment === null ? caret : segment.valueStart, caret))[0];
  const isNamedAndEmpty = segment !== null && !segment.isBare && word.length === caret - segment.valueStart;
  if (isNamedAndEmpty) return [];
  return unused.filter((candidate) => (segment !== null || candidate !== option) && fold(shownName(candidate)).startsWith(fold(word)))
    .map((candidate) => ({ label: shownName(candidate), detail: shownDescription(candidate), hint: candidate.required ? 'required' : '', option: candidate, start: caret - word.length }));
}

/** The values that are known without asking the bot; null where one writes freely or the bot is asked. */
export function valueItems(option, text, here) {
  const all = knownValues(option, here);
  if (all === null) return null;
  return all.filter((item) => fold(item.label).includes(fold(text)) || fold(item.value) === fold(text)).slice(0, MOST_SHOWN);
}

function knownValues(option, { people, guildChannels, roles }) {
  if (option.choices?.length > 0) return option.choices.map((choice) => ({ label: shownName(choice), value: choice.value }));
  switch (option.type) {
    case OptionType.Boolean: return [{ label: 'True', value: true }, { label: 'False', value: false }];
    case OptionType.User: return people.map((person) => ({ label: person.name, detail: person.username, value: person.id }));
    case OptionType.Channel: return guildChannels.filter((channel) => !option.channel_types?.length || option.channel_types.includes(channel.type)).map((channel) => ({ label: channel.name, value: channel.id }));
    case OptionType.Role: return roles.map((role) => ({ label: role.name, value: role.id }));
    default: return null;
  }
}

/** What the bot offered, as items; Discord shows the name in the reader's language where there is one. */
export const choiceItems = (choices, locale) => choices.slice(0, MOST_SHOWN).map((choice) => ({ label: choice.name_localizations?.[locale] ?? choice.name, value: choice.value }));

/** True where the typed text stands for a value as it is, so that Enter may send it. */
export const isWhole = (option, text) => 'value' in value(option, text);
