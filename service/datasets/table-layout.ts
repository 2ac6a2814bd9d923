// How a table of figures is laid out: long (a row a group) or wide (a column a group), and what each column is for.

import type { Classification } from '@due-regard/classifications';
import { type AreaLevel, areaLevels, areaOf, columnsOfAreas } from './area-columns.ts';
import { type Meaning, isShareHeading, meaningOf, namesGroup } from './category-meaning.ts';
import { publishedNumber } from './published-number.ts';
import { isNumberColumn } from './shape-table.ts';
import { type Table, cellsOf } from './table.ts';

/** A column of a wide table that stands for a group, a silence or everybody. */
export interface GroupColumn {
  column: number;
  meaning: Meaning;
}

export type Layout = {
  areas: AreaLevel[];
  /** The column of years, dates or periods; null when there is none. */
  period: number | null;
  /** Other columns of words that part the rows, such as Sex or Tactic. */
  dimensions: number[];
  /** Columns of numbers that are not used. */
  unused: number[];
} & (
  | { shape: 'long'; category: number; value: number; population: number | null; rate: number | null }
  | { shape: 'wide'; groups: GroupColumn[]; total: number | null }
);

/** Why there is no layout; `message` is a sentence without the file's name. */
export interface NoLayout {
  code: 'NO_GROUPS' | 'NO_FIGURES' | 'SHARES_NOT_COUNTS';
  message: string;
}

/** What the figures are: residents of areas, or counts of what happened. */
export type FigureKind = 'population' | 'counts';

export function recogniseLayout(
  table: Table,
  classification: Classification,
  kind: FigureKind,
): Layout | NoLayout {
  const { areas, numbers: allNumbers } = factsOf(table);
  const taken = new Set(columnsOfAreas(areas));
  const numbers = allNumbers.filter((column) => !taken.has(column));
  const category = categoryColumn(table, classification, taken);
  const groups = groupColumns(table, classification, numbers);
  const place = { areas, period: periodColumn(table, taken, category) };
  if (category !== null) {
    const long = longLayout(
      table,
      place,
      category,
      numbers.filter((column) => column !== category && column !== place.period),
      kind,
    );
    if (!('code' in long) || !hasTwoGroups(groups)) return long;
  }
  if (hasTwoGroups(groups) || groups.some((group) => namesGroup(group.meaning)))
    return wideLayout(table, place, groups, numbers);
  if (numbers.length > 0 && numbers.every((column) => isFraction(table, column)))
    return sharesNotCounts(table, groups);
  return noGroups(table, classification);
}

type Place = Pick<Layout, 'areas' | 'period'>;

/** What is true of a table whatever list it is read in. */
interface TableFacts {
  areas: AreaLevel[];
  numbers: number[];
  /** Different values of each column. */
  labels: string[][];
}

const facts = new WeakMap<Table, TableFacts>();

function factsOf(table: Table): TableFacts {
  const columns = [...table.columns.keys()];
  const known = facts.get(table) ?? {
    areas: areaLevels(table),
    numbers: columns.filter((column) => isNumberColumn(cellsOf(table, column))),
    labels: columns.map((column) => [...new Set(cellsOf(table, column))].filter((cell) => cell !== '')),
  };
  facts.set(table, known);
  return known;
}

