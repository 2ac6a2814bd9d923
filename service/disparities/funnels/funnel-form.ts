// The fields that ask for a funnel.
import { textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { countingField, filterFields, groupFields, periodFields } from '../findings/comparison-form.ts';

export function funnelForm(state: FormState, chosen: ChosenData): Html {
  return html`${groupFields(state, chosen)}
  ${textField(state, {
    name: 'group',
    label: 'Whose ratio to follow from place to place',
    hint: 'One group, such as Black',
    classes: 'govuk-input--width-20',
  })}
  ${chosen.records.kind === 'counts' ? countingField(state) : periodFields(state, chosen)}
  ${filterFields(state, chosen)}`;
}
