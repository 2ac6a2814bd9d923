// The fields that ask for an amount: which column, which average, by which groups.
import { radiosField, selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { filterFields, groupFields, periodFields } from '../findings/comparison-form.ts';

/** Columns that hold numbers are offered where they are known; all of them otherwise. */
export function amountForm(state: FormState, chosen: ChosenData): Html {
  const { numbers = [], columns, records } = chosen;
  const offered = numbers.length > 0 ? numbers : columns;
  return html`${selectField(state, {
    name: 'amount',
    label: 'Which amount?',
    hint: 'A column that holds numbers, such as minutes of waiting',
    choices: [{ value: '', text: 'Choose one' }, ...offered.map((text) => ({ value: text, text }))],
  })}
  ${radiosField(state, {
    name: 'average',
    label: 'Which average?',
    choices: [
      {
        value: 'mean',
        text: 'The mean',
        hint: 'All amounts added up and shared out; a few very large ones weigh much',
      },
      { value: 'median', text: 'The median', hint: 'Half of the amounts are below it and half above' },
    ],
    chosen: 'mean',
  })}
  ${textField(state, {
    name: 'counting',
    label: 'What the records are',
    hint: 'In the plural, such as calls. It is used in the sentences of the finding. It can be left empty.',
    classes: 'govuk-input--width-20',
  })}
  ${groupFields(state, chosen)} ${records.kind === 'events' && periodFields(state, chosen)}
  ${filterFields(state, chosen)}`;
}
