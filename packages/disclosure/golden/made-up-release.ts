// A made-up body's staff and the tools to release a table of them with, for tests of releasing.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { Outcome, ReleasedOutcome } from '../src/release/released.ts';
import type { TableSet } from '../src/release/released-tables.ts';
import type { AuditAnswer, ReleaseTools } from '../src/release/release-tools.ts';

export const digest = (text: string) => createHmac('sha256', 'a key').update(text).digest('hex');
export const passed: AuditAnswer = { status: 'protected', sentences: [], certificate: { witnesses: [1, 2] } };

/** Hides what the rules find and the cells given. */
export function toolsWith(secondary: readonly number[], more: Partial<ReleaseTools> = {}): ReleaseTools {
  return {
    suppress: ({ system, primaries }) => {
      const hidden = new Set([...primaries.primaries.map(({ cell }) => cell), ...secondary]);
      return {
        suppressed: Uint8Array.from(system.cells, (_, cell) => (hidden.has(cell) ? 1 : 0)),
        safe: true,
      };
    },
    audit: () => passed,
    digest,
    ...more,
  };
}

export const staff: TableSet = {
  title: 'Staff by team and sex',
  tables: [
    {
      name: 'staff.csv',
      dimensions: ['team', 'sex'],
      rows: [
        { labels: ['A', 'Women'], value: 18 },
        { labels: ['A', 'Men'], value: 2 },
        { labels: ['B', 'Women'], value: 14 },
        { labels: ['B', 'Men'], value: 19 },
      ],
    },
  ],
};

export function opened(outcome: Outcome): ReleasedOutcome {
  if (outcome.kind === 'not released') assert.fail(outcome.sentences.join('\n'));
  return outcome;
}
