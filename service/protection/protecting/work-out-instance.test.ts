// Instances that other tools have solved: nothing is lost more than by the best of them, and what is hidden stays hidden.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { z } from 'zod';
import { madeUpFolder } from '../run-made-up.ts';
import { protectionSchema } from './protection-shape.ts';

const cases = fileURLToPath(new URL('../../../../shared/sdc-cases/', import.meta.url));
const skip = existsSync(cases)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';

const solved = z.looseObject({
  dims: z.array(z.string()).optional(),
  cells: z.looseObject({
    labels: z.array(z.union([z.string(), z.array(z.string())])),
    value: z.array(z.number()),
    primary: z.union([z.array(z.number()), z.number()]),
  }),
  hierarchies: z
    .record(z.string(), z.object({ levels: z.array(z.string()), codes: z.array(z.string()) }))
    .optional(),
  results: z
    .array(
      z.looseObject({
        nSecondary: z.number().nullish(),
        sumSecondary: z.number().nullish(),
        method: z.string(),
      }),
    )
    .default([]),
});

/** Those of a size for a test; the large one is measured by the bench. */
const names = skip
  ? []
  : readdirSync(cases).filter((name) => name.endsWith('.json') && !name.startsWith('synth'));
const instances = names.flatMap((name) => {
  const read = solved.safeParse(JSON.parse(readFileSync(`${cases}${name}`, 'utf8')));
  return read.success ? [{ name, ...read.data }] : [];
});

async function protection(files: Record<string, string>, ...words: string[]) {
  await using folder = await madeUpFolder(files);
  const { exit, out, err } = await folder.run('protect', ...words, '--format', 'json');
  assert.equal(exit, 0, err);
  return protectionSchema.parse(JSON.parse(out));
}

/** The best that any tool reached; one that leaves a cell exactly known (SIMPLEHEURISTIC_OLD) reached nothing. */
function best({ results }: (typeof instances)[number]): { cells: number; sum: number } {
  const safe = results.filter(({ method }) => method !== 'SIMPLEHEURISTIC_OLD');
  const least = (of: (each: (typeof safe)[number]) => number | null | undefined) =>
    Math.min(...safe.map((each) => of(each) ?? Infinity));
  return { cells: least((each) => each.nSecondary), sum: least((each) => each.sumSecondary) };
}

for (const instance of instances)
  test(
    `${instance.name} loses no more than with the best of other tools, and no hidden cell is known`,
    { skip },
    async () => {
      const text = readFileSync(`${cases}${instance.name}`, 'utf8');
      const { cells, objective, optimal, proof } = await protection({ 'case.json': text }, 'case.json');
      const least = best(instance);
      assert.ok(
        objective.cells <= least.cells && objective.sum <= least.sum,
        JSON.stringify({ objective, least }),
      );
      assert.deepEqual([optimal, proof.status], [true, 'protected']);
      const primaries = [instance.cells.primary].flat();
      assert.deepEqual(
        cells.flatMap(({ status }, at) => (status === 'primary' ? [at] : [])),
        primaries,
      );
      for (const { status, value, interval, shown } of cells) {
        assert.equal(shown, status === 'published' ? value : '[c]');
        if (status === 'published') continue;
        assert.ok(interval && interval.least <= value && (interval.most ?? Infinity) >= value);
        if (status === 'primary')
          assert.ok(interval.least <= Math.max(0, value - 1) && (interval.most ?? Infinity) >= value + 1);
      }
    },
  );

/** `@@` below `@`, as sdcTable writes it. */
function parentsOf({ levels, codes }: { levels: string[]; codes: string[] }): string {
  const above: string[] = [];
  const lines = codes.map((code, at) => {
    const depth = (levels[at] ?? '').length;
    above[depth] = code;
    return `${code},${above[depth - 1] ?? ''}`;
  });
  return `code,parent\n${lines.join('\n')}\n`;
}

for (const instance of instances.filter(({ hierarchies }) => hierarchies))
  test(`${instance.name} as CSV with hierarchies and marked cells comes to the same`, { skip }, async () => {
    const { dims = [], cells, hierarchies = {} } = instance;
    const primary = new Set([cells.primary].flat());
    const lines = cells.labels.map((labels, at) =>
      [...[labels].flat(), cells.value[at], primary.has(at) ? 1 : 0].join(','),
    );
    const files = {
      'table.csv': `${[...dims, 'freq', 'primary'].join(',')}\n${lines.join('\n')}\n`,
      ...Object.fromEntries(
        Object.entries(hierarchies).map(([dimension, each]) => [`${dimension}.csv`, parentsOf(each)]),
      ),
    };
    const words = Object.keys(hierarchies).map((dimension) => `${dimension}=${dimension}.csv`);
    const { objective, optimal } = await protection(files, 'table.csv', '--hierarchy', ...words);
    const least = best(instance);
    assert.deepEqual([objective, optimal], [least, true]);
  });

