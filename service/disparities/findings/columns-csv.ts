// Findings as CSV: the columns that many kinds have, and how columns become rows.

import { type CsvCell, formatCsv } from '../../platform/csv.ts';
import type { AnyFinding } from './any-finding.ts';
import { notForRelease } from './not-for-release.ts';
import type { Period } from './period.ts';
import type { Ratio } from './ratio.ts';

/** A heading, and what stands under it for one row of a finding. */
export type Column<Row, Finding = AnyFinding> = [
  heading: string,
  value: (row: Row, finding: Finding) => CsvCell,
];

export const measureColumn: Column<unknown, Pick<AnyFinding, 'measure'>> = [
  'measure',
  (_, { measure }) => measure.title,
];

export const periodColumns: readonly Column<unknown, { period: Pick<Period, 'from' | 'to'> }>[] = [
  ['period_from', (_, { period }) => period.from],
  ['period_to', (_, { period }) => period.to],
];

export const monthsMissingColumn: Column<unknown, { period: Pick<Period, 'monthsMissing'> }> = [
  'months_missing',
  (_, { period }) => period.monthsMissing.join(' '),
];

export const groupColumns: readonly Column<{ group: string; code: string }, unknown>[] = [
  ['group', ({ group }) => group],
  ['group_code', ({ code }) => code],
];

export const comparedWithColumn: Column<{ isReference: boolean }, { reference: string }> = [
  'compared_with',
  ({ isReference }, { reference }) => (isReference ? '' : reference),
];

type Limited = Pick<Ratio, 'estimate' | 'lower' | 'upper'>;

/** @param name what the figure is called, such as `ratio` */
export function limitedColumns<Row>(name: string, of: (row: Row) => Limited): Column<Row, unknown>[] {
  return [
    [name, (row) => of(row).estimate],
    [`${name}_lower`, (row) => of(row).lower],
    [`${name}_upper`, (row) => of(row).upper],
  ];
}

type Tested = Limited & {
  pValue: number | null;
  adjusted: Pick<Ratio['adjusted'], 'pValue' | 'lower' | 'upper'>;
};

/** A figure alone, and allowing for the other comparisons. */
export function testedColumns<Row>(name: string, of: (row: Row) => Tested): Column<Row, unknown>[] {
  return [
    ...limitedColumns(name, of),
    ['p_value', (row) => of(row).pValue],
    ['p_value_adjusted', (row) => of(row).adjusted.pValue],
    [`${name}_lower_adjusted`, (row) => of(row).adjusted.lower],
    [`${name}_upper_adjusted`, (row) => of(row).adjusted.upper],
  ];
}

export const verdictColumns: readonly Column<{ verdict: string | null; verdictWords: string }, unknown>[] = [
  ['verdict', ({ verdict }) => verdict],
  ['what_can_be_said', ({ verdictWords }) => verdictWords],
];

/** With what has to be read beside the figures, and how to get them again. */
export const lastColumns: readonly Column<unknown, Pick<AnyFinding, 'warnings' | 'receipt'>>[] = [
  ['warnings', (_, { warnings }) => warnings.map(({ code }) => code).join(' ')],
  ['receipt', (_, { receipt }) => receipt.digest],
];

/** Numbers are at full precision; an empty cell is a figure that does not exist. */
export function columnsCsv<Row, Finding>(
  columns: readonly Column<Row, Finding>[],
  rows: readonly Row[],
  finding: Finding,
): string {
  return staffCsv(headings(columns), cellsOf(columns, rows, finding));
}

/** With the mark in every row, so that a row copied elsewhere has it too. */
export function staffCsv(heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return formatCsv([[...heads, 'release'], ...rows.map((row) => [...row, notForRelease])]);
}

export function headings(columns: readonly Column<never, never>[]): string[] {
  return columns.map(([heading]) => heading);
}

export function cellsOf<Row, Finding>(
  columns: readonly Column<Row, Finding>[],
  rows: readonly Row[],
  finding: Finding,
): CsvCell[][] {
  return rows.map((row) => columns.map(([, value]) => value(row, finding)));
}
