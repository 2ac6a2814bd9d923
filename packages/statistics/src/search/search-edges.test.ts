// The search at its edges: the whole of an empty answer, which cubes are refused in which words, and what is summed in one pass.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { cellTestP } from './cell-test.ts';
import { cholesky } from './cholesky.ts';
import { type CountCube, countCube, requireCube } from './count-cube.ts';
import { coveringBlocks, crossedTables } from './crossed-tables.ts';
import { effectBundles } from './effect-bundles.ts';
import { intersectionalSearch } from './intersectional-search.ts';
import { judgeCells } from './judged-cells.ts';

const cube: CountCube = {
  characteristics: [{ name: 'sex', categories: ['F', 'M'] }],
  codes: [[0, 1]],
  totals: [5, 4],
  counts: [2, 3],
};

function refused(run: () => unknown, message: string): void {
  assert.throws(run, { code: 'STATISTICS_INPUT_IMPOSSIBLE', message });
}

describe('a cube is refused', () => {
  const refuses = (change: object, message: string): void =>
    refused(() => Reflect.apply(requireCube, undefined, [{ ...cube, ...change }]), message);

  test('when its columns are no lists', () => {
    refuses({ characteristics: 'sex' }, 'The characteristics of the cube must be a list, and is sex.');
    refuses({ codes: 3 }, 'The codes of the cube must be a list, and is 3.');
    refuses({ codes: [3] }, 'The codes of sex must be a list, and is 3.');
    refuses({ totals: 9 }, 'The totals must be a list, and is 9.');
    refuses({ counts: 9 }, 'The counts must be a list, and is 9.');
    const named = (characteristic: object) => ({ characteristics: [characteristic] });
    refuses(named({ name: 7, categories: [] }), 'The name of characteristic 1 must be text, and is 7.');
    refuses(named({ name: 'sex', categories: 'FM' }), 'The categories of sex must be a list, and is FM.');
    refuses(named({ name: 'sex', categories: ['F', 2] }), 'Category 2 of sex must be text, and is 2.');
  });

  test('when they are not as many as they should be', () => {
    refuses({ characteristics: [] }, 'The cube has no characteristics to search.');
    refuses({ codes: [] }, 'There are 1 characteristics and 0 columns of codes.');
    refuses({ counts: [1] }, 'There are 2 totals and 1 counts.');
    refuses({ codes: [[0]] }, 'sex has 1 codes for 2 entries.');
  });

  test('in rows by the row and its characteristic', () => {
    const row = { characteristics: { sex: 'F', age: 'old' }, count: 1, total: 2 };
    const rows =
      (...given: unknown[]) =>
      () =>
        Reflect.apply(countCube, undefined, [given]);
    const unlike = 'Row 2 has other characteristics than the first (sex, age); give null for one not known.';
    refused(rows(row, { ...row, characteristics: { sex: 'F' } }), unlike);
    refused(rows(row, { ...row, characteristics: { sex: 'F', place: 'x' } }), unlike);
    refused(
      rows(row, { ...row, characteristics: 'F' }),
      'The characteristics of row 2 must be names with categories, and are F.',
    );
    refused(
      rows(row, { ...row, characteristics: { sex: 'F', age: 7 } }),
      'age of row 2 must be text, and is 7.',
    );
    refused(rows(row, { ...row, count: 3 }), 'The count of entry 2 (3) is more than its total (2).');
    refused(() => Reflect.apply(countCube, undefined, ['rows']), 'The rows must be a list, and is rows.');
  });

  test('when the tables of it would be too large, by the largest of its characteristics', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `${i}`);
    const wide = ['a', 'b', 'c'].map((name) => ({ name, categories: name === 'a' ? ['x'] : many }));
    const large = { ...cube, characteristics: wide, codes: wide.map(() => [0, 0]) };
    refused(
      () => crossedTables(large, 2, null),
      'Crossing 2 characteristics makes 9006001 cells; group their categories first.',
    );
    assert.equal(crossedTables(large, 1, null).length, 3);
  });
});

