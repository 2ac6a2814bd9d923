// The fields that ask for a trend.
import { radiosField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import {
  areaField,
  countingField,
  filterFields,
  groupFields,
  periodFields,
} from '../findings/comparison-form.ts';
import { capitalised } from '../../phrases/list.ts';
import { everyChoices, everyWords } from './span.ts';

export function trendForm(state: FormState, chosen: ChosenData): Html {
  return html`${groupFields(state, chosen)}
  ${textField(state, {
    name: 'group',
    label: 'Which group to follow',
    hint: 'Such as Black. Leave it empty to follow every group.',
    classes: 'govuk-input--width-20',
  })}
  ${radiosField(state, {
    name: 'every',
    label: 'How long each step is',
    choices: everyChoices.map((value) => ({ value, text: capitalised(everyWords[value].one) })),
    chosen: 'quarter',
  })}
  ${textField(state, {
    name: 'compare',
    label: 'Compare two times',
    hint: 'The earlier first, such as 2024:2025, or 2025-Q1:2025-Q4. Leave it empty to compare none.',
    classes: 'govuk-input--width-20',
  })}
  ${textField(state, {
    name: 'rebase-month',
    label: 'Month from which the limits begin anew',
    hint: 'Only where something is known to have changed, such as a new form. Write it as year and month, such as 2025-04.',
    classes: 'govuk-input--width-5',
  })}
  ${textField(state, {
    name: 'rebase-reason',
    label: 'What changed then',
    hint: 'It is written beside the chart, so that nobody has to guess.',
  })}
  ${chosen.records.kind === 'counts' ? html`${countingField(state)}` : html``} ${periodFields(state, chosen)}
  ${filterFields(state, chosen)} ${areaField(state, chosen)}`;
}
