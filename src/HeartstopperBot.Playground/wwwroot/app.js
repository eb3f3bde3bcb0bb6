import { Backstage } from './backstage.js';
import { lineFromAddress } from './command-line.js';
import { Store } from './store.js';
import { keepTimesFresh } from './time.js';
import { VisitorApi } from './visitor-api.js';
import './elements/behind-scenes.js';
import './elements/channel-header.js';
import './elements/channel-list.js';
import './elements/command-input.js';
import './elements/guild-list.js';
import './elements/live-notice.js';
import './elements/member-list.js';
import './elements/message-list.js';
import './elements/message-menu.js';
import './elements/modal-dialog.js';
import './elements/visitor-picker.js';

const api = new VisitorApi(document.querySelector('meta[name=playground-token]').content);
const store = new Store(api, navigator.language);
const find = (name) => document.querySelector(name);
const input = find('command-input');
const notice = find('live-notice');

for (const name of ['channel-header', 'channel-list', 'command-input', 'guild-list', 'live-notice', 'member-list', 'message-list', 'visitor-picker']) find(name).connect(store);

const menu = find('message-menu');
menu.connect(store);
document.addEventListener('message-menu', (event) => menu.open(event.target.message, event.detail.opener, event.detail.at, event.detail));

// There may be no message yet: then a fan writes one, and its menu is the one that explains itself.
document.addEventListener('explain-menu', async () => {
  const target = find('message-list').lastMessage ?? (await store.sayAndSee('I think Kit Connor plays Nick.'), find('message-list').lastMessage);
  if (!target) return;
  target.focus();
  // Beside the beginning of the message, which it is about.
  const { left, top, width } = target.getBoundingClientRect();
  menu.open(target.message, target, { x: left + width / 2, y: Math.max(top, 0) + 40 }, { explains: true });
});

find('modal-dialog').connect(store, () => input.focus());

const drawer = find('behind-scenes');
drawer.connect(new Backstage(api, store));
drawer.opener = find('.backstage-button');
document.addEventListener('toggle-backstage', () => drawer.toggle());

// A link such as #/cast?season=2 opens with that command filled in, as soon as the commands are known.
let address = location.hash;
const openAddress = () => {
  const line = lineFromAddress(address, store.commands);
  if (line === null) return;
  address = '';
  input.setLine(line);
};
store.addEventListener('commands', openAddress);
window.addEventListener('hashchange', () => {
  address = location.hash;
  openAddress();
});

document.addEventListener('fill-command', (event) => input.setLine(`/${event.detail.name} `));
document.addEventListener('run-line', (event) => input.runLine(event.detail.line));
document.addEventListener('go-to-channel', async (event) => {
  closeSidebar();
  await store.goTo(event.detail.id);
  input.focus();
});
document.addEventListener('go-to-guild', (event) => store.goToGuild(event.detail.id));
document.addEventListener('press', (event) => store.press(event.detail.message, event.detail.customId));
document.addEventListener('choose', (event) => store.choose(event.detail.message, event.detail.customId, event.detail.values));
document.addEventListener('dismiss', async (event) => {
  await store.dismiss(event.detail.message);
  input.focus();
});
find('[data-skip]').addEventListener('click', (event) => {
  event.preventDefault();
  input.focus();
});

// Typing anywhere on the page is meant for the input.
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, textarea, select, dialog, [role=combobox], [role=listbox]');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.key !== '/') return;
  event.preventDefault();
  input.startCommand();
});

const sidebar = document.getElementById('places');
function closeSidebar() {
  if (sidebar.matches(':popover-open')) sidebar.hidePopover();
}

keepTimesFresh();
// Whoever was quicker than the page keeps the focus where they put it.
store.start().then(() => document.activeElement === document.body && input.focus(), (error) => notice.show(error.message));