describe('a plan is refused', () => {
  test('in whole sentences', () => {
    const planned = (plan: object) => () => Reflect.apply(intersectionalSearch, undefined, [cube, plan]);
    refused(
      planned({ fewestPeople: 2.5 }),
      'The fewest people of a cell must be a whole number of at least 1, and is 2.5.',
    );
    refused(
      planned({ fewestPeople: 1, mostCharacteristics: 4 }),
      'A search crosses 1, 2 or 3 characteristics, and not 4.',
    );
    refused(planned({ fewestPeople: 1, test: 'chi' }), 'The test must be one of fisher, mid-p, and is chi.');
    refused(planned({ fewestPeople: 1, level: 1 }), 'The level must be between 0 and 1, and is 1.');
  });

  test('and judging cells names its columns too', () => {
    const judged = (columns: object) => () => Reflect.apply(judgeCells, undefined, [columns]);
    refused(judged({ totals: 5, counts: [] }), 'The totals must be a list, and is 5.');
    refused(judged({ totals: [], counts: 5 }), 'The counts must be a list, and is 5.');
  });
});

test('a search of nobody, or without anybody who differs, is empty in every part', () => {
  const empty = (totals: number[], counts: number[]) =>
    intersectionalSearch({ ...cube, totals, counts }, { fewestPeople: 1 });
  const plan = { fewestPeople: 1, mostCharacteristics: 3, test: 'fisher', level: 0.05 } as const;
  const nothing = { tested: 0, belowBenjaminiHochberg: 0, belowHolm: 0, cells: [], findings: [], plan };
  const { method, ...nobody } = empty([0, 0], [0, 0]);
  const none = 'There is nobody in the cube, so there is nothing to search.';
  assert.deepEqual(nobody, { ...nothing, overallShare: null, reason: none });
  assert.match(method, /^Search of cells of up to 3 characteristics and at least 1 people, Fisher exact/);
  assert.equal(empty([5, 4], [0, 0]).reason, 'Nobody has the outcome, so no combination can differ.');
  assert.deepEqual([empty([5, 4], [0, 0]).overallShare, empty([5, 4], [5, 4]).overallShare], [0, 1]);
});

test('few gaps are counted below the level by each adjustment', () => {
  // 30 of 100 against 10 of 100, and 20 of 100 each: Fisher’s p are 0.00065 twice and 1 twice, by scipy 1.17.
  const rows = [
    [['F', 'north'], 17, 50],
    [['F', 'south'], 13, 50],
    [['M', 'north'], 3, 50],
    [['M', 'south'], 7, 50],
  ] as const;
  const { cells, tested, belowBenjaminiHochberg, belowHolm, overallShare } = intersectionalSearch(
    countCube(
      rows.map(([[sex, place], count, total]) => ({ characteristics: { sex, place }, count, total })),
    ),
    { fewestPeople: 60 },
  );
  assert.deepEqual([tested, belowBenjaminiHochberg, belowHolm, overallShare], [4, 2, 2, 0.2]);
  assert.deepEqual(
    cells.map(({ name }) => name),
    ['sex=F', 'sex=M', 'place=north', 'place=south'],
  );
  near(0.0006504107076034208, cells[0]!.pValue, 1e-9);
  near(20, cells[0]!.excess, 1e-12);
  near(-20, cells[1]!.excess, 1e-12);
  assert.equal(cells[2]!.explainedBy, null);
});

