// The intersectional search: what is tested, what is a finding, what explains the rest, and where people are not known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { dataRows } from '../../golden/rows-of-case.ts';
import { countCube } from './count-cube.ts';
import type { CubeRow } from './count-cube.ts';
import { axesOf, coveringBlocks } from './crossed-tables.ts';
import { intersectionalSearch } from './intersectional-search.ts';

const rows: CubeRow[] = dataRows('23-intersectional-cells.csv').map(({ n, x, ...characteristics }) => ({
  characteristics,
  count: Number(x),
  total: Number(n),
}));
const PLAN = { fewestPeople: 10 };
const anyRow = fc.record({
  characteristics: fc.record({
    sex: fc.constantFrom('F', 'M'),
    age: fc.constantFrom('young', 'old', 'older', null),
    place: fc.constantFrom('north', 'south', 'east'),
    disabled: fc.constantFrom('yes', 'no', null),
  }),
  count: fc.nat(60),
  more: fc.nat(120),
});
const anyRows = fc
  .array(anyRow, { minLength: 1, maxLength: 40 })
  .map((given) => given.map(({ count, more, ...row }) => ({ ...row, count, total: count + more })));

test('what single characteristics and wider cells do not explain is found', () => {
  const { findings } = intersectionalSearch(countCube(rows), PLAN);
  assert.deepEqual(
    findings.map(({ name }) => name),
    ['age=u25', 'sex=Female', 'sex=Male', 'age=u25 & eth=Black'],
  );
  const { people, excess, shrunkenExcess, share, shrunkenShare } = findings[3]!;
  assert.deepEqual(people, { count: 18, total: 43 });
  near(18 - (43 * 878) / 5783, excess, 1e-12);
  assert.ok(shrunkenExcess! > 0 && shrunkenExcess! < excess && shrunkenShare! < share);
});

test('a cell that does not differ from the rest of a wider one is explained by it, by name', () => {
  const { cells } = intersectionalSearch(countCube(rows), PLAN);
  const explained = cells.find(({ name }) => name === 'age=u25 & eth=Black & dis=No')?.explainedBy;
  assert.equal(explained?.by === 'parent' ? explained.name : null, 'age=u25 & eth=Black');
  const added = cells.find(({ name }) => name === 'sex=Male & age=u25')?.explainedBy;
  assert.equal(added?.by, 'single characteristics');
});

