// Which column of a long table is what: its number, the people behind it, its dimensions.
import { quoted } from '../../phrases/list.ts';

/** Headings that the caller names; the others are told from their names. */
export interface ColumnNames {
  count?: string | undefined;
  people?: string | undefined;
  primary?: string | undefined;
  /** Columns that are no part of the table. */
  leaveOut?: readonly string[];
}

/** Places of columns; null where there is none. */
export interface LongColumns {
  value: number;
  people: number | null;
  weight: number | null;
  primary: number | null;
  percentage: number | null;
  dimensions: readonly number[];
}

const valueNames =
  /^(counts?|values?|n|freq|frequency|number|numbers|headcount|people|persons|population|obsvalue|observation|amount|sum|(number|count)of.*)$/;
const peopleNames = /^(contributors?|freq|frequency|respondents|holdings)$/;
const percentageNames = /^(percent|percentage|pct|share)$/;

const decimal = /^-?\d+\.\d+$/;

/** Letters and digits alone, in lower case. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9%]+/g, '');
}

/** A sentence without the file's name where the columns cannot be told. */
export function longColumns(
  columns: readonly string[],
  asked: ColumnNames,
  rows: readonly { cells: readonly string[] }[] = [],
): LongColumns | { problem: string } {
  const missing = [asked.count, asked.people, asked.primary, ...(asked.leaveOut ?? [])].find(
    (name) => name !== undefined && placeOf(columns, name) < 0,
  );
  if (missing !== undefined)
    return { problem: `has no column “${missing}”. Its columns are ${quoted(columns)}.` };
  const out = new Set((asked.leaveOut ?? []).map((name) => placeOf(columns, name)));
  const said = [asked.people, asked.primary].map((name) =>
    name === undefined ? -1 : placeOf(columns, name),
  );
  const named = (pattern: RegExp) =>
    [...columns.keys()].filter(
      (at) => !out.has(at) && !said.includes(at) && pattern.test(plain(columns[at] ?? '')),
    );
  const value =
    asked.count === undefined ? valueAmong(columns, named(valueNames)) : placeOf(columns, asked.count);
  if (value === null) return { problem: noCount(columns, named(valueNames)) };
  const rest = (places: readonly number[]) => places.find((at) => at !== value) ?? null;
  const people = asked.people === undefined ? rest(named(peopleNames)) : placeOf(columns, asked.people);
  const weight = rest(named(/^(weight|cost)$/));
  const primary = asked.primary === undefined ? rest(named(/^primary$/)) : placeOf(columns, asked.primary);
  const percentage = rest(named(percentageNames));
  const taken = new Set<number | null>([...out, value, people, weight, primary, percentage]);
  const dimensions = [...columns.keys()].filter((at) => !taken.has(at));
  if (dimensions.length === 0)
    return { problem: 'has no column beside its numbers. A long table has one column for each dimension.' };
  const measured = dimensions.find((at) => rows.some(({ cells }) => decimal.test((cells[at] ?? '').trim())));
  if (measured !== undefined)
    return {
      problem: `has a column “${columns[measured]}” of numbers with decimals, which is no dimension. Leave it out with --leave-out “${columns[measured]}”, or say with --count that it is what is counted.`,
    };
  return { value, people, weight, primary, percentage, dimensions };
}

function placeOf(columns: readonly string[], name: string): number {
  return columns.findIndex((column) => plain(column) === plain(name));
}

/** Where there are a value and a frequency, the frequency is the people behind it. */
function valueAmong(columns: readonly string[], found: readonly number[]): number | null {
  const values = found.filter((at) => !peopleNames.test(plain(columns[at] ?? '')));
  const [only] = values.length > 0 ? values : found;
  return only !== undefined && values.length < 2 ? only : null;
}

function noCount(columns: readonly string[], found: readonly number[]): string {
  if (found.length > 1) {
    const names = quoted(found.map((at) => columns[at] ?? ''));
    return `has several columns that may be the count: ${names}. Say which with --count HEADING, and leave the others out with --leave-out HEADING.`;
  }
  return `has no column of counts by a name that is known (Count, Value, n, freq …). Its columns are ${quoted(columns)}. Say which it is with --count HEADING.`;
}