describe('the test of a cell', () => {
  test('is scipy’s fisher_exact, and doubles half of the observed point by mid-P, on either side', () => {
    for (const [a, n, b, m, fisher, midP] of [
      [3, 10, 9, 12, 0.0835573095635015, 0.050386146361378614],
      [9, 10, 2, 12, 0.0019052155275065491, 0.0009696186166774401],
      [5, 10, 6, 12, 1.0, 1.0],
      [0, 8, 5, 9, 0.029411764705882353, 0.020361990950226172],
      [8, 8, 5, 9, 0.08235294117647057, 0.05294117647058824],
      [20, 50, 21, 60, 0.6927129522627901, 0.5959209702781715],
      [7, 9, 100, 400, 0.0015936528313128466, 0.0017199641079142123],
    ] as const) {
      const [group, reference] = [
        { count: a, total: n },
        { count: b, total: m },
      ];
      near(fisher, cellTestP(group, reference, 'fisher'), 1e-9, `${a} of ${n}`);
      near(midP, cellTestP(group, reference, 'mid-p'), 1e-9, `${a} of ${n}`);
      near(fisher, cellTestP(reference, group, 'fisher'), 1e-9, `${b} of ${m}`);
      near(midP, cellTestP(reference, group, 'mid-p'), 1e-9, `${b} of ${m}`);
    }
  });
});

describe('entries are passed over as seldom as can be', () => {
  test('one block holds every set when it has room, and each set has its own when there is none', () => {
    const sets = [[0], [1], [2], [0, 1], [0, 2], [1, 2]];
    assert.deepEqual(coveringBlocks(sets, [3, 4, 5], 60), [[0, 1, 2]]);
    assert.deepEqual(coveringBlocks(sets, [3, 4, 5], 59).length, 3);
    assert.deepEqual(coveringBlocks([[0], [1]], [3, 4], 5), [[1], [0]]);
  });

  test('a block grows by the axis with which it holds most sets', () => {
    assert.deepEqual(coveringBlocks([[0], [2], [1, 2], [1]], [3, 3, 3], 9), [
      [1, 2],
      [0, 1],
    ]);
    assert.deepEqual(coveringBlocks([[3], [0, 3], [1, 3], [1], [2, 3]], [2, 2, 2, 2], 8)[0], [1, 2, 3]);
  });

  test('characteristics share a bundle while it has room: the root of the entries, and never over 256', () => {
    const bundlesOf = (entries: number, ...categories: number[]): (readonly number[])[] => {
      const of = {
        characteristics: categories.map((many, c) => ({
          name: `c${c}`,
          categories: Array.from({ length: many }, (_, i) => `${i}`),
        })),
        codes: categories.map(() => new Int32Array(entries)),
        totals: new Float64Array(entries),
        counts: new Float64Array(entries),
      };
      const effectOf = categories.map((many) => Array<number>(many + 1).fill(-1));
      return effectBundles(of, effectOf).map(({ axes }) => axes);
    };
    assert.deepEqual(bundlesOf(729, 2, 2, 2), [[0, 1, 2]]);
    assert.deepEqual(bundlesOf(728, 2, 2, 2), [[0, 1], [2]]);
    assert.deepEqual(bundlesOf(400, 1, 3, 4), [[1, 2], [0]]);
    assert.deepEqual(bundlesOf(400, 1, 4, 1, 4), [[0, 1, 2], [3]]);
    assert.deepEqual(bundlesOf(90_000, 15, 15, 1), [[0, 1], [2]]);
  });
});

test('equations with a row that repeats another, or has no weight, still have an answer', () => {
  // 4x + 2y = 10 and 2x + 3y = 9: x = 1.5 and y = 2.
  const [x, y] = cholesky(Float64Array.of(4, 0, 2, 3), Float64Array.of(10, 9));
  near(1.5, x, 1e-8);
  near(2, y, 1e-8);
  const repeated = cholesky(Float64Array.of(1, 0, 1, 1), Float64Array.of(3, 3));
  near(3, repeated[0]! + repeated[1]!, 1e-8);
  const weightless = cholesky(Float64Array.of(0, 0, 0, 2), Float64Array.of(0, 8));
  assert.equal(weightless[0], 0);
  near(4, weightless[1], 1e-8);
});
