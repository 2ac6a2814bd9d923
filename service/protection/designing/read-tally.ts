// Reads what a design begins from: a long table of counts over all dimensions, or one row a person.
import {
  publishedNumber,
  readTable,
  type Table,
  accepted,
  type Outcome,
  refused,
} from '../../datasets/index.ts';
import { quoted } from '../../phrases/list.ts';
import { longColumns } from '../files/long-columns.ts';
import type { DesignArguments } from './design-arguments.ts';
import { type TallyColumns, tallyOfTable, type TallyOfTable } from './tally-of-table.ts';

export type TallyRequest = Pick<DesignArguments, 'table' | 'isPeople' | 'count' | 'leaveOut' | 'by'>;

const mostTold = 20;

export async function readTally(asked: TallyRequest): Promise<Outcome<TallyOfTable>> {
  const file = await readTable(asked.table);
  if (!file.ok) return file;
  const [table, second] = file.value.tables;
  const { name } = file.value;
  const unclear = (message: string) => refused({ file: name, code: 'PROTECT_COLUMNS_UNCLEAR', message });
  if (!table || second)
    return unclear(
      `${name} has ${file.value.tables.length} tables. A design begins from one, of all dimensions.`,
    );
  const columns = columnsOf(table, asked);
  if ('problem' in columns) return unclear(`${name} ${columns.problem}`);
  const found = tallyOfTable(table, columns);
  if (!('problems' in found)) return accepted(found);
  const { problems } = found;
  const more = problems.length - mostTold;
  const told = more > 0 ? [...problems.slice(0, mostTold), `… and ${more} more lines of ${name}.`] : problems;
  return refused(...told.map((message) => ({ file: name, code: 'PROTECT_NUMBER', message })));
}

function columnsOf(
  table: Table,
  { isPeople, count, leaveOut, by }: TallyRequest,
): TallyColumns | { problem: string } {
  const { columns } = table;
  const missing = [...by, ...leaveOut].find((name) => !columns.some((column) => isSame(column, name)));
  if (missing !== undefined)
    return { problem: `has no column “${missing}”. Its columns are ${quoted(columns)}.` };
  const found = isPeople ? null : longColumns(columns, { count, leaveOut }, table.rows);
  if (found && 'problem' in found)
    return { problem: `${found.problem} Where each row is a person, say --people-rows.` };
  const isOut = (column: string) => leaveOut.some((name) => isSame(column, name));
  const all = found?.dimensions ?? [...columns.keys()].filter((at) => !isOut(columns[at] ?? ''));
  const value = found?.value ?? null;
  const dimensions =
    by.length === 0
      ? all
      : [...columns.keys()].filter(
          (at) => at !== value && by.some((name) => isSame(columns[at] ?? '', name)),
        );
  if (dimensions.length === 0) return { problem: 'has no column left to count by.' };
  return { count: value, dimensions, isPart: leaveOut.length > 0 || dimensions.length < all.length, countIn };
}

function isSame(column: string, name: string): boolean {
  return column.trim().toLowerCase() === name.trim().toLowerCase();
}

function countIn(cell: string): number | null {
  const read = publishedNumber(cell);
  return read.kind === 'number' ? read.value : null;
}
