// Fields that findings on people ask with: by what, how fine, compared with whom.
import { selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import type { ChosenData } from '../findings/chosen-data.ts';

/** @param usual what is compared with when nothing is said, as a sentence */
export function peopleGroupFields(state: FormState, chosen: ChosenData, usual: string): Html {
  return html`${selectField(state, {
    name: 'by',
    label: 'Compare groups by',
    choices: chosen.breakdowns.map(({ id, label }) => ({ value: id, text: capitalised(label) })),
  })}
  ${selectField(state, {
    name: 'roll-up',
    label: 'How fine the groups are',
    hint: 'The fewer the groups, the more each of them can tell',
    choices: [
      { value: '', text: 'As usual for this characteristic' },
      ...chosen.rollUps.map(({ id, title }) => ({ value: id, text: title })),
    ],
  })}
  ${textField(state, {
    name: 'reference',
    label: 'Compared with',
    hint: `A group, such as White. ${usual}`,
    classes: 'govuk-input--width-20',
  })}`;
}
