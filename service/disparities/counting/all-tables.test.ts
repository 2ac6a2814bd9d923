// Every small table from one cube: sums, order of cells, shares and limits, and each cell against everyone else.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adjustPValues, judgeRiskRatio } from '@due-regard/statistics';
import { allTables, combinations } from './all-tables.ts';
import { type Cube, cellValues } from './cube.ts';
import { verdictWords } from './judged-table.ts';

const cube: Cube = {
  columns: [
    { name: 'sex', levels: ['F', 'M'] },
    { name: 'age', levels: ['old', 'young'] },
    { name: 'place', levels: ['a', 'b', 'c'] },
  ],
  codes: [Uint16Array.of(0, 0, 1, 1), Uint16Array.of(0, 1, 1, 1), Uint16Array.of(0, 1, 1, 2)],
  total: Float64Array.of(20, 30, 40, 10),
  hits: Float64Array.of(2, 3, 10, 10),
};

describe('every table from one cube', () => {
  const { tables } = allTables(cube);
  const find = (...names: string[]) =>
    tables.find(({ columns }) => columns.map(({ name }) => name).join() === names.join())!;

  it('makes each table of one, two and three characteristics once', () => {
    assert.equal(tables.length, 3 + 3 + 1);
    assert.equal(combinations([0, 1, 2, 3, 4, 5], 3).length, 20);
  });

  it('counts everybody in every table', () => {
    for (const { total, hits } of tables) {
      assert.equal(
        total.reduce((sum, n) => sum + n, 0),
        100,
      );
      assert.equal(
        hits.reduce((sum, n) => sum + n, 0),
        25,
      );
    }
  });

  it('puts each count in the cell of its values', () => {
    const table = find('sex', 'place');
    const cell = table.total.findIndex((_, i) => cellValues(table, i).join() === 'M,b');
    assert.equal(table.total[cell], 40);
    assert.equal(table.hits[cell], 10);
  });

  it('gives shares with Wilson limits: 25 of 100 is 0.1755 to 0.3430', () => {
    const [one] = allTables({
      ...cube,
      columns: [{ name: 'all', levels: ['x'] }],
      codes: [new Uint16Array(4)],
    }).tables;
    assert.ok(Math.abs(one!.share[0]! - 0.25) < 1e-12);
    assert.ok(Math.abs(one!.lower[0]! - 0.17547) < 5e-5);
    assert.ok(Math.abs(one!.upper[0]! - 0.34305) < 5e-5);
  });

  it('has no share for an empty cell', () => {
    const table = find('sex', 'age');
    const cell = table.total.findIndex((_, i) => cellValues(table, i).join() === 'M,old');
    assert.equal(table.total[cell], 0);
    assert.ok(Number.isNaN(table.share[cell]));
  });

  it('judges each cell against everyone else in its table as judgeRiskRatio does', () => {
    for (const { total, hits, ratio, ratioLower, ratioUpper, pValue, verdicts } of tables) {
      total.forEach((people, cell) => {
        if (people === 0) return assert.equal(verdictWords[verdicts[cell]!], 'cannot be computed');
        const others = { count: 25 - hits[cell]!, total: 100 - people };
        const one = judgeRiskRatio({ count: hits[cell]!, total: people }, others);
        assert.deepEqual([ratio[cell], pValue[cell]], [one.ratio.estimate, one.ratio.pValue]);
        assert.ok(Math.abs(ratioLower[cell]! / one.ratio.lower! - 1) < 1e-9);
        assert.ok(Math.abs(ratioUpper[cell]! / one.ratio.upper! - 1) < 1e-9);
        assert.equal(verdictWords[verdicts[cell]!], one.verdict.verdict);
      });
    }
  });

  it('adjusts p values by Holm within each table, and by Benjamini–Hochberg over all', () => {
    const known = (values: Float64Array) => [...values].filter((value) => !Number.isNaN(value));
    for (const { pValue, holm } of tables)
      assert.deepEqual(known(holm), adjustPValues(known(pValue), 'holm'));
    const all = tables.flatMap(({ pValue }) => known(pValue));
    assert.equal(allTables(cube).judged, all.length);
    assert.deepEqual(
      tables.flatMap(({ benjaminiHochberg }) => known(benjaminiHochberg)),
      adjustPValues(all, 'benjamini-hochberg'),
    );
  });

  it('has no verdict on who has a value missing, and does not count them among everyone else', () => {
    const { tables } = allTables({
      columns: [{ name: 'sex', levels: ['', 'F', 'M'] }],
      codes: [Uint16Array.of(0, 1, 2)],
      total: Float64Array.of(50, 40, 60),
      hits: Float64Array.of(49, 10, 30),
    });
    const { share, ratio, verdicts } = tables[0]!;
    assert.equal(share[0], 0.98);
    assert.ok(Number.isNaN(ratio[0]));
    assert.equal(verdictWords[verdicts[0]!], 'cannot be computed');
    assert.equal(ratio[1], judgeRiskRatio({ count: 10, total: 40 }, { count: 30, total: 60 }).ratio.estimate);
  });
});
