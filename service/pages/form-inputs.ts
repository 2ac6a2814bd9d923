// Inputs of a form that take their value and their error from what was typed and what is wrong with it.
import { checkboxes, fileUpload, input, radios, select, textarea } from './govuk/components.ts';
import type {
  CheckboxesOptions,
  FileUploadOptions,
  InputOptions,
  RadiosOptions,
  SelectOptions,
  TextareaOptions,
} from './govuk/component-options.ts';
import { problemOf, type FormFields, type FormProblem } from './forms.ts';
import type { Html } from './html.ts';

/** A form being shown: empty, or come back with problems. */
export interface FormState {
  form: FormFields;
  problems: readonly FormProblem[];
}

export interface FieldWords {
  /** Name of the field, and its id, so that the summary of errors can link to it. */
  name: string;
  label: string;
  hint?: string;
}

export interface Choice {
  value: string;
  text: string;
  hint?: string;
  /** Of radio buttons: the name of the group that begins with this one. */
  under?: string;
}

/** One line of text. */
export function textField(
  state: FormState,
  { name, label, hint, ...rest }: FieldWords & Omit<Partial<InputOptions>, 'hint' | 'label' | 'name'>,
): Html {
  return input({ ...field(state, name), ...labelled(label, hint), value: state.form.typed(name), ...rest });
}

/** Several lines of text. */
export function textareaField(
  state: FormState,
  { name, label, hint, ...rest }: FieldWords & Omit<Partial<TextareaOptions>, 'hint' | 'label' | 'name'>,
): Html {
  return textarea({
    ...field(state, name),
    ...labelled(label, hint),
    value: state.form.typed(name),
    ...rest,
  });
}

/** One of many, from a list that drops down. `chosen` is used until something was typed. */
export function selectField(
  state: FormState,
  {
    name,
    label,
    hint,
    choices,
    chosen,
    ...rest
  }: FieldWords & { choices: readonly Choice[]; chosen?: string } & Omit<
      Partial<SelectOptions>,
      'hint' | 'label' | 'name' | 'items'
    >,
): Html {
  const value = state.form.has(name) ? state.form.value(name) : chosen;
  const items = choices.map((choice) => ({
    value: choice.value,
    text: choice.text,
    selected: choice.value === value,
  }));
  return select({ ...field(state, name), ...labelled(label, hint), items, ...rest });
}

/** One of a few, all in sight. */
export function radiosField(
  state: FormState,
  {
    name,
    label,
    hint,
    choices,
    chosen,
    ...rest
  }: FieldWords & { choices: readonly Choice[]; chosen?: string } & Omit<
      Partial<RadiosOptions>,
      'hint' | 'fieldset' | 'name' | 'items'
    >,
): Html {
  const value = state.form.has(name) ? state.form.value(name) : chosen;
  const items = choices.flatMap((choice) => [
    ...(choice.under === undefined ? [] : [{ divider: choice.under }]),
    { ...choiceItem(choice), checked: choice.value === value },
  ]);
  return radios({ ...field(state, name), idPrefix: name, ...legend(label, hint), items, ...rest });
}

/** Any number of a few. */
export function checkboxesField(
  state: FormState,
  {
    name,
    label,
    hint,
    choices,
    chosen,
    ...rest
  }: FieldWords & { choices: readonly Choice[]; chosen?: readonly string[] } & Omit<
      Partial<CheckboxesOptions>,
      'hint' | 'fieldset' | 'name' | 'items'
    >,
): Html {
  const values = state.form.names().length > 0 ? state.form.values(name) : (chosen ?? []);
  const items = choices.map((choice) => ({ ...choiceItem(choice), checked: values.includes(choice.value) }));
  return checkboxes({ ...field(state, name), idPrefix: name, ...legend(label, hint), items, ...rest });
}

/** Files to send. A browser never puts a file back, so the hint should say to choose again after an error. */
export function fileField(
  state: FormState,
  { name, label, hint, ...rest }: FieldWords & Omit<Partial<FileUploadOptions>, 'hint' | 'label' | 'name'>,
): Html {
  return fileUpload({ ...field(state, name), ...labelled(label, hint), ...rest });
}

function field({ problems }: FormState, name: string) {
  const problem = problemOf(problems, name);
  return { name, id: name, errorMessage: problem && { text: problem.message } };
}

function labelled(label: string, hint: string | undefined) {
  return { label: { text: label, classes: 'govuk-label--s' }, ...hinted(hint) };
}

function legend(label: string, hint: string | undefined) {
  return { fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } }, ...hinted(hint) };
}

function hinted(hint: string | undefined) {
  return { hint: hint === undefined ? undefined : { text: hint } };
}

function choiceItem({ value, text, hint }: Choice) {
  return { value, text, ...hinted(hint) };
}
