// The command that tries what anybody could work out: tables with planted leaks, and tables without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { madeUpFolder } from '../run-made-up.ts';

const audit = z.object({
  format: z.literal('due-regard audit 1'),
  hidden: z.number(),
  recoverable: z.number(),
  contradiction: z.boolean(),
  cells: z.array(
    z.object({
      labels: z.array(z.string()),
      line: z.number().nullable(),
      shown: z.union([z.number(), z.string()]),
      status: z.enum(['published', 'rounded', 'hidden']),
      interval: z.object({ least: z.number(), most: z.number().nullable() }).optional(),
      recoverable: z.boolean().optional(),
      because: z.array(z.string()).optional(),
    }),
  ),
  reasons: z.array(z.string()),
  notes: z.array(z.string()),
});

async function audited(files: Record<string, string>, ...words: string[]) {
  await using folder = await madeUpFolder(files);
  const { exit, out, err } = await folder.run('audit', ...words, '--format', 'json');
  assert.notEqual(out, '', err);
  const found = audit.parse(JSON.parse(out));
  const hidden = found.cells.filter(({ status }) => status === 'hidden');
  return {
    exit,
    err,
    found,
    ranges: hidden.map(({ labels, interval }) => [labels.join(), interval?.least, interval?.most]),
  };
}

// Women are 12 and 8 of 30 and 20: each line and each column has two hidden cells.
const safe =
  'Team,Sex,Count\nA,Women,[c]\nA,Men,[c]\nA,All,30\nB,Women,[c]\nB,Men,[c]\nB,All,20\nAll,Women,20\nAll,Men,30\nAll,All,50\n';
const leaking = safe.replace('A,Men,[c]', 'A,Men,18');

test('a cell that its line gives away is found, with the numbers it follows from, and the command ends with 1', async () => {
  const { exit, err, found, ranges } = await audited({ 'table.csv': leaking }, 'table.csv');
  assert.deepEqual([exit, found.recoverable, found.hidden], [1, 3, 3]);
  assert.deepEqual(ranges, [
    ['A,Women', 12, 12],
    ['B,Women', 8, 8],
    ['B,Men', 12, 12],
  ]);
  assert.equal(err, '3 cells can be worked out.\n');
  const [first] = found.cells;
  assert.equal(first?.line, 2);
  assert.deepEqual(first?.because?.toSorted(), ['“A, All” is 30', '“A, Men” is 18']);
});

test('where nothing can be worked out the command ends with 0 and tells how far each cell is open', async () => {
  const { exit, ranges } = await audited({ 'table.csv': safe }, 'table.csv');
  assert.equal(exit, 0);
  // Women of A: at most 20, at least none, since B holds 20.
  assert.deepEqual(ranges, [
    ['A,Women', 0, 20],
    ['A,Men', 10, 30],
    ['B,Women', 0, 20],
    ['B,Men', 0, 20],
  ]);
});

test('in words it says the same, cell by cell', async () => {
  await using folder = await madeUpFolder({ 'table.csv': leaking });
  const { out } = await folder.run('audit', 'table.csv');
  assert.match(out, /^Of 3 hidden cells, 3 can be worked out exactly\./);
  assert.match(
    out,
    /table\.csv, line 2: A, Women \(shown as “\[c\]”\): is 12\n {6}“A, All” 30 less “A, Men” 18: “A, Women” is 12\./,
  );
});

test('a symbol is taken at its word: below 5, and not 0 where zeros are shown', async () => {
  // symbol-leak: two cells make 9, and 4 with 5 is the only way where one is below 5 and the other from 5 to 5.
  const row = 'Cell,Count\nShown,11\nFew,<5\nMore,x\nTotal,20\n';
  const { ranges, found } = await audited({ 'row.csv': row }, 'row.csv');
  assert.deepEqual(ranges, [
    ['Few', 0, 4],
    ['More', 5, 9],
  ]);
  assert.match(found.notes.join(), /“<5” is taken to be 0 to 4/);
  const withZero = await audited({ 'row.csv': `${row}None,0\n` }, 'row.csv');
  assert.deepEqual(withZero.ranges, [
    ['Few', 1, 4],
    ['More', 5, 8],
  ]);
  const symbols = { 'symbols.json': '{ "x": { "least": 5, "most": 5 } }', 'row.csv': row };
  const said = await audited(symbols, 'row.csv', '--symbols', 'symbols.json');
  assert.deepEqual(
    [said.exit, said.ranges],
    [
      1,
      [
        ['Few', 4, 4],
        ['More', 5, 5],
      ],
    ],
  );
});

