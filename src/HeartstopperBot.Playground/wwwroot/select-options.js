import { el } from './dom.js';

/** Discord's component types: https://docs.discord.com/developers/components/reference#component-object-component-types. */
export const Type = {
  Row: 1, Button: 2, StringSelect: 3, TextInput: 4, UserSelect: 5, RoleSelect: 6, MentionableSelect: 7, ChannelSelect: 8, Section: 9, TextDisplay: 10, Thumbnail: 11,
  Gallery: 12, File: 13, Separator: 14, Container: 17, Label: 18, FileUpload: 19, RadioGroup: 21, CheckboxGroup: 22, Checkbox: 23,
};

/** What a select of any of the five kinds offers here, for `selectMenu`; null for what is no select. */
export function selectOptions(part, store) {
  const chosen = (id) => part.default_values?.some((value) => value.id === id) ?? false;
  const person = ({ id, name, username }) => ({ label: name, description: username, value: id, selected: chosen(id) });
  const role = ({ id, name }) => ({ label: name.startsWith('@') ? name : `@${name}`, description: 'role', value: id, selected: chosen(id) });
  const { people, roles, guildChannels: channels } = store.here;
  const category = (id) => channels.find((channel) => channel.id === id)?.name;
  switch (part.type) {
    case Type.StringSelect: return part.options.map((option) => ({ ...option, selected: option.default, leading: () => emoji(option.emoji) }));
    case Type.UserSelect: return people.map(person);
    case Type.RoleSelect: return roles.map(role);
    case Type.MentionableSelect: return [...people.map(person), ...roles.map(role)];
    case Type.ChannelSelect: return channels.filter((channel) => fits(channel, part.channel_types)).map((channel) => ({
      label: channel.type === 4 ? channel.name : `#${channel.name}`, description: channel.type === 4 ? 'category' : category(channel.parent), value: channel.id, selected: chosen(channel.id),
    }));
    default: return null;
  }
}

const fits = (channel, types) => !types?.length || types.includes(channel.type);

/** Own emoji of a server would be a picture from elsewhere; its name does. */
export const emoji = (given) => given?.name && el('span', { class: 'emoji', 'aria-hidden': 'true' }, given.id ? `:${given.name}:` : given.name);