// sdcTools/UserSupport 136: each table is safe alone, and K is known from both together unless N is hidden too.
test('two tables over hierarchies that do not nest are safe together', async () => {
  const counties =
    'place,n,primary\nAll,36,0\nC1,20,0\nC2,16,0\nA,2,1\nB,2,1\nI,8,0\nJ,8,0\nK,3,1\nL,3,1\nM,3,1\nN,7,0\n';
  const sizes =
    'place,n,primary\nAll,36,0\nBIG,6,0\nsmall,30,0\nA,2,1\nB,2,1\nI,8,0\nJ,8,0\nK,3,1\nL,3,1\nM,3,1\nN,7,0\n';
  const tree = (parents: Record<string, string[]>) =>
    `code,parent\n${Object.entries(parents)
      .flatMap(([parent, codes]) => codes.map((code) => `${code},${parent}`))
      .join('\n')}\n`;
  const files = {
    'counties.csv': counties,
    'sizes.csv': sizes,
    'h1.csv': tree({ C1: ['A', 'B', 'I', 'J'], C2: ['K', 'L', 'M', 'N'], All: ['C1', 'C2'] }),
    'h2.csv': tree({ small: ['A', 'B', 'I', 'J', 'K', 'N'], BIG: ['L', 'M'], All: ['small', 'BIG'] }),
  };
  const { cells, objective } = await protection(
    files,
    'counties.csv',
    'sizes.csv',
    '--hierarchy',
    'place=h1.csv',
    'place=h2.csv',
  );
  assert.deepEqual(objective, { cells: 1, sum: 7 });
  const ranges = cells.flatMap(({ labels, interval, table }) =>
    interval && table === 'sizes.csv' ? [[labels[0], interval.least, interval.most]] : [],
  );
  // As kept with the instance.
  assert.deepEqual(ranges, [
    ['A', 0, 4],
    ['B', 0, 4],
    ['K', 0, 10],
    ['L', 0, 6],
    ['M', 0, 6],
    ['N', 0, 10],
  ]);
});

test('an instance whose parts do not fit each other, or add up, is refused', async () => {
  const instance = (cells: object, more: object = {}) => JSON.stringify({ cells, ...more });
  await using folder = await madeUpFolder({
    'short.json': instance({ labels: ['A'], value: [1, 2] }),
    'stray.json': instance({ labels: ['A', 'B'], value: [1, 2], primary: [7] }),
    'sum.json': instance(
      { labels: ['All', 'A', 'B'], value: [9, 1, 2], primary: [1] },
      { constraints: [{ i: [0, 1, 2], c: [-1, 1, 1] }] },
    ),
    'alone.json': instance(
      { labels: ['All', 'A'], value: [2, 2], primary: [1] },
      { constraints: [{ i: [0, 1], c: [-1, 1] }] },
    ),
    'none.json': '[1, 2]',
  });
  const said = async (...words: string[]) => {
    const { exit, out, err } = await folder.run('protect', ...words);
    assert.deepEqual([exit, out], [1, '']);
    return err;
  };
  assert.match(await said('short.json'), /short\.json: There are 2 values, and 1 labels/);
  assert.match(await said('stray.json'), /There is no cell 7/);
  assert.match(await said('sum.json'), /The parts of “All” do not add up to 9/);
  assert.match(await said('none.json'), /cannot be read as a test instance/);
  assert.match(await said('short.json', '--format', 'csv'), /no table to be published/);
  assert.match(await said('short.json', 'stray.json'), /by itself/);
});

test('an instance that is a table of rows and columns is protected as one: a group that is all alike is told of', async () => {
  // attr-100pct, our own: everybody in team A is disciplined.
  const table = {
    rows: ['Team A', 'Team B'],
    cols: ['Disciplined', 'Not'],
    values: [
      [12, 0],
      [9, 31],
    ],
  };
  const { cells } = await protection({ 'attr.json': JSON.stringify({ table }) }, 'attr.json');
  assert.deepEqual([cells[0]?.status, cells[0]?.interval?.least], ['primary', 0]);
});

test('finest counts that are to be rounded are rounded, and their totals add up', async () => {
  const inner = {
    geo: ['I', 'P', 'S', 'I', 'P', 'S'],
    year: ['1', '1', '1', '2', '2', '2'],
    original: [2, 3, 7, 1, 5, 6],
  };
  const text = JSON.stringify({ inner, metrics: { roundBase: [3] } });
  const { cells } = await protection({ 'round.json': text }, 'round.json');
  const shown = (labels: string) => Number(cells.find((cell) => cell.labels.join() === labels)?.shown);
  assert.ok(cells.every((cell) => Number(cell.shown) % 3 === 0));
  assert.equal(shown('I,1') + shown('P,1') + shown('S,1'), shown('Total,1'));
});

test('an instance may be protected as other tools promise it, against whoever reckons with fractions, and says so', async () => {
  const labels = [['T'], ['a'], ['b'], ['c']];
  const members = [[0, 1, 2], [0], [1], [2]];
  const text = JSON.stringify({ cells: { labels, value: [12, 2, 4, 6], members, primary: [1] }, nInner: 3 });
  const usual = await protection({ 'case.json': text }, 'case.json');
  const fractions = await protection({ 'case.json': text }, 'case.json', '--against', 'fractions');
  assert.deepEqual(usual.objective, { cells: 1, sum: 4 });
  assert.deepEqual(fractions.objective, { cells: 1, sum: 4 });
  const required = ({ proof }: typeof usual) =>
    proof.attackers.filter(({ isRequired }) => isRequired).map(({ attacker }) => attacker);
  assert.deepEqual([required(usual), required(fractions)], [['outsider'], ['reckoner with fractions']]);
  const whole = fractions.proof.attackers.find(({ attacker }) => attacker === 'outsider');
  assert.equal(whole?.status, 'protected');
});