test('percentages beside counts give hidden counts away', async () => {
  const table =
    'Team,Sex,Count,Percentage\nA,Women,[c],40.0\nA,Men,[c],60.0\nA,All,30,100\nB,Women,9,45.0\nB,Men,11,55.0\nB,All,20,100\n';
  const { exit, ranges, found } = await audited({ 'table.csv': table }, 'table.csv');
  assert.match(found.notes.join(), /shares of everybody in Sex/);
  assert.deepEqual(
    [exit, ranges],
    [
      1,
      [
        ['A,Women', 12, 12],
        ['A,Men', 18, 18],
      ],
    ],
  );
});

test('what is known besides narrows cells: limits, populations, rates, another table', async () => {
  const known = async (text: string) => {
    const { ranges } = await audited(
      { 'table.csv': safe, 'known.csv': text },
      'table.csv',
      '--known',
      'known.csv',
    );
    return ranges[0];
  };
  assert.deepEqual(await known('Team,Sex,least,most\nA,Women,11,13\n'), ['A,Women', 11, 13]);
  assert.deepEqual(await known('Team,Sex,population\nB,Women,9\n'), ['A,Women', 11, 20]);
  // 15 of 1,000 in 800 are 12; 14.5 to 15.5 leave 12 alone.
  assert.deepEqual(await known('Team,Sex,population,rate\nA,Women,800,15\n'), ['A,Women', 12, 12]);
  const earlier = await audited(
    { 'table.csv': safe, 'other.csv': 'Team,Sex,Count\nB,Men,12\n' },
    'table.csv',
    'other.csv',
  );
  assert.deepEqual([earlier.exit, earlier.found.recoverable], [1, 4]);
});

test('rounded tables are limits, and a short interval counts where it is asked for', async () => {
  const rounded = safe.replace('A,Women,[c]', 'A,Women,10').replace('A,Men,[c]', 'A,Men,20');
  const words = ['table.csv', '--rounding', '5'];
  const { exit, ranges } = await audited({ 'table.csv': rounded }, ...words);
  // Women 18 to 22 in all, of whom 8 to 12 in A.
  assert.deepEqual([exit, ranges[0]], [0, ['B,Women', 6, 14]]);
  const { found } = await audited({ 'table.csv': rounded }, ...words);
  // Rounding to 5 promises as much as 8 to 12, and no more can be told.
  assert.deepEqual([found.cells[0]?.status, found.cells[0]?.interval], ['rounded', { least: 8, most: 12 }]);
  assert.equal((await audited({ 'table.csv': rounded }, ...words, '--within', '9')).exit, 1);
  await using folder = await madeUpFolder({ 'table.csv': leaking });
  const { exit: refused, err } = await folder.run('audit', 'table.csv', '--rounding', '5');
  assert.deepEqual(
    [refused, err],
    [1, 'Line 3 of table.csv: “A, Men” shows 18, which conventional rounding to 5 does not make.\n'],
  );
});

test('tables that contradict each other are said to, and rounding is the first thing to think of', async () => {
  await using folder = await madeUpFolder({ 'table.csv': leaking.replace('A,All,30', 'A,All,60') });
  const { exit, err, out } = await folder.run('audit', 'table.csv');
  assert.equal(exit, 1);
  assert.match(err, /contradict each other/);
  assert.match(out, /--rounding/);
});

test('what is wrong with a file is said with its place', async () => {
  await using folder = await madeUpFolder({
    'table.csv': safe,
    'unknown.csv': 'Team,Sex,least\nD,Women,3\n',
    'strange.csv': 'Team,Colour,least\nA,Red,3\n',
    'rate.csv': 'Team,rate\nA,12\n',
    'empty.csv': 'Team,least\nA,\n',
    'turned.csv': 'Team,Sex,least,most\nA,Women,5,3\n',
    'symbols.json': '{ "x": 5 }',
  });
  const said = async (...words: string[]) => {
    const { exit, err } = await folder.run('audit', ...words);
    assert.equal(exit, words.length > 0 && !words.includes('--rounding') ? 1 : 2);
    return err;
  };
  const known = (name: string) => said('table.csv', '--known', name);
  assert.match(
    await known('unknown.csv'),
    /No table has the cell Team “D”, Sex “Women”, which line 2 of unknown\.csv is of/,
  );
  assert.match(
    await known('strange.csv'),
    /strange\.csv has a column “Colour”, which is neither a dimension/,
  );
  assert.match(await known('rate.csv'), /Line 2 of rate\.csv: a rate needs the population/);
  assert.match(await known('empty.csv'), /Line 2 of empty\.csv: nothing is said of the cell/);
  assert.match(
    await known('turned.csv'),
    /Line 2 of turned\.csv: its limits leave nothing: at least 5 and at most 3/,
  );
  assert.match(
    await said('table.csv', '--symbols', 'symbols.json'),
    /symbols\.json cannot be read as meanings of symbols: at x/,
  );
  assert.match(await said('table.csv', '--rounding', 'five'), /--rounding takes a whole number/);
  assert.match(await said(), /Name the published tables/);
  assert.match(await said('absent.csv'), /There is no file/);
});
