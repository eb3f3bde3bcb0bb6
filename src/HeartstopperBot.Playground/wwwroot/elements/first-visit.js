import { el, tell } from '../dom.js';
import { icon } from '../icons.js';

const SUGGESTIONS = [
  ['Who plays Nick?', '/whoplays name:Nick'],
  ['Who is new in season 2?', '/cast season:2 group:new'],
  ['When did season 2 come out?', '/release title:season 2'],
];

/** The beginning of each channel: where one is, and three things to try at once. */
export function welcome(store) {
  const { channel, world } = store;
  const [title, text] = WORDS[channel.kind]?.(channel, world) ?? WORDS.text(channel, world);
  return el('section', { class: 'welcome', 'aria-label': 'Welcome' },
    el('span', { class: 'welcome-icon' }, icon(channel.kind)),
    el('h2', null, title),
    el('p', null, text, ' Type ', el('kbd', null, '/'), ' or try one of these:'),
    el('ul', { role: 'list', class: 'suggestions' }, SUGGESTIONS.map(([question, line]) => el('li', null, suggestion(question, line)))));
}

const WORDS = {
  text: (channel, world) => [`Welcome to #${channel.name}!`, `${world.bot.name} is in this server and answers with its sources.`],
  thread: (channel, world) => [channel.name, `A thread. ${world.bot.name} answers here as in a channel.`],
  'forum-post': (channel, world) => [channel.name, `A forum post. ${world.bot.name} answers here as in a channel.`],
  dm: (channel, world) => [world.bot.name, `You and ${world.bot.name} alone.`],
  private: (channel, world) => [channel.name, `${world.bot.name} is no member here, but you have it installed: its commands work for you.`],
};

function suggestion(question, line) {
  return el('button', { type: 'button', class: 'suggestion', onclick: (event) => tell(event.currentTarget, 'run-line', { line }) },
    el('span', { class: 'question' }, question), el('code', null, line));
}
