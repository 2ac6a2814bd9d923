// Random tables, released and then attacked by counting out every table that agrees with what is shown: a second way, without a solver.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LongTable } from '../model/long-table.ts';
import { belowFive, ownThreshold } from '../policies/presets.ts';
import type { Primary } from '../rules/primary.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { nothingKnown } from './known.ts';
import { protectingTools } from './protecting-tools.ts';
import { release, type ReleasedOutcome } from './released.ts';

const tools = protectingTools({ solver: ownSolver(), digest: (text) => `${text.length}` });

/** Numbers from 0 to below 1, the same every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function randomTable(next: () => number): LongTable {
  const [teams, kinds] = [2 + Math.floor(next() * 2), 2 + Math.floor(next() * 2)];
  const rows = Array.from({ length: teams * kinds }, (_, at) => ({
    labels: [`team ${at % teams}`, `kind ${Math.floor(at / teams)}`],
    // Mostly small, some 0: the worst case.
    value: Math.floor(next() ** 2 * 12),
  }));
  return { name: 'table', dimensions: ['team', 'kind'], rows };
}

/** The least and the greatest value of each cell over all tables of whole numbers that agree with what is shown; null for too many tables. */
function countedOut({ kept }: ReleasedOutcome): { least: number; most: number }[] | null {
  const { system, hidden } = kept;
  const shown = system.cells.flatMap(({ value, members }, cell) =>
    hidden[cell] ? [] : [{ value, members: members! }],
  );
  const limits = Array.from({ length: system.inner }, (_, place) =>
    Math.min(...shown.filter(({ members }) => members.includes(place)).map(({ value }) => value), 25),
  );
  if (limits.reduce((product, limit) => product * (limit + 1), 1) > 30_000) return null;
  const found = system.cells.map(() => ({ least: Infinity, most: -Infinity }));
  const inner = Array.from({ length: system.inner }, () => 0);
  const sum = (members: Int32Array) => members.reduce((all, place) => all + (inner[place] ?? 0), 0);
  const place = (at: number): void => {
    if (at === system.inner) {
      for (const [cell, { members }] of system.cells.entries()) {
        const value = sum(members!);
        found[cell] = {
          least: Math.min(found[cell]!.least, value),
          most: Math.max(found[cell]!.most, value),
        };
      }
      return;
    }
    for (let value = 0; value <= (limits[at] ?? 0); value++) {
      inner[at] = value;
      const isPossible = shown.every(({ value: total, members }) => {
        const soFar = sum(members.filter((each) => each <= at));
        return soFar <= total && (members.some((each) => each > at) || soFar === total);
      });
      if (isPossible) place(at + 1);
    }
    inner[at] = 0;
  };
  place(0);
  return found;
}

function isKept(
  { cell, protection }: Primary,
  value: number,
  found: { least: number; most: number }[],
): boolean {
  const { least, most } = found[cell]!;
  const { lower, upper, sliding } = protection;
  return least <= value - lower && most >= value + upper && most - least >= sliding;
}

test('of 80 random tables that are released, none gives a protected number away', () => {
  const next = sequence(11);
  let [released, counted] = [0, 0];
  for (let round = 0; round < 80; round++) {
    const table = randomTable(next);
    const outcome = release({ title: 'Random', tables: [table] }, belowFive, nothingKnown, tools);
    if (outcome.kind === 'not released') {
      // Only where hiding everything is not enough.
      assert.equal(
        outcome.code,
        'DISCLOSURE_NO_SAFE_PATTERN',
        `${JSON.stringify(table.rows)} ${outcome.sentences.join(' ')}`,
      );
      continue;
    }
    released++;
    const found = countedOut(outcome);
    if (!found) continue;
    counted++;
    for (const primary of outcome.kept.primaries.primaries)
      assert.ok(
        isKept(primary, outcome.kept.system.cells[primary.cell]!.value, found),
        `${JSON.stringify(table.rows)} ${primary.why}`,
      );
  }
  assert.ok(released > 60 && counted > 12, `${released} released and ${counted} counted out of 80`);
});

test('the order of the rows changes nothing of what is hidden, and a second time gives the same', () => {
  const next = sequence(5);
  for (let round = 0; round < 25; round++) {
    const table = randomTable(next);
    const hidden = (rows: LongTable['rows']) => {
      const outcome = release(
        { title: 'Random', tables: [{ ...table, rows }] },
        ownThreshold(3),
        nothingKnown,
        tools,
      );
      if (outcome.kind === 'not released') return outcome.code;
      const [{ rows: shown } = { rows: [] }] = outcome.released.content.tables;
      return shown
        .filter((row) => row.shown === '[c]')
        .map(({ labels }) => labels.join(', '))
        .sort();
    };
    assert.deepEqual(hidden([...table.rows].reverse()), hidden(table.rows));
    assert.deepEqual(hidden(table.rows), hidden(table.rows));
  }
});
