import { Type } from './select-options.js';

/** Discord's flags: https://docs.discord.com/developers/resources/message#message-object-message-flags. */
export const EPHEMERAL = 64;
const LOADING = 128;

export const isEphemeral = (message) => (message.flags & EPHEMERAL) !== 0;
export const isLoading = (message) => (message.flags & LOADING) !== 0;

/** All that a message says, as text: what is copied from it and read out of it. */
export function messageText(message) {
  return [message.content, ...(message.embeds ?? []).flatMap(embedText), ...(message.components ?? []).flatMap(componentText)].filter(Boolean).join('\n');
}

const embedText = (embed) => [embed.author?.name, embed.title, embed.description, ...(embed.fields ?? []).map((field) => `${field.name}\n${field.value}`), embed.footer?.text];

function componentText(part) {
  if (part.type === Type.TextDisplay) return [part.content];
  return (part.components ?? []).flatMap(componentText);
}
