// Adds rows of nobody: a combination that a table leaves out says as loudly as a 0 that nobody is in it.
import type { Hierarchy, LongRow } from '@due-regard/disclosure';
import { exact } from '../../phrases/spoken-number.ts';
import type { GivenTable } from './given-table.ts';

/** Tables of more combinations than this are left as they are. */
export const mostCombinations = 5_000;

export interface Completed {
  tables: GivenTable[];
  warnings: string[];
}

/** Every combination of the finest codes of each table has a row; those that had none come after the others, with 0. */
export function addMissingRows(
  tables: readonly GivenTable[],
  hierarchies: readonly Hierarchy[],
  totals: Readonly<Record<string, string>>,
): Completed {
  const warnings: string[] = [];
  const completed = tables.map((table) => {
    const codes = table.dimensions.map((name, at) => finest(table, at, hierarchies, totals[name]));
    const combinations = codes.reduce((product, { length }) => product * length, 1);
    if (combinations > mostCombinations) {
      const rows = table.rows.filter(({ labels }) => labels.every((code, at) => codes[at]?.includes(code)));
      if (rows.length < combinations) warnings.push(leftOut(table.name, combinations - rows.length));
      return table;
    }
    const have = new Set(table.rows.map(({ labels }) => JSON.stringify(labels)));
    const missing = product(codes).filter((labels) => !have.has(JSON.stringify(labels)));
    return {
      ...table,
      rowsOfFile: table.rows.length,
      rows: [...table.rows, ...missing.map((labels) => nobody(table, labels))],
    };
  });
  return { tables: completed, warnings };
}

function nobody({ measure }: GivenTable, labels: readonly string[]): LongRow {
  return { labels, value: 0, ...(measure === 'amount' && { contributors: 0 }) };
}

function leftOut(name: string, count: number): string {
  return `${name} leaves out ${exact(count)} combinations, and anybody can see from that that nobody is in them. Where everybody of a group is in one category, that tells it of each of them. Add rows with 0, and they can be hidden where that protects somebody.`;
}

const everybody = /^(total|all)$/i;

/** The codes of a table that hold no other of its codes. */
function finest(
  { dimensions, rows }: GivenTable,
  at: number,
  hierarchies: readonly Hierarchy[],
  total: string | undefined,
): string[] {
  const codes = new Set(rows.map(({ labels }) => labels[at] ?? ''));
  const holding = new Set<string>(total === undefined ? [] : [total]);
  for (const { dimension, parents } of hierarchies) {
    if (dimension !== dimensions[at]) continue;
    const above = new Map(parents);
    for (const code of codes) for (const each of ancestors(code, above)) holding.add(each);
  }
  return [...codes].filter((code) => !holding.has(code) && !everybody.test(code.trim()));
}

/** From the nearest up; a loop, which is refused elsewhere, is gone round once. */
function ancestors(code: string, above: ReadonlyMap<string, string | null>): Set<string> {
  const found = new Set<string>();
  for (let next = above.get(code); next && !found.has(next); next = above.get(next)) found.add(next);
  return found;
}

function product(codes: readonly (readonly string[])[]): string[][] {
  return codes.reduce<string[][]>(
    (rows, each) => rows.flatMap((row) => each.map((code) => [...row, code])),
    [[]],
  );
}
