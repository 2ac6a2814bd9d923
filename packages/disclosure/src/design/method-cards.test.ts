// The cards of rounding, cell keys and the designer: every bold number of their worked examples is worked out here again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  chanceExact,
  chanceOfAverage,
  chanceOfDifference,
  chanceOverReleases,
} from '../cell-key/noise-risk.ts';
import { feasibleVariance, perturbationTable } from '../cell-key/perturbation-table.ts';
import type { PublishedCell } from '../model/cell-system.ts';
import { roundSmallCounts } from '../rounding/round-small-counts.ts';
import { roundedCount } from '../rounding/round-to-base.ts';
import { proposeTables } from './propose-tables.ts';
import { hiddenBy, unprotected } from './protected-cells.ts';
import type { Tally } from './tally.ts';

const CARDS = new URL('../../../../docs/methods/', import.meta.url);

/** The bold numbers of the worked example, in order. */
function printed(card: string): string[] {
  const example =
    readFileSync(new URL(card, CARDS), 'utf8').split('## Worked example')[1]?.split('\n## ')[0] ?? '';
  return [...example.matchAll(/\*\*([\d.%]+)\*\*/g)].map(([, number]) => number ?? '');
}

test('the worked example of rounding', () => {
  const nearest = (count: number) => String(roundedCount(count, { base: 5, how: 'nearest' }).shown);
  const midpoint = (count: number) => String(roundedCount(count, { base: 6, how: 'midpoint' }).shown);
  const counts = [2, 1, 3, 5, 7, 6];
  const geographies = {
    Total: [0, 1, 2],
    EU: [1, 2],
    'outside the EU': [0],
    Iceland: [0],
    Portugal: [1],
    Spain: [2],
  };
  const years = { Total: [0, 1], 2018: [0], 2019: [1] };
  const cells = Object.entries(geographies).flatMap(([where, places]) =>
    Object.entries(years).map(([when, parts]): PublishedCell => {
      const members = places.flatMap((place) => parts.map((part) => 2 * place + part));
      const value = members.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
      return {
        labels: [where, when],
        value,
        contributors: value,
        weight: value,
        members: Int32Array.from(members),
      };
    }),
  );
  const found = roundSmallCounts({ inner: 6, cells, relations: [] }, { base: 3, inner: counts });
  assert.ok(found.rounded);
  const small = [String(found.loss.greatest), found.loss.mean.toFixed(2)];
  const expected = [
    nearest(2),
    nearest(7),
    midpoint(6),
    midpoint(12),
    midpoint(13),
    nearest(2),
    nearest(8),
    ...small,
  ];
  assert.deepEqual(printed('disclosure-rounding.md'), expected);
});

test('the worked example of cell keys', () => {
  const table = perturbationTable({ most: 3, variance: 1 });
  assert.ok(table.rows);
  const one = (table.rows[1]?.chances ?? []).slice(0, 3);
  const chances = [
    ...one,
    chanceExact(table, 3),
    chanceOfDifference(table, 20, 1),
    chanceOfAverage(table, { count: 20, tables: 16, parts: 2 }),
    chanceOfAverage(table, { count: 20, tables: 16, parts: 1 }),
    chanceOverReleases(table, 20, 5),
  ].map((chance) => chance.toFixed(3));
  const range = feasibleVariance({ most: 8, hideUpTo: 4 });
  assert.deepEqual(printed('disclosure-cell-key.md'), [
    ...chances,
    String(range?.least),
    String(range?.most),
  ]);
});

test('the worked example of the designer', () => {
  const bands = { name: 'two bands', groups: ['1–2', '1–2', '3–4', '3–4'] };
  const characteristics = [
    { name: 'sex', categories: ['Women', 'Men'] },
    { name: 'place', categories: ['North', 'South'] },
    { name: 'grade', categories: ['1', '2', '3', '4'], collapses: [bands] },
  ];
  const grades = [0, 1, 2, 3].flatMap((grade) =>
    [0, 1].map((place) => ({ grade, place, isMost: place === (grade > 1 ? 1 : 0) })),
  );
  const all: Tally = {
    characteristics,
    cells: grades.flatMap(({ grade, place, isMost }) =>
      [0, 1].map((sex) => ({ codes: [sex, place, grade], count: isMost ? 30 : 10 })),
    ),
  };
  const { taken, left } = proposeTables(all, { protect: unprotected });
  const few: Tally = {
    characteristics: characteristics.slice(1),
    cells: grades.map(({ grade, place, isMost }) => ({ codes: [place, grade], count: isMost ? 9 : 3 })),
  };
  const below10 = hiddenBy(({ cells }) => Uint8Array.from(cells, ({ value }) => (value < 10 ? 1 : 0)));
  const shown = proposeTables(few, { protect: below10 }).taken[0]?.shareShown ?? 0;
  const most = Math.max(...left.map(({ bits }) => bits));
  assert.equal(taken.length, 1);
  assert.deepEqual(printed('disclosure-designer.md'), [
    taken[0]?.bits.toFixed(3),
    Math.abs(most).toFixed(3),
    `${100 * shown}%`,
  ]);
});
