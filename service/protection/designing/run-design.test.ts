// The command that proposes tables, as somebody uses it: a table in, tables that tell most out, and what may not be.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { madeUpFolder } from '../run-made-up.ts';

// Made up. Grade goes with place, three to one, alike for 1 and 2 and for 3 and 4; sex has nothing to do with either.
const places = ['North', 'South'];
const grades = ['1', '2', '3', '4'];
const counts = places.flatMap((place, at) =>
  grades.flatMap((grade, step) =>
    ['Women', 'Men'].map((sex) => [place, grade, sex, step < 2 === (at === 0) ? 45 : 15] as const),
  ),
);
const csv = ['Place,Grade,Sex,Count', ...counts.map((row) => row.join())].join('\n');
const people = [
  'Place,Grade,Sex',
  ...counts.flatMap(([place, grade, sex, many]) => Array<string>(many).fill(`${place},${grade},${sex}`)),
].join('\n');
const bands = 'code,group\n1,Lower\n2,Lower\n3,Upper\n4,Upper\n';
const folderWith = (files: Record<string, string> = {}) =>
  madeUpFolder({ 'staff.csv': csv, 'bands.csv': bands, ...files });

const shape = z.object({
  confidential: z.string(),
  people: z.number(),
  proposed: z.array(z.object({ name: z.string(), bits: z.number() })),
  left: z.array(z.object({ name: z.string(), why: z.string() })),
  methods: z.array(
    z.object({
      name: z.string(),
      isOwn: z.boolean(),
      cells: z.object({ hidden: z.number(), changed: z.number() }),
      error: z.object({ greatest: z.number() }),
      additive: z.boolean(),
      audit: z.object({ status: z.string() }),
    }),
  ),
  notes: z.array(z.string()),
});
const design = (json: string) => shape.parse(JSON.parse(json));

test('place by bands of grade is proposed, since grades within a band tell nothing more, and nor does sex', async () => {
  await using folder = await folderWith();
  const { exit, out, err } = await folder.run(
    'design',
    'staff.csv',
    '--collapse',
    'Grade=bands.csv',
    '--format',
    'json',
  );
  assert.equal(exit, 0, err);
  const found = design(out);
  assert.deepEqual(
    found.proposed.map(({ name }) => name),
    ['Place × Grade (bands)'],
  );
  // By hand: 1 − H(¾) = 1 + ¾ log₂ ¾ + ¼ log₂ ¼.
  assert.ok(Math.abs((found.proposed[0]?.bits ?? 0) - 0.18872) < 1e-4);
  assert.equal(found.people, 480);
  assert.ok(found.left.some(({ name }) => name === 'Place × Grade'));
  assert.match(found.confidential, /Not for release/);
});

test('a row a person gives the same proposal as their counts', async () => {
  await using folder = await folderWith({ 'people.csv': people });
  const words = ['--collapse', 'Grade=bands.csv', '--format', 'json'];
  const [ofCounts, ofPeople] = [
    await folder.run('design', 'staff.csv', ...words),
    await folder.run('design', 'people.csv', '--people-rows', ...words),
  ];
  assert.equal(ofPeople.exit, 0, ofPeople.err);
  assert.deepEqual(design(ofPeople.out).proposed, design(ofCounts.out).proposed);
});

test('side by side: hiding changes nothing, rounding together adds up, a cell key hides nothing and changes by at most 5', async () => {
  await using folder = await folderWith();
  const { out } = await folder.run('design', 'staff.csv', '--format', 'json');
  const [hiding, together, key] = design(out).methods;
  assert.deepEqual([hiding?.isOwn, hiding?.cells.changed, hiding?.audit.status], [true, 0, 'holds']);
  assert.deepEqual([together?.additive, together?.cells.hidden], [true, 0]);
  assert.equal(key?.cells.hidden, 0);
  assert.ok((key?.error.greatest ?? 9) <= 5);
});

