// The fields that ask for a search: what is crossed, which outcome, and what is settled before looking.
import {
  checkboxesField,
  radiosField,
  selectField,
  textField,
  textareaField,
  type FormState,
} from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { filterFields, periodFields } from '../findings/comparison-form.ts';
import { acrossOf } from './read-search-form.ts';

export function searchForm(state: FormState, chosen: ChosenData): Html {
  return html`${acrossFields(state, chosen)} ${outcomeFields(state, chosen)} ${planFields(state, chosen)}
  ${chosen.months && periodFields(state, chosen)} ${filterFields(state, chosen)}`;
}

function acrossFields(state: FormState, { breakdowns, values = [] }: ChosenData): Html {
  const ticked = acrossOf(state.form);
  const form = FormFields.from({ across: ticked, ...(ticked.length === 0 ? sent(state) : {}) });
  return html`${checkboxesField(
    { form, problems: state.problems },
    {
      name: 'across',
      label: 'Which characteristics are crossed?',
      hint: 'Every combination of them is looked at. Choose one kind of ethnicity only: the two are answers to different questions',
      choices: breakdowns.map(({ id, label }) => ({ value: id, text: capitalised(label) })),
      chosen: breakdowns.filter(({ id }) => id !== 'officer-defined-ethnicity').map(({ id }) => id),
    },
  )}
  ${selectField(state, {
    name: 'also',
    label: 'Another column to cross with them',
    hint: 'Such as the object of a search',
    choices: [{ value: '', text: 'None' }, ...values.map(({ header }) => ({ value: header, text: header }))],
  })}`;
}

/** A form that came back with nothing ticked is not ticked again. */
function sent({ form }: FormState): Record<string, string> {
  return form.has('outcome') ? { outcome: '' } : {};
}

function outcomeFields(state: FormState, { values = [] }: ChosenData): Html {
  const choices = values.flatMap(({ header, values: held }) =>
    held.map((value) => ({ value: `${header}=${value}`, text: `${header}: ${value}` })),
  );
  return html`${selectField(state, {
    name: 'outcome',
    label: 'Which outcome?',
    hint: 'A column of the records, and a value that it holds. Records where the column is empty are in no share',
    choices: [{ value: '', text: 'Choose one' }, ...choices],
  })}
  ${textareaField(state, {
    name: 'outcome-values',
    label: 'Other values of that column that count as the same outcome',
    hint: 'Exactly as the files write them, one on each line. It can be left empty',
    rows: '2',
  })}`;
}

function planFields(state: FormState, { rollUps }: ChosenData): Html {
  return html`${radiosField(state, {
    name: 'most',
    label: 'How many characteristics at once?',
    choices: [
      { value: '1', text: 'One' },
      { value: '2', text: 'Up to two' },
      { value: '3', text: 'Up to three' },
    ],
    chosen: '3',
  })}
  ${textField(state, {
    name: 'floor',
    label: 'The fewest records of a combination',
    hint: 'Combinations of fewer are left out. It is settled before anything is looked at: 10 unless you write another number',
    classes: 'govuk-input--width-5',
    inputmode: 'numeric',
  })}
  ${selectField(state, {
    name: 'roll-up',
    label: 'How fine the groups are',
    hint: 'It applies to each characteristic that can be grouped so; the others are grouped as usual',
    choices: [
      { value: '', text: 'As usual for each characteristic' },
      ...rollUps.map(({ id, title }) => ({ value: id, text: title })),
    ],
  })}`;
}
