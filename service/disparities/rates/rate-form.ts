// The fields that ask for a rate.
import { checkboxes } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { selectField, type FormState } from '../../pages/form-inputs.ts';
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
  ${filterFields(state, chosen)} ${areaField(state, chosen)} ${adjustField(state)}
  ${othersField(state, chosen)} ${chosen.records.kind === 'events' && personField(state, chosen)}`;
}

/** The same people may be counted many times, which makes a rate less sure than its number of events. */
function personField(state: FormState, { columns }: ChosenData): Html {
  return selectField(state, {
    name: 'person',
    label: 'Column that tells people apart',
    hint: 'Where records have one, such as a person’s number, people are counted beside events',
    choices: [{ value: '', text: 'None' }, ...columns.map((text) => ({ value: text, text }))],
  });
}

/** Kept as `added:ID` and `instead:ID`; a form that is filled in again has them in one field, with commas. */
function othersField({ form }: FormState, { others = [] }: ChosenData): Html | false {
  if (others.length === 0) return false;
  const ticked = form.values('also').flatMap((value) => value.split(','));
  return checkboxes({
    name: 'also',
    idPrefix: 'also',
    fieldset: { legend: { text: 'Set against other people as well', classes: 'govuk-fieldset__legend--s' } },
    hint: {
      text: 'Residents are not everybody who is there. Each choice stands beside the others in one table.',
    },
    items: others.map(({ id, name, added }) => {
      const value = `${added ? 'added' : 'instead'}:${id}`;
      return {
        value,
        text: added ? `Added to the residents: ${name}` : name,
        checked: ticked.includes(value),
      };
    }),
  });
}

function adjustField(state: FormState): Html {
  return selectField(state, {
    name: 'adjust-for',
    label: 'Adjust for',
    hint: 'Groups that live elsewhere, or were counted at other times, can differ by that alone. The adjusted ratio stands beside the other.',
    choices: [
      { value: '', text: 'Nothing' },
      { value: 'place', text: 'Place' },
      { value: 'period', text: 'Time' },
      { value: 'place,period', text: 'Place and time' },
      { value: 'age', text: 'Age' },
      { value: 'place,period,age', text: 'Place, time and age' },
    ],
  });
}
