// The fields that ask for gaps in pay.
import { radiosField, selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { groupFields, filterFields } from '../findings/comparison-form.ts';

const columnFields = [
  {
    name: 'pay',
    label: 'Column of hourly pay',
    hint: 'Gross pay for an hour, on the day that the figures are of',
  },
  { name: 'bonus', label: 'Column of bonuses', hint: 'Bonus pay in the twelve months before, 0 for none' },
  {
    name: 'kind-of-worker',
    label: 'Column that says who is a special constable',
    hint: 'Constables count as employees, special constables do not',
  },
  { name: 'full-pay', label: 'Column that says who is on full pay', hint: 'It holds yes or no' },
  { name: 'grade', label: 'Column of grade or rank', hint: 'To see how much of the gap goes with it' },
  { name: 'service', label: 'Column of years of service', hint: 'To see how much of the gap goes with it' },
] as const;

export function payForm(state: FormState, chosen: ChosenData): Html {
  return html`${groupFields(state, chosen, 'A group, such as White. Leave it empty for the usual one. By sex it is always Male.')}
  ${columnFields.map((field) =>
    selectField(state, {
      ...field,
      choices: [
        { value: '', text: 'Find it by its heading' },
        ...chosen.columns.map((text) => ({ value: text, text })),
      ],
    }),
  )}
  ${radiosField(state, {
    name: 'blank-bonus',
    label: 'What does a blank bonus mean?',
    choices: [
      { value: 'not-known', text: 'Nobody knows whether one was paid' },
      { value: 'none', text: 'None was paid' },
    ],
    chosen: 'not-known',
  })}
  ${textField(state, {
    name: 'snapshot',
    label: 'The day the pay is of',
    hint: 'Such as 2025-03-31, which public bodies report on. Leave it empty if it is not known.',
    classes: 'govuk-input--width-10',
  })}
  ${filterFields(state, chosen)}`;
}