/** The column of words most of whose values are groups of the list, at least two of them. */
function categoryColumn(
  table: Table,
  classification: Classification,
  taken: ReadonlySet<number>,
): number | null {
  let best: { column: number; score: number } | null = null;
  for (const column of table.columns.keys()) {
    if (taken.has(column) && !/ethnic/i.test(table.columns[column] ?? '')) continue;
    const score = groupScore(table, classification, column);
    if (score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column ?? null;
}

/** More different values than this are no list of groups; single years of age with their bands are 112. */
const mostGroups = 250;

function isUnderstood(classification: Classification, label: string): boolean {
  return meaningOf(classification, label).kind !== 'unknown';
}

function groupScore(table: Table, classification: Classification, column: number): number {
  const { numbers, labels: allLabels } = factsOf(table);
  if (numbers.includes(column) && !/\bage/i.test(table.columns[column] ?? '')) return 0;
  const labels = allLabels[column] ?? [];
  if (labels.length > mostGroups || !labels.slice(0, 12).some((label) => isUnderstood(classification, label)))
    return 0;
  const meanings = labels
    .map((label) => meaningOf(classification, label))
    .filter((meaning) => meaning.kind !== 'share');
  const groups = meanings.filter(namesGroup).length;
  const understood = meanings.filter((meaning) => meaning.kind !== 'unknown').length;
  return groups >= 2 && understood >= meanings.length * 0.6
    ? understood / meanings.length + groups / 1000
    : 0;
}

function groupColumns(
  table: Table,
  classification: Classification,
  numbers: readonly number[],
): GroupColumn[] {
  return numbers.map((column) => ({
    column,
    meaning: meaningOf(classification, table.columns[column] ?? ''),
  }));
}

function hasTwoGroups(groups: readonly GroupColumn[]): boolean {
  return groups.filter((group) => namesGroup(group.meaning)).length >= 2;
}

const periodWords =
  /^(date|year|years|period|month|quarter|financial[ _]year|reporting[ _]period|time|year ending)$/i;

function periodColumn(table: Table, taken: ReadonlySet<number>, category: number | null): number | null {
  const found = table.columns.findIndex(
    (heading, column) => periodWords.test(heading.trim()) && !taken.has(column) && column !== category,
  );
  return found < 0 ? null : found;
}

function longLayout(
  table: Table,
  place: Place,
  category: number,
  numbers: readonly number[],
  kind: FigureKind,
): Layout | NoLayout {
  const rates = numbers.filter(
    (column) => isShareHeading(table.columns[column] ?? '') || isFraction(table, column),
  );
  const figures = numbers.filter((column) => !rates.includes(column));
  const varying = figures.filter(
    (column) => !isTotalOfGroups(table, place.areas, place.period, category, column),
  );
  const counts = varying.length > 0 ? varying : figures;
  const population = best(table, counts, 'population');
  const others =
    kind === 'counts' ? counts.filter((column) => column !== population || counts.length === 1) : counts;
  const value = best(table, others, kind) ?? (others.length === 1 ? (others[0] ?? null) : null);
  if (value === null) return noFigures(table, others, rates);
  const dimensions = dimensionColumns(table, place, new Set([category, ...numbers]));
  const rate = rates.find((column) => /rate/i.test(table.columns[column] ?? '')) ?? null;
  const unused = numbers.filter((column) => column !== value && column !== population && column !== rate);
  return {
    shape: 'long',
    ...place,
    dimensions,
    category,
    value,
    population: population === value ? null : population,
    rate,
    unused,
  };
}

/** Numbers between 0 and 1 with a fraction, or percentages of a column that never passes 100. */
function isFraction(table: Table, column: number): boolean {
  const values = cellsOf(table, column)
    .map(publishedNumber)
    .filter((cell) => cell.kind === 'number')
    .map((cell) => cell.value);
  return (
    values.some((value) => !Number.isInteger(value)) && values.every((value) => value >= 0 && value <= 1)
  );
}

/** The same number on every row of an area, whatever the group: the area's total, printed again and again. */
function isTotalOfGroups(
  table: Table,
  areas: readonly AreaLevel[],
  period: number | null,
  category: number,
  column: number,
): boolean {
  const values = new Map<string, Set<string>>();
  const groups = new Map<string, Set<string>>();
  for (const row of table.rows) {
    const place = [
      ...areas.map((level) => areaOf(level, row).code ?? areaOf(level, row).name),
      row.cells[period ?? -1],
    ].join('\u0000');
    if (row.cells[column] === '') continue;
    values.set(place, (values.get(place) ?? new Set()).add(row.cells[column] ?? ''));
    groups.set(place, (groups.get(place) ?? new Set()).add(row.cells[category] ?? ''));
  }
  const compared = [...values.keys()].filter((place) => (groups.get(place)?.size ?? 0) > 1);
  return compared.length > 0 && compared.every((place) => values.get(place)?.size === 1);
}

const valueWords: Record<FigureKind, readonly RegExp[]> = {
  population: [
    /^(population|residents|usual residents|persons|people|n|count|value|number|observation|obs value)$/,
    /\b(population|residents)\b/,
    /\b(count|number)\b/,
  ],
  counts: [
    /^(n|count|value|number|searches|stops|total)$/,
    /\b(number|count|counts|searches|stops|incidents|offences|arrests|events)\b/,
    /\btotal\b/,
  ],
};

function best(table: Table, columns: readonly number[], kind: FigureKind): number | null {
  for (const words of valueWords[kind]) {
    const found = columns.filter((column) =>
      words.test(
        (table.columns[column] ?? '')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, ' ')
          .trim(),
      ),
    );
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

function wideLayout(
  table: Table,
  place: Place,
  groups: readonly GroupColumn[],
  numbers: readonly number[],
): Layout | NoLayout {
  const used = groups.filter(({ meaning }) => namesGroup(meaning) || meaning.kind === 'silence');
  const shares = used.filter(({ column }) => isFraction(table, column));
  const people = used.filter((group) => !shares.includes(group));
  if (!hasTwoGroups(people) || looksLikePercentages(table, people)) return sharesNotCounts(table, used);
  const total =
    groups.find(({ meaning }) => meaning.kind === 'total')?.column ?? sumColumn(table, people, groups);
  const dimensions = dimensionColumns(table, place, new Set(numbers));
  const unused = groups
    .filter((group) => !people.includes(group) && group.column !== total && group.column !== place.period)
    .map(({ column }) => column);
  return { shape: 'wide', ...place, dimensions, groups: people, total, unused };
}

/** A column no label explains, that is the sum of the groups and silences on nearly every row. */
function sumColumn(
  table: Table,
  people: readonly GroupColumn[],
  groups: readonly GroupColumn[],
): number | null {
  const unknown = groups.filter(({ meaning }) => meaning.kind === 'unknown');
  const found = unknown.find(({ column }) => {
    const agreeing = table.rows.filter((row) => {
      const sum = people.reduce((so, group) => so + numberAt(row.cells[group.column]), 0);
      return Math.abs(sum - numberAt(row.cells[column])) < 1e-6;
    });
    return agreeing.length >= table.rows.length * 0.9;
  });
  return found?.column ?? null;
}

function numberAt(cell: string | undefined): number {
  const read = publishedNumber(cell ?? '');
  return read.kind === 'number' ? read.value : 0;
}

/** Fractions, none above 100: shares that were printed where counts were wanted. */
function looksLikePercentages(table: Table, groups: readonly GroupColumn[]): boolean {
  const values = groups
    .flatMap(({ column }) => cellsOf(table, column).map(publishedNumber))
    .filter((cell) => cell.kind === 'number');
  const fractions = values.filter(({ value }) => !Number.isInteger(value)).length;
  return values.length > 0 && fractions > values.length * 0.2 && values.every(({ value }) => value <= 100);
}

/** Columns of words that part the rows further and are not fixed by the area. */
function dimensionColumns(table: Table, place: Place, taken: ReadonlySet<number>): number[] {
  const areas = new Set(columnsOfAreas(place.areas));
  const finest = place.areas.at(-1) ?? null;
  return [...table.columns.keys()].filter((column) => {
    if (taken.has(column) || areas.has(column) || column === place.period) return false;
    const cells = cellsOf(table, column);
    return !isNumberColumn(cells) && new Set(cells).size > 1 && !isFixedByArea(table, finest, column);
  });
}

function isFixedByArea(table: Table, level: AreaLevel | null, column: number): boolean {
  if (level === null || level.size === 1) return false;
  const values = new Map<string, string>();
  return table.rows.every((row) => {
    const area = areaOf(level, row);
    const key = area.code ?? area.name ?? '';
    const before = values.get(key);
    values.set(key, row.cells[column] ?? '');
    return before === undefined || before === row.cells[column];
  });
}

function noGroups(table: Table, classification: Classification): NoLayout {
  return {
    code: 'NO_GROUPS',
    message: `No column and no set of columns holds groups of the list “${classification.title}”. Its columns are ${headings(table)}. Send a table with one row, or one column, for each group.`,
  };
}

function noFigures(table: Table, candidates: readonly number[], rates: readonly number[]): NoLayout {
  if (candidates.length === 0 && rates.length > 0) {
    const names = named(table, rates);
    return {
      code: 'SHARES_NOT_COUNTS',
      message: `It holds shares or rates (${names}) and no counts. Send the table of counts.`,
    };
  }
  const names = named(table, candidates);
  const seen =
    candidates.length > 1 ? `Several columns could be the count: ${names}.` : 'No column holds the counts.';
  return { code: 'NO_FIGURES', message: `${seen} Name one column “count” and send it again.` };
}

function sharesNotCounts(table: Table, groups: readonly GroupColumn[]): NoLayout {
  const names = groups
    .slice(0, 3)
    .map(({ column }) => `“${table.columns[column]}”`)
    .join(', ');
  return {
    code: 'SHARES_NOT_COUNTS',
    message: `Its figures for ${names} are shares, not counts of people. Send the table of counts.`,
  };
}

function named(table: Table, columns: readonly number[]): string {
  const shown = columns
    .slice(0, 4)
    .map((column) => `“${table.columns[column]}”`)
    .join(', ');
  return columns.length > 4 ? `${shown} and ${columns.length - 4} more` : shown;
}

function headings(table: Table): string {
  const shown = table.columns
    .slice(0, 12)
    .map((column) => `“${column.slice(0, 50)}”`)
    .join(', ');
  return table.columns.length > 12 ? `${shown} and ${table.columns.length - 12} more` : shown;
}
