// Fields that several kinds of finding ask with: by what, how fine, compared with whom, when, which records, whose residents.
import { radiosField, selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { monthName } from '../../phrases/month.ts';
import type { ChosenData } from './chosen-data.ts';

const usualReference =
  'A group, such as White, or “everyone else”, or “overall”. Leave it empty for the usual one.';

/**
 * By which characteristic, how fine, and compared with whom.
 * @param reference with whom groups can be compared
 */
export function groupFields(state: FormState, chosen: ChosenData, reference = usualReference): Html {
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
    hint: reference,
    classes: 'govuk-input--width-20',
  })}`;
}

export function countingField(state: FormState): Html {
  return textField(state, {
    name: 'counting',
    label: 'What the counts are of',
    hint: 'In the plural, such as complaints. It is used in the sentences of the finding.',
    classes: 'govuk-input--width-20',
  });
}

export function periodFields(state: FormState, { months }: ChosenData): Html {
  const sent = months
    ? `The records run from ${monthName(months.from)} to ${monthName(months.to)}.`
    : 'The files do not say which months they are of.';
  return html`${textField(state, {
    name: 'from',
    label: 'First month',
    hint: `${sent} Write it as year and month, such as 2025-01. Leave it empty for the first there is.`,
    classes: 'govuk-input--width-5',
  })}
  ${textField(state, {
    name: 'to',
    label: 'Last month',
    hint: 'Such as 2025-12. Leave it empty for the last there is.',
    classes: 'govuk-input--width-5',
  })}`;
}

export function filterFields(state: FormState, { columns }: ChosenData): Html {
  return html`${selectField(state, {
    name: 'filter-column',
    label: 'Count only some of the records',
    hint: 'Choose a column to count only the records that hold one value there',
    choices: [{ value: '', text: 'Count all of them' }, ...columns.map((text) => ({ value: text, text }))],
  })}
  ${textField(state, {
    name: 'filter-value',
    label: 'The value it must hold',
    hint: 'Exactly as the files write it, such as Controlled drugs',
    classes: 'govuk-input--width-20',
  })}`;
}

export function areaField(state: FormState, { area }: ChosenData): Html {
  return radiosField(state, {
    name: 'area',
    label: 'Whose residents?',
    choices: [
      { value: area, text: area },
      { value: 'everywhere', text: 'Every area in the population file' },
    ],
    chosen: area,
  });
}
