import { el, fill, freshId } from '../dom.js';
import { icon } from '../icons.js';
import { recall, remember } from '../memory.js';
import './interaction-times.js';
import './traffic-log.js';
import './trouble-board.js';

const SHEET = matchMedia('(max-width: 999px)');
const TABS = [['traffic', 'Traffic', 'traffic-log'], ['times', 'Times', 'interaction-times'], ['trouble', 'Trouble', 'trouble-board']];

/** The drawer behind the scenes: beside the chat where there is room, else a sheet over all of it, outside which nothing can be reached. */
class BehindScenes extends HTMLElement {
  #backstage;
  #tabs = new Map();
  #opener = null;

  connect(backstage) {
    this.#backstage = backstage;
    const heading = freshId('heading');
    const tabs = el('div', { role: 'tablist', class: 'tabs', 'aria-labelledby': heading, onkeydown: (event) => this.#tabKey(event) });
    const panels = TABS.map(([name, label, element]) => this.#makeTab(name, label, element, tabs));
    fill(this, { 'aria-labelledby': heading, hidden: true, id: 'behind-scenes', onkeydown: (event) => event.key === 'Escape' && this.close() },
      el('header', null, el('h2', { id: heading }, 'Behind the scenes'),
        el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: () => this.close() }, icon('close'))),
      tabs, ...panels);
    this.#choose(this.#tabs.has(recall('tab')) ? recall('tab') : 'traffic');
    SHEET.addEventListener('change', () => this.#lay());
    if (recall('drawer') === 'open' && !SHEET.matches) this.#show();
  }

  /** The button that says whether it is open. */
  set opener(button) {
    this.#opener = button;
    this.#lay();
  }

  toggle() {
    if (this.hidden) this.open();
    else this.close();
  }

  open() {
    remember('drawer', 'open');
    this.#show();
    this.querySelector('[role=tab][aria-selected=true]').focus();
  }

  close() {
    remember('drawer', 'closed');
    this.hidden = true;
    this.#backstage.rest();
    this.#lay();
    this.#opener?.focus();
  }

  #show() {
    this.hidden = false;
    this.#lay();
    this.#backstage.watch();
  }

  #lay() {
    const isSheet = SHEET.matches && !this.hidden;
    document.body.classList.toggle('drawer-open', !this.hidden);
    this.setAttribute('role', SHEET.matches ? 'dialog' : 'complementary');
    if (isSheet) this.setAttribute('aria-modal', 'true');
    else this.removeAttribute('aria-modal');
    for (const other of document.querySelectorAll('body > main, body > .sidebar, body > .skip, body > member-list')) other.inert = isSheet;
    this.#opener?.setAttribute('aria-expanded', String(!this.hidden));
  }

  #makeTab(name, label, element, tabs) {
    const panel = el('div', { role: 'tabpanel', id: freshId('panel'), class: 'panel' });
    const content = document.createElement(element);
    content.connect(this.#backstage);
    const tab = el('button', { type: 'button', role: 'tab', id: freshId('tab'), 'aria-controls': panel.id, onclick: () => this.#choose(name) }, label);
    panel.setAttribute('aria-labelledby', tab.id);
    panel.append(content);
    tabs.append(tab);
    this.#tabs.set(name, { tab, panel });
    return panel;
  }

  #choose(name) {
    for (const [other, { tab, panel }] of this.#tabs) {
      tab.setAttribute('aria-selected', String(other === name));
      tab.tabIndex = other === name ? 0 : -1;
      panel.hidden = other !== name;
    }
    remember('tab', name);
  }

  #tabKey(event) {
    const names = [...this.#tabs.keys()];
    const at = names.findIndex((name) => this.#tabs.get(name).tab === event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + names.length, Home: 0, End: names.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const name = names[to % names.length];
    this.#choose(name);
    this.#tabs.get(name).tab.focus();
  }
}

customElements.define('behind-scenes', BehindScenes);
