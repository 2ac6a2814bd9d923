// A definition made of what a look at files guesses: what the analyst begins with, and what is used where nothing is open.
import type { ColumnMeaning, Definition } from './definition.ts';
import type { RowKind } from './row-kind.ts';
import type { LookedColumn, TableLook } from './table-look.ts';

const usualNames: Readonly<Record<RowKind, { one: string; many: string }>> = {
  events: { one: 'event', many: 'events' },
  people: { one: 'person', many: 'people' },
  counts: { one: 'response', many: 'responses' },
};

export interface BeginWith {
  name: string;
  rows: RowKind;
  partner: string;
  /** Keeps each column that holds nothing of persons, even one of too many values to count by. */
  keepAll?: boolean;
}

export function definitionOfLook(
  look: TableLook,
  { name, rows, partner, keepAll = false }: BeginWith,
): Definition {
  const meanings = look.columns.map((column) => guessed(column, keepAll));
  onlyOne(meanings, look, (meaning) => meaning.is === 'date', { is: 'category' });
  onlyOne(meanings, look, (meaning) => meaning.is === 'count', { is: 'amount' });
  for (const { guess } of look.columns)
    if (guess.meaning.is === 'characteristic') {
      const { characteristic } = guess.meaning;
      onlyOne(
        meanings,
        look,
        (meaning) => meaning.is === 'characteristic' && meaning.characteristic === characteristic,
        { is: 'category' },
      );
    }
  const date = look.columns.find((_, at) => meanings[at]?.is === 'date');
  return {
    format: 1,
    name: name.slice(0, 200),
    rows,
    ...usualNames[rows],
    partner,
    dateForm: date?.guess.dates && !date.guess.dates.open ? date.guess.dates.form : null,
    on: null,
    columns: look.columns.map(({ header }, at) => ({ header, meaning: meanings[at] ?? { is: 'not-used' } })),
    values: [],
  };
}

function guessed({ guess, different }: LookedColumn, keepAll: boolean): ColumnMeaning {
  const wanted = keepAll && guess.meaning.is === 'not-used' && guess.personal === null && different > 0;
  return wanted ? { is: 'category' } : guess.meaning;
}

/** Of several columns that seem to be the one thing there can be one of, the likeliest is it. */
function onlyOne(
  meanings: ColumnMeaning[],
  look: TableLook,
  isIt: (meaning: ColumnMeaning) => boolean,
  otherwise: ColumnMeaning,
): void {
  const found = meanings.flatMap((meaning, at) => (isIt(meaning) ? [at] : []));
  const confidence = (at: number) => look.columns[at]?.guess.confidence ?? 0;
  const [best] = found.toSorted((a, b) => confidence(b) - confidence(a) || a - b);
  for (const at of found) if (at !== best) meanings[at] = otherwise;
}
