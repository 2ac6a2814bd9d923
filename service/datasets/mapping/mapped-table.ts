// A table as its mapping says it is: columns under the headings by which the reading knows them, values as they were settled.
import { plainName } from '../files/header-row.ts';
import { characteristicCalled, type CharacteristicId } from './characteristics.ts';
import {
  meaningOf,
  plainValue,
  settledMeaning,
  type ColumnMeaning,
  type Definition,
  type ValueMeaning,
} from './definition.ts';
import {
  cellOfReading,
  valueListOf,
  valueReading,
  type ValueList,
  type ValueReading,
} from './value-reading.ts';
import { readDate } from './written-date.ts';
import type { SentTable } from './table-look.ts';

/** What labels were settled to mean before, by characteristic and value. */
export type RememberedLabels = ReadonlyMap<string, ValueMeaning>;

export function rememberedKey(characteristic: string, value: string): string {
  return `${characteristic}\u0000${plainValue(value)}`;
}

export interface MappedValue {
  value: string;
  rows: number;
  reading: ValueReading;
}

/** A column whose values were read in a list. */
export interface MappedColumnValues {
  header: string;
  /** Null of an outcome. */
  characteristic: CharacteristicId | null;
  values: MappedValue[];
}

export interface MappedTable {
  columns: string[];
  rows: string[][];
  read: MappedColumnValues[];
  /** Rows that a value left out, by its column and itself. */
  leftOut: { header: string; value: string; rows: number }[];
  /** Rows whose date is no date as declared; they stay, to be put aside with their reason. */
  badDates: number;
  noDates: number;
  /** First and last day, where there is a column of dates. */
  period: { from: string; to: string } | null;
}

/** By the headings that the reading knows, those that the columns were sent under. */
export function headingsOf(definition: Definition): Map<string, string> {
  const work = columnsAtWork(
    definition.columns.map(({ header }) => header),
    definition,
  );
  return new Map(work.map(({ heading, header }) => [heading, header]));
}

interface ColumnAtWork {
  header: string;
  at: number;
  meaning: ColumnMeaning;
  heading: string;
  list: ValueList | undefined;
  characteristic: CharacteristicId | null;
  tally: Map<string, { rows: number; reading: ValueReading; cell: string }>;
}

export function mappedTable(
  table: SentTable,
  definition: Definition,
  remembered: RememberedLabels,
): MappedTable {
  const work = columnsAtWork(table.columns, definition);
  const rows: string[][] = [];
  const leftOut = new Map<string, { header: string; value: string; rows: number }>();
  const dates = { bad: 0, none: 0, from: '', to: '' };
  for (const row of table.rows) {
    const cells = work.map((column) => {
      const cell = row[column.at] ?? '';
      if (column.list) return tallied(column, cell, definition, remembered).cell;
      return column.meaning.is === 'date' && definition.dateForm
        ? dateCell(cell, definition, dates)
        : oneLine(cell);
    });
    const out = work.find(
      (column) => column.tally.get((row[column.at] ?? '').trim())?.reading.kind === 'leave-out',
    );
    if (!out) rows.push(cells);
    else countLeftOut(leftOut, out.header, (row[out.at] ?? '').trim());
  }
  return {
    columns: work.map(({ heading }) => heading),
    rows,
    read: work.flatMap(readValues),
    leftOut: [...leftOut.values()],
    badDates: dates.bad,
    noDates: dates.none,
    period: dates.from === '' ? null : { from: dates.from, to: dates.to },
  };
}

function countLeftOut(
  leftOut: Map<string, { header: string; value: string; rows: number }>,
  header: string,
  value: string,
) {
  const key = `${header}\u0000${plainValue(value)}`;
  const each = leftOut.get(key) ?? { header, value, rows: 0 };
  leftOut.set(key, { ...each, rows: each.rows + 1 });
}

function readValues({ header, characteristic, list, tally }: ColumnAtWork): MappedColumnValues[] {
  if (!list) return [];
  const values = [...tally].map(([value, { rows, reading }]) => ({ value, rows, reading }));
  return [{ header, characteristic, values: values.sort((a, b) => b.rows - a.rows) }];
}

