// The form of a mapping: how what each column means is written in a field, and read back from it.
import { FormFields, type FormProblem } from '../pages/forms.ts';
import type { Choice } from '../pages/form-inputs.ts';
import { characteristics, listFor, characteristicIds } from './mapping/characteristics.ts';
import type { ColumnMeaning, Definition } from './mapping/definition.ts';
import type { RowKind } from './mapping/row-kind.ts';
import type { TableLook } from './mapping/table-look.ts';
import { dateForms } from './mapping/written-date.ts';

/** As the value of a field. */
export function meaningValue(meaning: ColumnMeaning): string {
  switch (meaning.is) {
    case 'characteristic':
      return `characteristic:${meaning.characteristic}`;
    case 'outcome':
      return meaning.yesNo ? 'outcome:yes-no' : 'outcome:categories';
    case 'identifier':
      return meaning.keep ? 'identifier:keep' : 'identifier:leave-out';
    case 'date-of-birth':
      return meaning.asAge ? 'date-of-birth:as-age' : 'date-of-birth:leave-out';
    default:
      return meaning.is;
  }
}

export function meaningChoices(rows: RowKind): Choice[] {
  const ofCharacteristics = characteristics
    .filter(({ id }) => listFor(id, rows))
    .map(({ id, label }) => ({ value: `characteristic:${id}`, text: `Characteristic: ${label}` }));
  return [
    { value: 'not-used', text: 'Not used: leave it out' },
    ...(rows === 'counts'
      ? [
          { value: 'count', text: 'How many there are in the group' },
          { value: 'date', text: 'Period, such as a year' },
        ]
      : [{ value: 'date', text: rows === 'events' ? 'Date of the event' : 'A date' }]),
    { value: 'place', text: 'Place, such as a district' },
    ...ofCharacteristics,
    { value: 'outcome:yes-no', text: 'Outcome: yes or no' },
    { value: 'outcome:categories', text: 'Outcome: its values as they are' },
    { value: 'category', text: 'Something else to count or filter by' },
    { value: 'amount', text: 'An amount: money, minutes, a number' },
    { value: 'identifier:leave-out', text: 'Identifier: leave it out' },
    ...(rows === 'counts'
      ? []
      : [{ value: 'identifier:keep', text: 'Identifier: needed to tell repeats, keep its keyed hash' }]),
    { value: 'date-of-birth:leave-out', text: 'Date of birth: leave it out' },
    ...(rows === 'counts'
      ? []
      : [{ value: 'date-of-birth:as-age', text: 'Date of birth: keep the band of ages instead' }]),
    { value: 'free-text', text: 'Free text: leave it out' },
  ];
}

/** @param detail what of persons the column was seen to hold */
function readMeaning(
  value: string,
  was: ColumnMeaning,
  look: TableLook['columns'][number] | undefined,
): ColumnMeaning {
  const [is = '', what = ''] = value.split(':');
  const characteristic = characteristicIds.find((id) => id === what);
  const seen = look?.guess.personal?.detail;
  const detail = was.is === 'identifier' ? was.detail : seen && seen !== 'free-text' ? seen : 'reference';
  if (is === 'characteristic' && characteristic) return { is, characteristic };
  if (is === 'outcome') return { is, yesNo: what === 'yes-no' };
  if (is === 'identifier') return { is, detail, keep: what === 'keep' };
  if (is === 'date-of-birth') return { is, asAge: what === 'as-age' };
  const plain = (['date', 'place', 'category', 'amount', 'count', 'free-text', 'not-used'] as const).find(
    (each) => each === is,
  );
  return plain ? { is: plain } : was;
}

/** The definition as the form says it; what was not sent stays as it was. */
export function readMappingForm(form: FormFields, from: Definition, look: TableLook): Definition {
  const text = (name: string, was: string, most: number) =>
    form.value(name) === '' ? was : form.value(name).slice(0, most);
  const dateForm = dateForms.find((known) => known === form.value('date-form'));
  const on = form.value('on');
  return {
    ...from,
    name: text('name', from.name, 200),
    one: text('one', from.one, 60),
    many: text('many', from.many, 60),
    partner:
      form.has('partner') && /^([a-z0-9][a-z0-9-]*)?$/.test(form.value('partner'))
        ? form.value('partner')
        : from.partner,
    dateForm: form.has('date-form') ? (dateForm ?? null) : from.dateForm,
    on: form.has('on') ? (isDay(on) ? on : null) : from.on,
    columns: from.columns.map(({ header, meaning }, at) => {
      const column = look.columns.find((each) => each.header === header);
      return { header, meaning: readMeaning(form.value(`column-${at}`), meaning, column) };
    }),
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** What was typed and cannot be taken; said beside the field. */
export function typedProblems(form: FormFields): FormProblem[] {
  const on = form.value('on');
  return on !== '' && !isDay(on)
    ? [{ field: 'on', message: 'Write the day as year, month and day, such as 2025-03-31' }]
    : [];
}
