import { el, fill, link } from '../dom.js';
import { inlineMarkdown, markdown } from '../markdown.js';
import { format } from '../time.js';

const A_ROW = 3;

/** One embed as Discord lays it out. Pictures would come from elsewhere: they are shown as links. */
class MessageEmbed extends HTMLElement {
  show(embed, names) {
    // Discord draws an embed without a colour in a neutral one; CSS knows it.
    if (Number.isInteger(embed.color)) this.style.setProperty('--bar', `#${embed.color.toString(16).padStart(6, '0')}`);
    fill(this, { role: 'group', 'aria-label': embed.title ?? 'Embed' },
      embed.author?.name && el('p', { class: 'embed-author' }, link(embed.author.url, embed.author.name)),
      embed.title && el('h3', null, embed.url ? link(embed.url, inlineMarkdown(embed.title, names)) : inlineMarkdown(embed.title, names)),
      embed.description && el('div', { class: 'markdown embed-description' }, markdown(embed.description, names)),
      embed.fields?.length > 0 && el('dl', { class: 'embed-fields' }, spans(embed.fields).map(([field, span]) => this.#field(field, span, names))),
      [embed.image, embed.thumbnail].filter((image) => image?.url).map((image) => el('p', null, link(image.url, 'Picture'))),
      this.#footer(embed));
    return this;
  }

  #field(field, span, names) {
    return el('div', { class: `span-${span}` }, el('dt', null, inlineMarkdown(field.name, names)), el('dd', { class: 'markdown' }, markdown(field.value, names)));
  }

  #footer({ footer, timestamp }) {
    const date = timestamp ? new Date(timestamp) : null;
    if (!footer?.text && !date) return null;
    return el('footer', null, footer?.text, footer?.text && date && ' • ', date && el('time', { datetime: timestamp }, format(date, 's')));
  }
}

/** Each field with its share of twelve columns: neighbours that are inline share a row by threes. */
function spans(fields) {
  const placed = [];
  for (let at = 0; at < fields.length;) {
    let row = 1;
    while (fields[at].inline && row < A_ROW && fields[at + row]?.inline) row += 1;
    for (const field of fields.slice(at, at + row)) placed.push([field, 12 / row]);
    at += row;
  }
  return placed;
}

customElements.define('message-embed', MessageEmbed);

export const messageEmbed = (embed, names) => document.createElement('message-embed').show(embed, names);
