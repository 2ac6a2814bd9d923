// Figures of made-up releases in which a test says what is hidden.
import assert from 'node:assert/strict';
import {
  type LongTable,
  nothingKnown,
  type Policy,
  release,
  type Released,
  type ReleasedTables,
  type TableSet,
} from '@due-regard/disclosure';
import { searchContext, testSeal } from '../made-up-release.ts';
import type { PublicContext, Reading } from '../public-context.ts';
import type { FigureRow } from './figure-row.ts';
import { readRelease, type TableFigures } from './read-release.ts';

/** Released with the cells given hidden, whatever the rules say of others. */
function releasedWith(set: TableSet, policy: Policy, hide: readonly number[]): Released<ReleasedTables> {
  const outcome = release(set, policy, nothingKnown, {
    suppress: ({ system, primaries }) => {
      const hidden = new Set([...hide, ...primaries.primaries.map(({ cell }) => cell)]);
      return {
        suppressed: Uint8Array.from(system.cells, (_, cell) => (hidden.has(cell) ? 1 : 0)),
        safe: true,
      };
    },
    // A change that a test can foresee: one more everywhere.
    change: ({ cells }) => ({ shown: cells.map(({ value }) => value + 1), claims: [] }),
    audit: () => ({ status: 'protected', sentences: [], certificate: null }),
    digest: testSeal,
  });
  if (outcome.kind === 'not released') assert.fail(outcome.sentences.join('\n'));
  return outcome.released;
}

/** @param hide places of cells to be hidden besides */
export function figuresOf(
  tables: readonly LongTable[],
  reading: Reading,
  policy: Policy,
  hide: readonly number[] = [],
): TableFigures {
  const context: PublicContext = { ...searchContext, readings: [reading] };
  const released = releasedWith({ title: 'Made up', tables, context }, policy, hide);
  return readRelease(released, context).tables[0] ?? assert.fail();
}

/** Of all together. */
export function rowOf({ whole }: TableFigures, group: string): FigureRow {
  return whole?.rows.find((row) => row.group === group) ?? assert.fail(group);
}