test('a sensitive cell is hidden with what protects it, and the audit of that holds', async () => {
  await using folder = await folderWith({
    'small.csv': csv
      .replace('North,3,Women,15', 'North,3,Women,2')
      .replace('North,3,Men,15', 'North,3,Men,1'),
  });
  const { out } = await folder.run('design', 'small.csv', '--by', 'Place,Grade', '--format', 'json');
  const [hiding] = design(out).methods;
  // By hand: the cell of three, another of its grade or place, and the corners that close the loop.
  assert.deepEqual([hiding?.cells.hidden, hiding?.audit.status], [4, 'holds']);
});

test('the same key gives the same changes; without one a key is drawn, and that is said', async () => {
  await using folder = await folderWith({ 'key.bin': '0123456789abcdef' });
  const run = (...words: string[]) => folder.run('design', 'staff.csv', '--format', 'json', ...words);
  const [one, other, drawn] = [await run('--key', 'key.bin'), await run('--key', 'key.bin'), await run()];
  assert.equal(one.out, other.out);
  assert.ok(design(drawn.out).notes.some((note) => note.includes('is not kept')));
});

test('in words it says what to publish, what is left and that none of it may go out', async () => {
  await using folder = await folderWith();
  const { out } = await folder.run(
    'design',
    'staff.csv',
    '--collapse',
    'Grade=bands.csv',
    '--place',
    'Place',
  );
  assert.match(out, /^Not for release/);
  assert.match(out, /Publish, in this order\n.*\n {2}1\. Place × Grade \(bands\) +100%/);
  assert.match(out, /Place × Sex: it would tell next to nothing/);
  assert.match(out, /Audit +holds/);
});

test('every table has the place that was asked for', async () => {
  await using folder = await folderWith();
  const { out } = await folder.run('design', 'staff.csv', '--place', 'sex', '--format', 'json');
  const { proposed, left } = design(out);
  assert.ok([...proposed, ...left].every(({ name }) => name.includes('Sex')));
});

test('the tables are written with true numbers, named not for release, and protect takes them', async () => {
  await using folder = await folderWith();
  const { exit, err } = await folder.run(
    'design',
    'staff.csv',
    '--collapse',
    'Grade=bands.csv',
    '--out',
    'tables',
  );
  assert.equal(exit, 0, err);
  assert.deepEqual(await readdir(join(folder.path, 'tables')), ['1-place-grade-bands-NOT-FOR-RELEASE.csv']);
  const written = String(await folder.read('tables/1-place-grade-bands-NOT-FOR-RELEASE.csv'));
  assert.deepEqual(written.trim().split('\r\n'), [
    'Place,Grade,Count',
    'North,Lower,180',
    'North,Upper,60',
    'South,Lower,60',
    'South,Upper,180',
  ]);
  assert.match(err, /npx due-regard protect 1-place-grade-bands-NOT-FOR-RELEASE\.csv/);
  const again = await folder.run(
    'protect',
    'tables/1-place-grade-bands-NOT-FOR-RELEASE.csv',
    '--format',
    'csv',
  );
  assert.equal(again.exit, 0, again.err);
});

test('a folder that has something in it is not written into', async () => {
  await using folder = await folderWith({ 'tables/mine.csv': 'x' });
  const { exit, out, err } = await folder.run('design', 'staff.csv', '--out', 'tables');
  assert.deepEqual([exit, out], [1, '']);
  assert.match(err, /tables is not empty/);
});

test('rows of everybody are left out, and that is said', async () => {
  await using folder = await folderWith({ 'totals.csv': `${csv}\nTotal,Total,Total,480` });
  const { out } = await folder.run('design', 'totals.csv', '--format', 'json');
  const { people: many, notes } = design(out);
  assert.equal(many, 480);
  assert.ok(notes.some((note) => note.includes('left out')));
});

