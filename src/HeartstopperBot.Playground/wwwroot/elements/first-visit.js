import { el, link, tell } from '../dom.js';
import { icon } from '../icons.js';

const SUGGESTIONS = [
  ['Who plays Nick?', '/whoplays name:Nick'],
  ['Who is new in season 2?', '/cast season:2 group:new'],
];

/** The beginning of each channel: where one is, three things to try at once, and the way to Discord itself. Nothing else to read. */
export function welcome(store) {
  const { channel, world } = store;
  const [title, text] = WORDS[channel.kind]?.(channel, world) ?? WORDS.text(channel, world);
  return el('section', { class: 'welcome', 'aria-label': 'Welcome' },
    el('span', { class: 'welcome-icon' }, icon(channel.kind)),
    el('h2', null, title),
    el('p', null, text, ' Type ', el('kbd', null, '/'), ' or try one of these:'),
    el('ul', { role: 'list', class: 'suggestions' },
      SUGGESTIONS.map(([question, line]) => suggestion(question, el('code', null, line), (button) => tell(button, 'run-line', { line }))),
      suggestion('What does the message menu do?', el('span', { class: 'way-there' }, 'right-click a message, or hold it'), (button) => tell(button, 'explain-menu'))),
    connecting());
}

/** The three steps of README.md, "Run it for real". */
function connecting() {
  return el('details', { class: 'connecting' }, el('summary', null, 'Connect it to Discord for real'),
    el('ol', null,
      el('li', null, 'Create an application in the ', link('https://discord.com/developers/applications', 'developer portal'), ' and copy its token under ', el('i', null, 'Bot'), '. No privileged intent is needed.'),
      el('li', null, 'Invite it: ', el('code', null, 'https://discord.com/oauth2/authorize?client_id=APPLICATION_ID&scope=bot+applications.commands')),
      el('li', null, 'Put the token into a file and start it: ', el('code', null, 'Discord__TokenFile=/path/to/discord-token dotnet run --project src/HeartstopperBot'))));
}

const WORDS = {
  text: (channel, world) => [`Welcome to #${channel.name}!`, `${world.bot.name} is in this server and answers with its sources.`],
  thread: (channel, world) => [channel.name, `A thread. ${world.bot.name} answers here as in a channel.`],
  'forum-post': (channel, world) => [channel.name, `A forum post. ${world.bot.name} answers here as in a channel.`],
  dm: (channel, world) => [world.bot.name, `You and ${world.bot.name} alone.`],
  private: (channel, world) => [channel.name, `${world.bot.name} is no member here, but you have it installed: its commands work for you.`],
};

function suggestion(question, detail, act) {
  return el('li', null, el('button', { type: 'button', class: 'suggestion', onclick: (event) => act(event.currentTarget) }, el('span', { class: 'question' }, question), detail));
}