test('every explained gap leads to a wider gap the same way, and in the end to a finding or to single characteristics', () => {
  fc.assert(
    fc.property(anyRows, (given) => {
      const { cells, findings } = intersectionalSearch(countCube(given), { fewestPeople: 5 });
      for (const cell of cells) {
        if (cell.explainedBy?.by !== 'parent') continue;
        const { name } = cell.explainedBy;
        const parent = cells.find((one) => one.name === name)!;
        assert.ok(parent.benjaminiHochberg < 0.05 && parent.excess * cell.excess > 0);
        assert.ok(findings.includes(parent) || parent.explainedBy !== null);
        assert.equal(parent.categories.length, cell.categories.length - 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('the floor settles the family by people alone, whatever their outcome', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 1, max: 200 }), (given, fewestPeople) => {
      const one = intersectionalSearch(countCube(given), { fewestPeople });
      const other = intersectionalSearch(
        countCube(given.map((row) => ({ ...row, count: row.total - row.count }))),
        { fewestPeople },
      );
      assert.equal(one.tested, other.tested);
      assert.ok(one.cells.every(({ people }) => people.total >= fewestPeople));
      assert.deepEqual(one.cells.map(({ name }) => name).sort(), other.cells.map(({ name }) => name).sort());
    }),
    { numRuns: 40 },
  );
});

test('the order of rows does not matter, nor do rows without people', () => {
  const back = rows.toReversed();
  back.push({ characteristics: { sex: 'X', age: 'u25', eth: 'White', dis: 'No' }, count: 0, total: 0 });
  const [one, other] = [
    intersectionalSearch(countCube(rows), PLAN),
    intersectionalSearch(countCube(back), PLAN),
  ];
  assert.equal(one.tested, other.tested);
  one.findings.forEach(({ shrunkenExcess }, i) =>
    near(Math.abs(shrunkenExcess!), Math.abs(other.findings[i]!.shrunkenExcess!), 1e-9),
  );
});

test('people whose category is not known take no part where it is used', () => {
  const given: CubeRow[] = [
    { characteristics: { sex: 'F', age: 'young' }, count: 30, total: 100 },
    { characteristics: { sex: 'M', age: 'young' }, count: 10, total: 100 },
    { characteristics: { sex: 'M', age: 'old' }, count: 12, total: 100 },
    { characteristics: { sex: 'F', age: null }, count: 31, total: 100 },
  ];
  const { cells } = intersectionalSearch(countCube(given), PLAN);
  const cell = (name: string) => cells.find((one) => one.name === name)!;
  assert.deepEqual(cell('sex=F').people, { count: 61, total: 200 });
  assert.deepEqual(cell('age=young').everyoneElse, { count: 12, total: 100 });
  assert.deepEqual(cell('sex=F & age=young').everyoneElse, { count: 22, total: 200 });
});

test('a characteristic that everybody shares is not compared with nobody', () => {
  const given = ['F', 'M'].map((sex, i) => ({
    characteristics: { sex, nation: 'Wales' },
    count: 5 + 20 * i,
    total: 60,
  }));
  const { cells, findings } = intersectionalSearch(countCube(given), PLAN);
  assert.deepEqual(
    cells.map(({ name }) => name),
    ['sex=F', 'sex=M', 'sex=F & nation=Wales', 'sex=M & nation=Wales'],
  );
  assert.deepEqual(
    findings.map(({ name }) => name),
    ['sex=F', 'sex=M'],
  );
});

test('fewer characteristics, mid-P and another level can be planned', () => {
  const answer = intersectionalSearch(countCube(rows), {
    ...PLAN,
    mostCharacteristics: 1,
    test: 'mid-p',
    level: 0.01,
  });
  assert.equal(answer.tested, 11);
  assert.match(answer.method, /up to 1 characteristics and at least 10 people, Doubled mid-P/);
  assert.ok(answer.findings.every(({ benjaminiHochberg }) => benjaminiHochberg < 0.01));
});

test('no number is NaN, whatever the counts', () => {
  fc.assert(
    fc.property(anyRows, (given) => {
      const answer = intersectionalSearch(countCube(given), { fewestPeople: 1 });
      for (const cell of answer.cells)
        for (const value of Object.values(cell)) assert.ok(!Number.isNaN(value), cell.name);
    }),
    { numRuns: 60 },
  );
});

test('nobody, no outcome and only outcomes leave nothing to search, with the reason', () => {
  const withCounts = (change: (row: CubeRow) => CubeRow) =>
    intersectionalSearch(countCube(rows.map(change)), PLAN);
  assert.match(withCounts((row) => ({ ...row, count: 0, total: 0 })).reason ?? '', /nobody in the cube/);
  assert.match(withCounts((row) => ({ ...row, count: 0 })).reason ?? '', /Nobody has the outcome/);
  const all = withCounts((row) => ({ ...row, count: row.total }));
  assert.match(all.reason ?? '', /Everybody has the outcome/);
  assert.deepEqual([all.tested, all.findings, all.overallShare], [0, [], 1]);
});

test('plans and cubes that cannot be are refused', () => {
  const cube = countCube(rows);
  assert.throws(() => intersectionalSearch(cube, { fewestPeople: 0 }), /at least 1, and is 0/);
  assert.throws(
    () => intersectionalSearch(cube, { fewestPeople: 10, mostCharacteristics: 4 as 3 }),
    /1, 2 or 3/,
  );
  assert.throws(() => intersectionalSearch(cube, { ...PLAN, level: 5 }), /The level must be between 0 and 1/);
  assert.throws(() => countCube([]), /no characteristics/);
  assert.throws(() => countCube([rows[0]!, { characteristics: { sex: 'F' }, count: 1, total: 2 }]), /Row 2/);
  assert.throws(
    () => countCube([{ characteristics: { sex: 'F' }, count: 3, total: 2 }]),
    /entry 1.*more than/,
  );
  assert.throws(
    () => intersectionalSearch({ ...cube, codes: cube.codes.slice(1) }, PLAN),
    /4 characteristics and 3/,
  );
  assert.throws(() => intersectionalSearch({ ...cube, counts: [1] }, PLAN), /48 totals and 1 counts/);
  assert.throws(
    () =>
      intersectionalSearch({ ...cube, codes: [new Uint8Array(48).fill(7), ...cube.codes.slice(1)] }, PLAN),
    /sex of entry 1 has the code 7/,
  );
  const many = Array.from({ length: 300 }, (_, i) => `${i}`);
  const wide = cube.characteristics.map(({ name }) => ({ name, categories: many }));
  assert.throws(
    () => intersectionalSearch({ ...cube, characteristics: wide }, PLAN),
    /group their categories/,
  );
});

test('blocks hold every set of characteristics within their room', () => {
  const sizes = [6, 9, 20, 11, 5, 7, 4, 13, 3];
  const sets = axesOf(9, 3);
  const blocks = coveringBlocks(sets, sizes, 100_000);
  assert.equal(sets.length, 9 + 36 + 84);
  assert.ok(blocks.every((block) => block.reduce((cells, axis) => cells * sizes[axis]!, 1) <= 100_000));
  assert.ok(sets.every((set) => blocks.some((block) => set.every((axis) => block.includes(axis)))));
  assert.ok(blocks.length < 40, String(blocks.length));
});

test('a ratio is 0, Infinity, or none when nobody on either side has the outcome', () => {
  const { cells, method, reason } = intersectionalSearch(
    countCube([
      { characteristics: { a: 'x', b: null }, count: 5, total: 20 },
      { characteristics: { a: 'y', b: '1' }, count: 0, total: 20 },
      { characteristics: { a: 'y', b: '2' }, count: 0, total: 20 },
    ]),
    { fewestPeople: 5, mostCharacteristics: 1 },
  );
  const ratioOf = (name: string) => cells.find((cell) => cell.name === name)!.ratio;
  assert.deepEqual(['a=x', 'a=y', 'b=1', 'b=2'].map(ratioOf), [Infinity, 0, null, null]);
  assert.equal(reason, null);
  assert.equal(
    method,
    'Search of cells of up to 1 characteristics and at least 5 people, Fisher exact (minimum likelihood), Benjamini–Hochberg and Holm over all',
  );
  assert.match(intersectionalSearch(countCube(rows), { ...PLAN, test: 'mid-p' }).method, /Doubled mid-P/);
});