function tallied(column: ColumnAtWork, cell: string, definition: Definition, remembered: RememberedLabels) {
  const value = cell.trim();
  const known = column.tally.get(value);
  if (known) {
    known.rows += 1;
    return known;
  }
  const list = column.list!;
  const settled = settledMeaning(definition, column.header, value);
  const earlier = column.characteristic
    ? remembered.get(rememberedKey(column.characteristic, value))
    : undefined;
  const reading = valueReading(list, value, settled, earlier);
  const made = { rows: 1, reading, cell: cellOfReading(list, value, reading) };
  column.tally.set(value, made);
  return made;
}

/** A date that cannot be read as declared must not be read some other way further on. */
function dateCell(
  cell: string,
  { dateForm }: Definition,
  dates: { bad: number; none: number; from: string; to: string },
): string {
  if (cell.trim() === '') {
    dates.none += 1;
    return '';
  }
  const read = readDate(cell, dateForm ?? 'year-first');
  if (read === null) {
    dates.bad += 1;
    return `${oneLine(cell)} (no date as declared)`;
  }
  const day = read.slice(0, 10);
  if (dates.from === '' || day < dates.from) dates.from = day;
  if (day > dates.to) dates.to = day;
  return read;
}

function oneLine(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function columnsAtWork(columns: readonly string[], definition: Definition): ColumnAtWork[] {
  const taken = new Set<string>();
  const work = columns.flatMap((header, at): ColumnAtWork[] => {
    const meaning = meaningOf(definition, header);
    if (!meaning || meaning.is === 'not-used' || meaning.is === 'free-text') return [];
    if (meaning.is === 'identifier' && !meaning.keep) return [];
    if (meaning.is === 'date-of-birth' && !meaning.asAge) return [];
    const characteristic =
      meaning.is === 'characteristic'
        ? meaning.characteristic
        : meaning.is === 'date-of-birth'
          ? 'age'
          : null;
    const list = valueListOf(
      characteristic ? { is: 'characteristic', characteristic } : meaning,
      definition.rows,
    );
    return [{ header, at, meaning, characteristic, list, heading: '', tally: new Map() }];
  });
  const byRank = work.toSorted((a, b) => rank(a) - rank(b));
  for (const column of byRank) column.heading = freeHeading(column, definition, taken);
  return work;
}

/** The headings that the reading knows go to those they are meant for first. */
function rank({ meaning, characteristic }: ColumnAtWork): number {
  if (characteristic !== null) return meaning.is === 'characteristic' ? 0 : 1;
  return meaning.is === 'date' || meaning.is === 'count' ? 0 : 2;
}

const dateHeading: Readonly<Record<Definition['rows'], string>> = {
  events: 'Date',
  people: 'Date',
  counts: 'Period',
};

function freeHeading(
  { header, meaning, characteristic }: ColumnAtWork,
  { rows }: Definition,
  taken: Set<string>,
): string {
  const wanted =
    (characteristic && characteristicCalled(characteristic).heading[rows]) ??
    (meaning.is === 'date' ? dateHeading[rows] : meaning.is === 'count' ? 'Count' : null);
  const plain = meaning.is === 'identifier' ? `${header} (keyed hash)` : header;
  const own = wanted ?? (reserved.has(plainName(plain)) ? `${plain} (as sent)` : plain);
  let heading = own;
  for (let turn = 2; taken.has(plainName(heading)); turn += 1)
    heading = `${header} (as sent${turn > 2 ? ` ${turn}` : ''})`;
  taken.add(plainName(heading));
  return heading;
}

/** Headings that would be taken for what their column was not declared to be. */
const reserved = new Set(
  [
    ...[
      'Date',
      'Date and time',
      'Datetime',
      'Event date',
      'Incident date',
      'Date of event',
      'Occurred at',
      'Count',
      'Period',
    ],
    ...[
      'Self-defined ethnicity',
      'Ethnicity',
      'Ethnic group',
      'Officer-defined ethnicity',
      'Officer perceived ethnicity',
    ],
    ...[
      'Gender',
      'Sex',
      'Age range',
      'Age',
      'Age band',
      'Age group',
      'Disability',
      'Religion',
      'Religion or belief',
    ],
    ...['Sexual orientation', 'Marital status', 'Gender identity', 'Pregnancy and maternity'],
  ].map(plainName),
);
