// Checks what a finding gives for release, for tests: tables that add up, a context that may go out, and no count in its words.

import assert from 'node:assert/strict';
import { cellSystemOfTables, type TableSet } from '@due-regard/disclosure';
import { publicContext, type PublicContext, type Reading } from '../../published/index.ts';
import type { ForRelease, ReleaseBasis } from './for-release.ts';

export const madeUpBasis: ReleaseBasis = {
  records: '7d3b1c1e-0000-4000-8000-000000000001',
  sources: ['Records of Fellshire', 'Residents of Fellshire'],
  residents: 'Residents of Fellshire',
  fictional: true,
};

export interface CheckedRelease {
  set: TableSet;
  context: PublicContext;
  leftOut: readonly string[];
  /** What a cell of a table or a total of it would show; null where there is none. */
  value(table: string, ...labels: string[]): number | null;
  reading(table: string): Reading;
}

/** Fails unless the tables make one system, every reading is of a table, and no word holds a count. */
export function checkRelease(given: ForRelease): CheckedRelease {
  assert.ok(given.ok, given.ok ? '' : given.why);
  const { set, leftOut } = given;
  const context = publicContext.parse(set.context);
  const { hierarchies = [], totals = {} } = set;
  const system = cellSystemOfTables(set.tables, { hierarchies, totals });
  for (const { table, groups } of context.readings) checkReading(set, table, groups.order);
  assert.deepEqual(digitsIn([context, leftOut, set.title]), [], 'no count in any words');
  return {
    set,
    context,
    leftOut,
    reading: (table) => context.readings.find((each) => each.table === table)!,
    value: (name, ...labels) => {
      const at = set.tables.findIndex((table) => table.name === name);
      const dimensions = set.tables[at]?.dimensions ?? [];
      const { cellOfRow = [], computed = [] } = system.tables[at] ?? {};
      const own = [...cellOfRow, ...computed].map((id) => system.cells[id]!);
      const places = dimensions.map((dimension) => system.dimensions.indexOf(dimension));
      const cell = own.find((each) => places.every((place, n) => each.labels[place] === labels[n]));
      return cell?.value ?? null;
    },
  };
}

/** Every group that is to be shown is in the table, with a number or with why there is none. */
function checkReading({ tables, without = [] }: TableSet, name: string, order: readonly string[]): void {
  const table = tables.find((each) => each.name === name);
  assert.ok(table, `a reading of ${name}, which is no table`);
  const own = without.filter((row) => row.table === name);
  const there = new Set([...table.rows, ...own].map(({ labels }) => labels[0]));
  assert.deepEqual(
    order.filter((label) => !there.has(label)),
    [],
    `groups of ${name} without a row`,
  );
}

/** Numbers in words that are no year, month or age. */
function digitsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const words = value
      .replaceAll(/\b(19|20)\d\d(-(0[1-9]|1[0-2])|-Q[1-4]|\/\d\d)?\b/g, '')
      .replaceAll(
        /\b\d\d? to \d\d?\b|\b\d\d? and over\b|\bunder \d\d?\b|\b\d{1,2} (?=January|February|March|April|May|June|July|August|September|October|November|December)/gi,
        '',
      );
    return /\d/.test(words) ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(digitsIn);
}
