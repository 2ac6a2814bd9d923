// Asks for a few words in a dialog of the page: labelled, closed by Escape, and the focus goes back to where it was.
import { element, page, type PagePart } from './page-part.ts';

export interface AskedField {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  /** A list to choose from; a box to tick; otherwise a line of text. */
  choices?: readonly { value: string; text: string }[];
  isTick?: boolean;
}

export interface Asked {
  title: string;
  fields: readonly AskedField[];
  /** What the button says. */
  action: string;
  /** A second button, such as “Remove the link”. */
  other?: { value: string; text: string };
  /** What is wrong with what was entered; null where nothing is. */
  check?(values: ReadonlyMap<string, string>): string | null;
}

export interface Answered {
  values: ReadonlyMap<string, string>;
  /** Which button: `yes`, or the value of the other. */
  by: string;
}

/** Calls `then` with what was entered; not at all where the dialog was closed without. */
export function askInDialog(asked: Asked, then: (answered: Answered) => void): void {
  const before = page().activeElement;
  const problem = element('p', { class: 'govuk-error-message', role: 'alert' });
  problem.hidden = true;
  const inputs = new Map(asked.fields.map((field) => [field.name, inputOf(field)]));
  const button = (value: string, text: string, classes: string): PagePart =>
    element('button', { type: 'submit', value, class: classes }, text);
  const cancel = element(
    'button',
    { type: 'button', class: 'govuk-button govuk-button--secondary' },
    'Cancel',
  );
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { class: 'govuk-heading-m', id: 'editor-dialog-title' }, asked.title),
    problem,
    ...asked.fields.map((field) => groupOf(field, inputs.get(field.name))),
    element(
      'div',
      { class: 'govuk-button-group' },
      button('yes', asked.action, 'govuk-button'),
      ...(asked.other
        ? [button(asked.other.value, asked.other.text, 'govuk-button govuk-button--warning')]
        : []),
      cancel,
    ),
  );
  const dialog = element(
    'dialog',
    { class: 'dr-editor__dialog', 'aria-labelledby': 'editor-dialog-title' },
    form,
  );
  let by = 'yes';
  for (const each of Array.from(form.querySelectorAll('button[type=submit]')))
    each.addEventListener('click', () => void (by = each.value));
  const valuesNow = (): Map<string, string> =>
    new Map([...inputs].map(([name, input]) => [name, valueOf(input)]));
  form.addEventListener('submit', (event) => {
    const wrong = by === 'yes' ? (asked.check?.(valuesNow()) ?? null) : null;
    event.preventDefault();
    problem.hidden = wrong === null;
    problem.textContent = wrong ?? '';
    if (wrong !== null) return [...inputs.values()][0]?.focus();
    dialog.close('done');
    then({ values: valuesNow(), by });
  });
  cancel.addEventListener('click', () => dialog.close(''));
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus();
  });
  page().body.append(dialog);
  dialog.showModal();
}

function inputOf({ name, value = '', choices, isTick }: AskedField): PagePart {
  const id = `editor-dialog-${name}`;
  if (choices) {
    const options = choices.map((choice) => element('option', { value: choice.value }, choice.text));
    const select = element('select', { id, name, class: 'govuk-select' }, ...options);
    if (value !== '') select.value = value;
    return select;
  }
  const input = element('input', {
    id,
    name,
    type: isTick ? 'checkbox' : 'text',
    class: isTick ? 'govuk-checkboxes__input' : 'govuk-input',
  });
  if (isTick) input.checked = value === 'yes';
  else input.value = value;
  return input;
}

function valueOf(input: PagePart): string {
  return input.type === 'checkbox' ? (input.checked ? 'yes' : '') : input.value.trim();
}

function groupOf({ name, label, hint, isTick }: AskedField, input: PagePart | undefined): PagePart {
  const id = `editor-dialog-${name}`;
  const hintPart =
    hint === undefined ? [] : [element('div', { class: 'govuk-hint', id: `${id}-hint` }, hint)];
  if (hint !== undefined) input?.setAttribute('aria-describedby', `${id}-hint`);
  const named = element(
    'label',
    { class: isTick ? 'govuk-label govuk-checkboxes__label' : 'govuk-label', for: id },
    label,
  );
  const parts = input
    ? isTick
      ? [element('div', { class: 'govuk-checkboxes__item' }, input, named)]
      : [named, ...hintPart, input]
    : [];
  return element('div', { class: 'govuk-form-group' }, ...parts);
}
