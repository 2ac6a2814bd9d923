// The fields that ask for a representation: by which characteristic, who of the body, and whose residents.
import { selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { areaField, filterFields, periodFields } from '../findings/comparison-form.ts';

export function representationForm(state: FormState, chosen: ChosenData): Html {
  return html`${groupsFields(state, chosen)}
  ${chosen.records.kind === 'events' ? periodFields(state, chosen) : namingField(state)}
  ${filterFields(state, chosen)} ${areaField(state, chosen)}`;
}

function groupsFields(state: FormState, { breakdowns, rollUps }: ChosenData): Html {
  return html`${selectField(state, {
    name: 'by',
    label: 'Compare groups by',
    choices: breakdowns.map(({ id, label }) => ({ value: id, text: capitalised(label) })),
  })}
  ${selectField(state, {
    name: 'roll-up',
    label: 'How fine the groups are',
    hint: 'The fewer the groups, the more each of them can tell',
    choices: [
      { value: '', text: 'As usual for this characteristic' },
      ...rollUps.map(({ id, title }) => ({ value: id, text: title })),
    ],
  })}`;
}

function namingField(state: FormState): Html {
  return textField(state, {
    name: 'counting',
    label: 'Who they are',
    hint: 'In the plural, such as officers or applicants. It is used in the sentences of the finding',
    classes: 'govuk-input--width-20',
  });
}
