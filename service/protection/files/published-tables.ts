// Published tables as somebody else reads them: numbers, symbols in place of numbers, and percentages beside them.
import type { PublishedTable } from '@due-regard/disclosure';
import { publishedNumber } from '../../datasets/index.ts';
import { type ColumnNames, longColumns } from './long-columns.ts';
import type { TableLink } from './links.ts';
import { tooManyTotals } from './too-many-totals.ts';

/** A percentage beside a row's count, with as many decimals as its column has. */
export interface ShownPercentage {
  row: number;
  shown: number;
}

export interface AuditedTable extends PublishedTable {
  headings: { dimensions: readonly string[]; count: string };
  percentages: { decimals: number; rows: readonly ShownPercentage[] } | null;
}

/** What a file has: headings, and rows with their lines. */
export interface PublishedFile {
  name: string;
  columns: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

export function publishedTable(
  file: PublishedFile,
  names: ColumnNames,
  link: TableLink,
): AuditedTable | { problem: string } {
  const columns = longColumns(file.columns, { ...names, ...named(link) }, file.rows);
  if ('problem' in columns) return { problem: `${file.name} ${columns.problem}` };
  const many = tooManyTotals(file, columns.dimensions);
  if (many !== null) return { problem: many.message };
  const headings = columns.dimensions.map((at) => file.columns[at] ?? '');
  const dimensions = headings.map((heading) => link.dimensions?.[heading] ?? heading);
  const rows = file.rows.map(({ line, cells }) => ({
    labels: columns.dimensions.map((at, place) => {
      const code = cells[at] ?? '';
      return link.codes?.[dimensions[place] ?? '']?.[code] ?? code;
    }),
    shown: shownIn(cells[columns.value] ?? ''),
    line,
  }));
  const isAmount = rows.some(({ shown }) => typeof shown === 'number' && !Number.isInteger(shown));
  return {
    name: file.name,
    dimensions,
    rows,
    headings: { dimensions: headings, count: file.columns[columns.value] ?? 'Count' },
    percentages: columns.percentage === null ? null : percentagesIn(file, columns.percentage),
    ...(isAmount && { measure: 'amount' as const }),
    ...(link.population !== undefined && { population: link.population }),
  };
}

function named({ count, people, leaveOut }: TableLink): ColumnNames {
  return { ...(count && { count }), ...(people && { people }), ...(leaveOut && { leaveOut }) };
}

export const blank = '(blank)';

function shownIn(cell: string): number | string {
  const read = publishedNumber(cell);
  if (read.kind === 'number') return read.value;
  return read.kind === 'blank' ? blank : cell.trim();
}

/** Two numbers of one column have as many decimals, whatever zeros a program left out. */
function percentagesIn({ rows }: PublishedFile, at: number): NonNullable<AuditedTable['percentages']> {
  const read = rows.flatMap(({ cells }, row) => {
    const cell = (cells[at] ?? '').replace(/%$/, '').trim();
    const number = publishedNumber(cell);
    return number.kind === 'number'
      ? [{ row, shown: number.value, decimals: cell.split('.')[1]?.length ?? 0 }]
      : [];
  });
  return { decimals: Math.min(6, Math.max(0, ...read.map(({ decimals }) => decimals))), rows: read };
}
