// What is done with each column before anything of a file is kept: as it was declared, and as the least of personal data asks.
import type { Treatment } from '../minimising/minimised-rows.ts';
import type { FoundDetail } from '../minimising/personal-details.ts';
import { listFor } from './characteristics.ts';
import { meaningOf, type ColumnMeaning, type Definition } from './definition.ts';
import { ageOn, readDate, recognisedDates } from './written-date.ts';

/** @param found what each column holds of persons, in the order of `columns` */
export function treatmentsOf(
  columns: readonly string[],
  found: readonly (FoundDetail | null)[],
  definition: Definition,
  rows: readonly (readonly string[])[],
): Treatment[] {
  return columns.map((header, at) => {
    const meaning = meaningOf(definition, header) ?? { is: 'not-used' as const };
    if (meaning.is === 'date-of-birth' && meaning.asAge)
      return { do: 'band', band: bandOf(columns, at, definition, rows) };
    return treatmentOf(meaning, found[at] ?? null);
  });
}

function treatmentOf(meaning: ColumnMeaning, found: FoundDetail | null): Treatment {
  switch (meaning.is) {
    case 'identifier':
      return meaning.keep ? { do: 'hash', detail: meaning.detail } : { do: 'leave-out', why: meaning.detail };
    case 'date-of-birth':
      return { do: 'leave-out', why: 'date-of-birth' };
    case 'free-text':
      return { do: 'leave-out', why: 'free-text' };
    case 'not-used':
      return { do: 'leave-out', why: found?.detail ?? 'unused' };
    default:
      return found && !mayBeKept(meaning, found) ? { do: 'leave-out', why: found.detail } : { do: 'keep' };
  }
}

/** Columns of which nothing is asked but that they hold no personal data, such as those of a form that is known. */
export function treatmentsWithout(found: readonly (FoundDetail | null)[]): Treatment[] {
  return found.map((each) => (each ? { do: 'leave-out', why: each.detail } : { do: 'keep' }));
}

/**
 * A column that its heading alone spoke against may be kept as what it was declared to be; one whose cells were seen to
 * be personal may not. A reference that was declared a date, an amount or a count is one.
 */
export function mayBeKept(meaning: ColumnMeaning, found: FoundDetail): boolean {
  if (
    ['reference', 'collar-number'].includes(found.detail) &&
    ['date', 'amount', 'count'].includes(meaning.is)
  )
    return true;
  if (meaning.is === 'date') return found.detail !== 'date-of-birth';
  return (
    found.by === 'heading' &&
    ['reference', 'free-text', 'name', 'address', 'collar-number'].includes(found.detail) &&
    meaning.is !== 'place'
  );
}

function bandOf(
  columns: readonly string[],
  at: number,
  definition: Definition,
  rows: readonly (readonly string[])[],
): (cell: string, row: readonly string[]) => string | null {
  const births = recognisedDates(rows.slice(0, 2000).flatMap((row) => row[at]?.trim() || []));
  // Where births could stand either way round, they are written as the other dates of the file are.
  const sameWay = ['day-first', 'month-first'].includes(definition.dateForm ?? '');
  const form = births.open && sameWay ? (definition.dateForm ?? 'day-first') : (births.form ?? 'day-first');
  const date = columns.findIndex((header) => meaningOf(definition, header)?.is === 'date');
  const bands =
    listFor('age', definition.rows)?.categories.filter(({ parent, ages }) => !parent && ages) ?? [];
  return (cell, row) => {
    const birth = readDate(cell, form);
    const day =
      date >= 0 && definition.dateForm ? readDate(row[date] ?? '', definition.dateForm) : definition.on;
    const age = birth && day ? (ageOn(birth, day) ?? ageOn(centuryBefore(birth), day)) : null;
    if (age === null) return null;
    return bands.find(({ ages }) => ages && ages.from <= age && age <= (ages.to ?? Infinity))?.label ?? null;
  };
}

/** Of a birth whose year was written with two figures and would lie ahead. */
function centuryBefore(birth: string): string {
  return `${Number(birth.slice(0, 4)) - 100}${birth.slice(4)}`;
}