const bad: [what: string, file: string, words: string[], exit: number, says: RegExp][] = [
  [
    'half a person',
    `${csv}\nEast,1,Men,2.5`,
    [],
    1,
    /Line 18 of bad\.csv: .*“2\.5”, which is no number of people/,
  ],
  ['fewer than nobody', `${csv}\nEast,1,Men,-2`, [], 1, /Line 18 .*“-2”/],
  ['a hidden number', `${csv}\nEast,1,Men,[c]`, [], 1, /true numbers are needed/],
  ['a combination twice', `${csv}\nNorth,1,Men,4`, [], 1, /Line 18 .*is there already/],
  ['an empty category', `${csv}\n,1,Men,4`, [], 1, /the column “Place” is empty/],
  ['no column of counts', 'Place,Sex\nNorth,Men', [], 1, /--people-rows/],
  ['nobody at all', 'Place,Sex,Count\nNorth,Men,0', [], 1, /Nobody is counted/],
  ['a dimension that is not there', csv, ['--by', 'Place,Age'], 1, /no column “Age”/],
  ['a place that is not there', csv, ['--place', 'Town'], 1, /no dimension.*“Place”/],
  ['a policy that is not there', csv, ['--policy', 'below-six'], 1, /no policy “below-six”/],
  ['a policy of words alone', csv, ['--policy', 'small-office'], 1, /nothing to choose/],
  ['groups of no dimension', csv, ['--collapse', 'Age=bands.csv'], 1, /no such dimension/],
  ['groups that leave one out', csv, ['--collapse', 'Place=bands.csv'], 1, /no group for “North”/],
  ['a key that is not there', csv, ['--key', 'no.key'], 1, /There is no file/],
  ['four ways', csv, ['--ways', '4'], 2, /--ways takes a whole number from 1 to 3/],
  ['groups without a dimension', csv, ['--collapse', 'bands.csv'], 2, /DIMENSION=FILE/],
  ['two tables', csv, [], 2, /one table/],
];

for (const [what, file, words, code, says] of bad)
  test(`${what} is refused with what is wrong`, async () => {
    await using folder = await folderWith({ 'bad.csv': file });
    const tables = what === 'two tables' ? ['bad.csv', 'staff.csv'] : ['bad.csv'];
    const { exit, out, err } = await folder.run('design', ...tables, ...words);
    assert.deepEqual([exit, out], [code, ''], err);
    assert.match(err, says);
  });

test('groups that contradict themselves are refused', async () => {
  await using folder = await folderWith({
    'twice.csv': 'code,group\n1,Lower\n1,Upper\n2,Lower\n3,Upper\n4,Upper\n',
    'called.csv': 'code,group\n1,1\n2,1\n3,Upper\n4,Upper\n',
    'one.csv': 'code,group\n1,All of them\n2,All of them\n3,All of them\n4,All of them\n',
    'short.bin': 'too short',
  });
  const run = async (...words: string[]) => (await folder.run('design', 'staff.csv', ...words)).err;
  assert.match(await run('--collapse', 'Grade=twice.csv'), /“1” into two groups/);
  assert.match(await run('--collapse', 'Grade=called.csv'), /a category is called so too/);
  assert.match(await run('--collapse', 'Grade=one.csv'), /Two are the fewest/);
  assert.match(await run('--key', 'short.bin'), /has 9 bytes/);
});

test('a dimension with a number for each person is refused with how to leave it out', async () => {
  const rows = Array.from({ length: 250 }, (_, at) => `p${at},Women`).join('\n');
  await using folder = await folderWith({ 'ids.csv': `Id,Sex\n${rows}` });
  const { exit, err } = await folder.run('design', 'ids.csv', '--people-rows');
  assert.equal(exit, 1);
  assert.match(err, /“Id” has 250 categories.*--leave-out/);
});

test('when there is no time, what was not tried is said', async () => {
  await using folder = await folderWith();
  const { exit, out } = await folder.run('design', 'staff.csv', '--seconds', '0.0001', '--format', 'json');
  assert.equal(exit, 0);
  const { proposed, left } = design(out);
  assert.equal(proposed.length, 0);
  assert.ok(left.some(({ why }) => why.includes('no time left')));
});
