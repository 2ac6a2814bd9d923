// The fields that ask for a share: which outcome, by which groups, and within what.
import { radiosField, selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { filterFields, groupFields, periodFields } from '../findings/comparison-form.ts';

export function shareForm(state: FormState, chosen: ChosenData): Html {
  return html`${outcomeFields(state, chosen)} ${groupFields(state, chosen)} ${withinField(state, chosen)}
  ${chosen.records.kind === 'events' && periodFields(state, chosen)} ${filterFields(state, chosen)}`;
}

/** One value of one column; more than one can be named on the command line. */
function outcomeFields(state: FormState, { values = [] }: ChosenData): Html {
  const choices = values.flatMap(({ header, values: held }) =>
    held.map((value) => ({ value: `${header}=${value}`, text: `${header}: ${value}` })),
  );
  return html`${selectField(state, {
    name: 'outcome',
    label: 'Which outcome?',
    hint: 'A column of the records, and a value that it holds',
    choices: [{ value: '', text: 'Choose one' }, ...choices],
  })}
  ${radiosField(state, {
    name: 'outcome-kind',
    label: 'Who had it?',
    hint: 'Records where the column is empty are left out, and counted',
    choices: [
      { value: 'is', text: 'Those with this value' },
      { value: 'not', text: 'Those with any other value' },
    ],
    chosen: 'is',
  })}
  ${textField(state, {
    name: 'saying',
    label: 'The outcome in a sentence',
    hint: 'After “searches of Black people”, such as: ended in arrest. Leave it empty for plain words.',
    classes: 'govuk-input--width-20',
  })}
  ${textField(state, {
    name: 'counting',
    label: 'What the records are',
    hint: 'In the plural, such as calls. It is used in the sentences of the finding. It can be left empty.',
    classes: 'govuk-input--width-20',
  })}`;
}

export function withinField(state: FormState, { columns }: ChosenData): Html {
  return selectField(state, {
    name: 'within',
    label: 'Compare also within the same',
    hint: 'Places and circumstances differ, and groups are not spread over them alike',
    choices: [
      { value: '', text: 'Nothing: only all together' },
      { value: 'partner', text: 'Partner' },
      { value: 'month', text: 'Month' },
      ...columns.map((text) => ({ value: text, text })),
    ],
  });
}
