// Reads tables to be protected: long CSV, XLSX or ODS with true numbers, each fault with its line.
import { basename } from 'node:path';
import type { LongRow } from '@due-regard/disclosure';
import {
  accepted,
  type FileProblem,
  type Outcome,
  publishedNumber,
  readTable,
  refused,
  type Table,
} from '../../datasets/index.ts';
import { exact } from '../../phrases/spoken-number.ts';
import { type GivenTable, mostRows } from './given-table.ts';
import { type ColumnNames, type LongColumns, longColumns } from './long-columns.ts';
import { tooManyTotals } from './too-many-totals.ts';
import { type Links, linkOf, type TableLink } from './links.ts';

/** Every table of every file. A workbook may have several. */
export async function readGivenTables(
  paths: readonly string[],
  names: ColumnNames,
  links: Links,
): Promise<Outcome<GivenTable[]>> {
  const tables: GivenTable[] = [];
  const problems: FileProblem[] = [];
  for (const path of paths) {
    const file = await readTable(path);
    if (!file.ok) problems.push(...file.problems);
    else
      for (const table of file.value.tables) {
        const read = givenTable(table, names, linkOf(links, table.name, basename(path)));
        if (read.ok) tables.push(read.value);
        else problems.push(...read.problems);
      }
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > mostRows) problems.push(tooMany(rows));
  return problems.length > 0 ? refused(...problems) : accepted(tables);
}

function tooMany(rows: number): FileProblem {
  const message = `The tables have ${exact(rows)} rows together; at most ${exact(mostRows)} can be protected as one. Take coarser groups, or protect tables of different people apart.`;
  return { file: null, code: 'PROTECT_TOO_MANY_ROWS', message };
}

const mostTold = 20;

function givenTable(table: Table, names: ColumnNames, link: TableLink): Outcome<GivenTable> {
  const { name } = table;
  const columns = longColumns(table.columns, { ...names, ...named(link) }, table.rows);
  if ('problem' in columns)
    return refused({ file: name, code: 'PROTECT_COLUMNS_UNCLEAR', message: `${name} ${columns.problem}` });
  const many = tooManyTotals(table, columns.dimensions);
  if (many !== null) return refused(many);
  const faults = table.rows.flatMap((row) => faultsOf(table, row, columns));
  if (faults.length > 0) return refused(...told(name, faults));
  const headings = columns.dimensions.map((at) => table.columns[at] ?? '');
  const dimensions = headings.map((heading) => link.dimensions?.[heading] ?? heading);
  const rows = table.rows.map((row) => rowOf(row, columns, dimensions, link));
  const isAmount = rows.some(({ value, contributors = value }) => contributors !== value);
  return accepted({
    name,
    dimensions,
    rows,
    headings: { dimensions: headings, count: table.columns[columns.value] ?? 'Count' },
    primaries: columns.primary === null ? null : marked(table, columns.primary),
    ...(isAmount && { measure: 'amount' as const }),
    ...(link.population !== undefined && { population: link.population }),
  });
}

function named({ count, people, leaveOut }: TableLink): ColumnNames {
  return { ...(count && { count }), ...(people && { people }), ...(leaveOut && { leaveOut }) };
}

interface Fault {
  code: string;
  message: string;
}

function told(file: string, faults: readonly Fault[]): FileProblem[] {
  const more = faults.length - mostTold;
  return [
    ...faults.slice(0, mostTold).map((fault) => ({ file, ...fault })),
    ...(more > 0
      ? [{ file, code: 'PROTECT_NUMBER', message: `${file} has ${exact(more)} more lines with such faults.` }]
      : []),
  ];
}

function faultsOf(table: Table, row: Table['rows'][number], columns: LongColumns): Fault[] {
  const { value, people, weight, dimensions } = columns;
  return [
    ...dimensions.flatMap((at) => unnamed(table, row, at)),
    ...[value, people, weight].flatMap((at) =>
      at === null ? [] : faultOf(table, row, at, at === value && people === null),
    ),
  ];
}

/** Nobody can tell whether nothing stands for everybody or for people of whom it is not known. */
function unnamed({ name, columns }: Table, { line, cells }: Table['rows'][number], at: number): Fault[] {
  if ((cells[at] ?? '').trim() !== '') return [];
  const message = `Line ${line} of ${name}: the column “${columns[at]}” is empty. Write Total where the row is of everybody, or a name such as “Not known”.`;
  return [{ code: 'PROTECT_NUMBER', message }];
}

function faultOf(
  { name, columns }: Table,
  { line, cells }: Table['rows'][number],
  at: number,
  isCount: boolean,
): Fault[] {
  const cell = cells[at] ?? '';
  const fault = (message: string) => [
    { code: 'PROTECT_NUMBER', message: `Line ${line} of ${name}: ${message}` },
  ];
  const heading = `“${columns[at]}”`;
  const read = publishedNumber(cell);
  if (read.kind === 'blank')
    return fault(`the column ${heading} is empty. Write 0 where nobody is counted, or take the line out.`);
  if (read.kind === 'marker')
    return fault(
      `the column ${heading} has “${cell}”. To protect a table its true numbers are needed, hidden ones too.`,
    );
  if (read.kind === 'text')
    return fault(`the column ${heading} has “${cell.slice(0, 80)}”, which is no number.`);
  if (read.value < 0) return fault(`the column ${heading} has ${cell}; nobody is counted below 0.`);
  if (isCount && !Number.isSafeInteger(read.value))
    return fault(
      `the column ${heading} has ${cell}; a count of people is a whole number. For amounts, such as pounds, a column of the people behind them is needed: --people HEADING.`,
    );
  return [];
}

function rowOf(
  { line, cells }: Table['rows'][number],
  { value, people, weight, dimensions: places }: LongColumns,
  dimensions: readonly string[],
  link: TableLink,
): LongRow {
  const labels = places.map((at, place) => {
    const code = cells[at] ?? '';
    return link.codes?.[dimensions[place] ?? '']?.[code] ?? code;
  });
  return {
    labels,
    value: numberIn(cells, value),
    line,
    ...(people !== null && { contributors: numberIn(cells, people) }),
    ...(weight !== null && { weight: numberIn(cells, weight) }),
  };
}

function numberIn(cells: readonly string[], at: number): number {
  const read = publishedNumber(cells[at] ?? '');
  return read.kind === 'number' ? read.value : 0;
}

function marked(table: Table, at: number): number[] {
  return [...table.rows.entries()]
    .filter(([, { cells }]) => /^(1|true|yes|y|x|p|primary)$/i.test(cells[at] ?? ''))
    .map(([row]) => row);
}
