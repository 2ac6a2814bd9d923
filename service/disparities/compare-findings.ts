// Sets two versions of a finding side by side: which figures of which row were otherwise, which rows came and which went.
import { parseCsv } from '../platform/csv.ts';

/** One figure that differs. */
export interface Difference {
  /** What the row is about: "Black, 2024 Q1"; empty where the finding has one row only. */
  row: string;
  /** Heading of the column, in words: "ratio lower". */
  figure: string;
  /** As the CSV says it; null where the row was not there. */
  before: string | null;
  after: string | null;
}

/** Headings that say what a row is about. */
const naming = ['group', 'place_name', 'place', 'period', 'month', 'quarter', 'stage'];

/** Columns that change with every version, and those that only repeat what a row or the finding is called. */
const passedOver = new Set(['receipt', 'release', 'measure', 'group_code']);

/**
 * Every figure that differs between two findings of one kind, by their CSV. A figure that moved by less than a billionth of itself
 * is the same: the order in which numbers were added may differ.
 */
export function compareFindings(before: string, after: string): Difference[] {
  const [old, now] = [tableOf(before), tableOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => differencesOf(key, old.get(key), now.get(key)));
}

type Cells = ReadonlyMap<string, string>;

function tableOf(csv: string): Map<string, Cells> {
  const parsed = parseCsv(csv);
  if (!parsed.ok) throw new Error(`FINDING_CSV: line ${parsed.line} of a finding's own CSV cannot be read.`);
  const [head, ...rows] = parsed.rows.map(({ cells }) => cells);
  const rowsByName = new Map<string, Cells>();
  for (const cells of rows) {
    const row = new Map((head ?? []).map((heading, at) => [heading, cells[at] ?? '']));
    const name = nameOf(row);
    // Rows that nothing tells apart keep their order.
    let key = name;
    for (let again = 2; rowsByName.has(key); again += 1) key = `${name} (${again})`;
    rowsByName.set(key, row);
  }
  return rowsByName;
}

function nameOf(row: Cells): string {
  const combination = row.get('combination');
  if (combination !== undefined) return combination; // What stands under "place" there is its place in the list.
  const names = naming.map((heading) => row.get(heading) ?? '').filter((value) => value !== '');
  return [...new Set(names)].join(', ');
}

function differencesOf(row: string, before: Cells | undefined, after: Cells | undefined): Difference[] {
  const headings = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])];
  return headings
    .filter((heading) => !passedOver.has(heading) && !naming.includes(heading) && heading !== 'combination')
    .map((heading) => ({
      row,
      figure: heading.replaceAll('_', ' '),
      before: before?.get(heading) ?? null,
      after: after?.get(heading) ?? null,
    }))
    .filter((each) => !isSame(each.before ?? '', each.after ?? ''));
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [Number(one), Number(other)];
  if (one.trim() === '' || other.trim() === '' || !Number.isFinite(first) || !Number.isFinite(second))
    return false;
  return Math.abs(first - second) <= 1e-9 * Math.max(Math.abs(first), Math.abs(second));
}
