import { el, freshId } from '../dom.js';
import { icon } from '../icons.js';
import { Type, selectOptions } from '../select-options.js';
import { selectMenu } from './select-menu.js';

const PARAGRAPH = 2;
const REQUIRED = 'This field is required';

/**
 * One input of a form, with its label and its error below: `{node, customId, read(), check(), fail(message), focus()}`. `check` returns what is wrong, or null.
 * `label` and `description` come from the label around it; a text input in a row brings its own label.
 */
export function formField(part, store, { label = part.label, description = null } = {}) {
  const isRequired = part.required ?? part.type !== Type.Checkbox;
  const ids = { label: freshId('label'), description: description && freshId('description'), error: freshId('error') };
  const frame = { ids, label, isRequired };
  const control = (CONTROLS[part.type] ?? select)(part, frame, store);
  const error = el('p', { class: 'failure', id: ids.error, hidden: true });
  const mark = isRequired && el('span', { class: 'star', 'aria-hidden': 'true' }, '*');
  const head = control.isGroup ? el('p', { class: 'form-label', id: ids.label }, label, mark) : el('label', { class: 'form-label', id: ids.label, for: control.target.id }, label, mark);
  const node = el('div', { class: 'form-field', role: control.isGroup ? 'group' : null, 'aria-labelledby': control.isGroup ? ids.label : null },
    head, description && el('p', { class: 'hint', id: ids.description }, description), control.node, error);
  const fail = (message) => {
    error.hidden = message === null;
    error.replaceChildren(...(message === null ? [] : [icon('warning'), message]));
    control.target.setAttribute('aria-invalid', String(message !== null));
  };
  control.target.setAttribute('aria-describedby', [ids.description, ids.error].filter(Boolean).join(' '));
  node.addEventListener('input', () => fail(null));
  return { node, customId: part.custom_id, read: control.read, check: control.check, fail, focus: () => control.target.focus() };
}

function text(part, { isRequired }) {
  const isLong = part.style === PARAGRAPH;
  const max = part.max_length ?? 4000;
  const id = freshId('input');
  const target = el(isLong ? 'textarea' : 'input', { id, class: 'field', type: isLong ? null : 'text', rows: isLong ? 4 : null, placeholder: part.placeholder, 'aria-required': String(isRequired), autocomplete: 'off' });
  target.value = part.value ?? '';
  const count = el('span', { class: 'count' });
  const length = () => [...target.value].length;
  const show = () => { count.textContent = part.max_length ? `${length()}/${max}` : ''; };
  target.addEventListener('input', show);
  show();
  const check = () => {
    const min = part.min_length ?? 0;
    if (length() === 0) return isRequired ? REQUIRED : null;
    if (length() < min) return `At least ${min} characters`;
    return length() > max ? `At most ${max} characters` : null;
  };
  return { node: el('div', { class: 'text-control' }, target, count), target, read: () => target.value, check };
}

function select(part, { label, isRequired }, store) {
  const options = selectOptions(part, store);
  if (options === null) return unknown(part);
  let chosen = options.filter((option) => option.selected).map((option) => option.value);
  const { min_values: min = isRequired ? 1 : 0, max_values: max = 1 } = part;
  const node = selectMenu({
    label, placeholder: part.placeholder ?? 'Make a selection', options, min: 0, max,
    onchoose: (values) => {
      chosen = values;
      node.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  const target = node.querySelector('button');
  target.id = freshId('select');
  const check = () => {
    if (chosen.length === 0) return isRequired ? REQUIRED : null;
    return chosen.length < min ? `Choose at least ${min}` : null;
  };
  return { node, target, read: () => chosen, check };
}

function choices(part, { ids, isRequired }) {
  const isOne = part.type === Type.RadioGroup;
  const boxes = part.options.map((option) => el('input', { type: isOne ? 'radio' : 'checkbox', name: ids.label, value: option.value, checked: option.default }));
  const node = el('div', { class: 'choices' }, part.options.map((option, index) => el('label', { class: 'choice' }, boxes[index],
    el('span', null, option.label, option.description && el('span', { class: 'detail' }, ` ${option.description}`)))));
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const check = () => {
    const count = chosen().length;
    if (count === 0) return isRequired ? REQUIRED : null;
    if (count < (part.min_values ?? 0)) return `Choose at least ${part.min_values}`;
    return !isOne && count > (part.max_values ?? count) ? `Choose at most ${part.max_values}` : null;
  };
  return { node, target: boxes[0], isGroup: true, read: () => (isOne ? chosen()[0] ?? null : chosen()), check };
}

function checkbox(part) {
  const target = el('input', { type: 'checkbox', id: freshId('checkbox'), checked: part.default });
  return { node: target, target, read: () => target.checked, check: () => null };
}

/** Something to upload, or newer than this page. */
function unknown(part) {
  const target = el('p', { class: 'hint', tabindex: -1 }, part.type === Type.FileUpload ? 'The playground takes no files' : 'This page does not show this component yet');
  return { node: target, target, isGroup: true, read: () => undefined, check: () => null };
}

const CONTROLS = { [Type.TextInput]: text, [Type.RadioGroup]: choices, [Type.CheckboxGroup]: choices, [Type.Checkbox]: checkbox };
