// The fields that ask for a rate.
import type { FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import {
  areaField,
  countingField,
  filterFields,
  groupFields,
  periodFields,
} from '../findings/comparison-form.ts';

export function rateForm(state: FormState, chosen: ChosenData): Html {
  return html`${groupFields(state, chosen)}
  ${chosen.records.kind === 'counts' ? countingField(state) : periodFields(state, chosen)}
  ${filterFields(state, chosen)} ${areaField(state, chosen)}`;
}
