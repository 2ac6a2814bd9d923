// Makes a tally of a table: how many people have what, by the dimensions asked for; each fault with its line.
import type { Tally } from '@due-regard/disclosure';
import type { Table } from '../../datasets/index.ts';
import { exact } from '../../phrases/spoken-number.ts';
import { quoted } from '../../phrases/list.ts';

export interface TallyColumns {
  /** Null where each row is a person. */
  count: number | null;
  dimensions: readonly number[];
  /** Whether rows of the same categories are added up: where columns are left out of the tally. */
  isPart: boolean;
  /** A count as the file has it; null for what is none. */
  countIn(cell: string): number | null;
}

export interface TallyOfTable {
  tally: Tally;
  /** What was done to rows, in sentences. */
  notes: string[];
}

const EVERYBODY = /^(total|tot|all|everyone|everybody|all people|all persons)$/i;
const NOT_KNOWN = 'Not known';

/** Rows of everybody are left out, since they count the others again. */
export function tallyOfTable(table: Table, columns: TallyColumns): TallyOfTable | { problems: string[] } {
  const { count, dimensions } = columns;
  const problems: string[] = [];
  const totals = table.rows.filter((row) => count !== null && isTotal(row, dimensions));
  const rows = table.rows.filter((row) => !totals.includes(row));
  const counts = new Map<string, number>();
  for (const { line, cells } of rows) {
    const where = `Line ${line} of ${table.name}`;
    const labels = dimensions.map((at) => (cells[at] ?? '').trim());
    const blank = labels.indexOf('');
    const many = count === null ? 1 : columns.countIn(cells[count] ?? '');
    const key = JSON.stringify(labels.map((label) => label || NOT_KNOWN));
    if (blank >= 0 && count !== null)
      problems.push(
        `${where}: the column “${table.columns[dimensions[blank] ?? -1]}” is empty. Write a name such as “${NOT_KNOWN}”.`,
      );
    else if (many === null || !Number.isSafeInteger(many) || many < 0)
      problems.push(
        `${where}: the column “${table.columns[count ?? -1]}” has “${(cells[count ?? -1] ?? '').slice(0, 80)}”, which is no number of people. To design tables true numbers are needed.`,
      );
    else if (count !== null && !columns.isPart && counts.has(key))
      problems.push(`${where}: ${quoted(labels)} is there already. Give each combination once.`);
    else counts.set(key, (counts.get(key) ?? 0) + many);
  }
  if (rows.length === 0) problems.push(`${table.name} has no rows to count.`);
  if (problems.length > 0) return { problems };
  return {
    tally: tallyOf(counts, namesOf(table, dimensions)),
    notes: notesOf(table, columns, totals.length),
  };
}

function isTotal({ cells }: Table['rows'][number], dimensions: readonly number[]): boolean {
  return dimensions.some((at) => EVERYBODY.test((cells[at] ?? '').trim()));
}

function namesOf({ columns }: Table, dimensions: readonly number[]): string[] {
  return dimensions.map((at) => columns[at] ?? '');
}

function tallyOf(counts: ReadonlyMap<string, number>, names: readonly string[]): Tally {
  const labels = [...counts.keys()].map((key) => decoded(key));
  const categories = names.map((_, at) => [...new Set(labels.map((each) => each[at] ?? ''))]);
  const codes = categories.map((each) => new Map(each.map((label, code) => [label, code])));
  return {
    characteristics: names.map((name, at) => ({ name, categories: categories[at] ?? [] })),
    cells: [...counts.values()].map((count, row) => ({
      codes: (labels[row] ?? []).map((label, at) => codes[at]?.get(label) ?? 0),
      count,
    })),
  };
}

function decoded(key: string): string[] {
  const labels: unknown = JSON.parse(key);
  return Array.isArray(labels) ? labels.map(String) : [];
}

function notesOf({ rows }: Table, { count, dimensions }: TallyColumns, totals: number): string[] {
  const blanks =
    count === null
      ? rows.filter(({ cells }) => dimensions.some((at) => (cells[at] ?? '').trim() === '')).length
      : 0;
  return [
    ...(totals > 0
      ? [`Rows of everybody (Total, All) are left out, since they count others again: ${exact(totals)}.`]
      : []),
    ...(blanks > 0
      ? [`People with an empty column are counted as “${NOT_KNOWN}” there: ${exact(blanks)}.`]
      : []),
  ];
}
