// Cubes of counts: from rows, and what of a cube given in columns is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CountCube } from './count-cube.ts';
import { countCube, requireCube } from './count-cube.ts';

const cube: CountCube = {
  characteristics: [{ name: 'sex', categories: ['F', 'M'] }],
  codes: [[0, 1, -1]],
  totals: [5, 4, 3],
  counts: [5, 0, 1],
};
const refused = (change: Partial<CountCube>, message: RegExp) =>
  assert.throws(() => requireCube({ ...cube, ...change }), { name: /Error$/, message });

test('categories come in the order in which they first appear, and one not known is -1', () => {
  const { characteristics, codes, totals, counts } = countCube([
    { characteristics: { sex: 'M', age: null }, count: 1, total: 2 },
    { characteristics: { sex: 'F', age: 'old' }, count: 0, total: 7 },
    { characteristics: { sex: 'M', age: 'old' }, count: 3, total: 3 },
  ]);
  assert.deepEqual(characteristics, [
    { name: 'sex', categories: ['M', 'F'] },
    { name: 'age', categories: ['old'] },
  ]);
  assert.deepEqual(
    [...codes].map((column) => [...(column as Int32Array)]),
    [
      [0, 1, 0],
      [-1, 0, 0],
    ],
  );
  assert.deepEqual(
    [[...(totals as Float64Array)], [...(counts as Float64Array)]],
    [
      [2, 7, 3],
      [1, 0, 3],
    ],
  );
});

test('a cube in columns may have nobody, no cases or only cases in an entry, and people who are not known', () => {
  assert.doesNotThrow(() => requireCube(cube));
  assert.doesNotThrow(() => requireCube({ ...cube, totals: [0, 4, 3], counts: [0, 0, 3] }));
});

test('a count that cannot be is refused by its entry', () => {
  refused({ counts: [5, 5, 1] }, /entry 2.*more than/);
  refused({ counts: [5, 0, -1] }, /entry 3.*-1/);
  refused({ counts: [0.5, 0, 1] }, /entry 1.*0\.5/);
  refused({ totals: [5, 4, 3.5] }, /entry 3.*3\.5/);
  refused({ totals: [5, 4, 2 ** 53] }, /entry 3/);
  refused({ totals: [5, 4, Number.NaN] }, /entry 3.*NaN/);
});

test('codes that lead nowhere are refused by their entry', () => {
  refused({ codes: [[0, 1]] }, /sex has 2 codes for 3 entries/);
  refused({ codes: [[0, 2, 0]] }, /sex of entry 2 has the code 2, and there are 2 categories/);
  refused({ codes: [[0, 1, -2]] }, /sex of entry 3 has the code -2/);
  refused({ codes: [[0.5, 1, 1]] }, /sex of entry 1 has the code 0\.5/);
});

test('rows that do not fit each other are refused by their place, with the names of the first', () => {
  const first = { characteristics: { sex: 'F', age: 'old' }, count: 1, total: 2 };
  const row = (characteristics: Record<string, string | null>) => ({ characteristics, count: 1, total: 2 });
  assert.throws(() => countCube([first, row({ sex: 'F' })]), /Row 2 .* the first \(sex, age\)/);
  assert.throws(() => countCube([first, row({ sex: 'F', place: 'x' })]), /Row 2 has other characteristics/);
  assert.throws(() => countCube([first, row({ sex: 'F', age: 'x', place: 'x' })]), /Row 2 has other/);
});

test('two characteristics of one name are refused', () => {
  refused(
    {
      characteristics: [...cube.characteristics, ...cube.characteristics],
      codes: [
        [0, 1, 1],
        [0, 1, 1],
      ],
    },
    /Two characteristics are named "sex"/,
  );
});
