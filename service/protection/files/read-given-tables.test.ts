// Files that are not tables, or tables that cannot be: each is refused in a sentence with its place, and nothing is given out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpFolder } from '../run-made-up.ts';

async function refused(file: string | Uint8Array, ...words: string[]): Promise<string> {
  await using folder = await madeUpFolder({ 'staff.csv': file });
  const { exit, out, err } = await folder.run('protect', 'staff.csv', '--format', 'csv', ...words);
  assert.deepEqual([exit, out], [1, '']);
  return err;
}

async function csv(file: string | Uint8Array, ...words: string[]): Promise<string> {
  await using folder = await madeUpFolder({ 'staff.csv': file });
  const { exit, out, err } = await folder.run('protect', 'staff.csv', '--format', 'csv', ...words);
  assert.equal(exit, 0, err);
  return out;
}

const heading = 'Team,Sex,Count\n';

test('numbers that are no counts are each told with their line', async () => {
  const err = await refused(`${heading}A,Women,-3\nA,Men,4.5\nA,Other,\nB,Women,[c]\nB,Men,many\n`);
  assert.match(err, /Line 2 of staff\.csv: the column “Count” has -3/);
  assert.match(err, /Line 3 of staff\.csv: the column “Count” has 4\.5; a count of people is a whole number/);
  assert.match(err, /Line 4 of staff\.csv: the column “Count” is empty/);
  assert.match(err, /Line 5 of staff\.csv: the column “Count” has “\[c\]”.*true numbers/);
  assert.match(err, /Line 6 of staff\.csv: the column “Count” has “many”/);
});

test('of very many faults the first are told, and how many more there are', async () => {
  const err = await refused(heading + Array.from({ length: 50 }, (_, at) => `T${at},Women,-1\n`).join(''));
  assert.equal(err.trim().split('\n').length, 21);
  assert.match(err, /30 more lines/);
});

test('totals that do not add are told with file, line, sum and total; a tolerance lets them pass', async () => {
  const file = `${heading}A,Women,30\nA,Men,41\nA,All,72\n`;
  const err = await refused(file);
  assert.match(
    err,
    /“A, All” \(line 4 of staff\.csv\) is 72.*“A, Women” \(line 2 of staff\.csv\), add up to 71/,
  );
  assert.match(err, /such as teams in departments, say so with --hierarchy/);
  assert.match(await csv(file, '--tolerance', '1'), /A,All,72/);
});

test('a cell twice is told with both lines', async () => {
  assert.match(
    await refused(`${heading}A,Women,30\nA,Men,41\nA,Women,31\n`),
    /“A, Women” is there twice: 30 in line 2 of staff\.csv, 31 in line 4 of staff\.csv/,
  );
});

test('a hierarchy with a loop, a code without a place, a parent without a code, and a dimension that is not there', async () => {
  const hierarchy = async (parents: string, name = 'Team=teams.csv') => {
    await using folder = await madeUpFolder({
      'staff.csv': `${heading}A,Women,30\nB,Women,41\n`,
      'teams.csv': parents,
    });
    const { exit, err } = await folder.run('protect', 'staff.csv', '--hierarchy', name);
    assert.equal(exit, 1);
    return err;
  };
  assert.match(await hierarchy('code,parent\nA,B\nB,A\n'), /hierarchy of Team goes round in a loop/);
  assert.match(
    await hierarchy('code,parent\nA,North\nC,North\n'),
    /“B” is in a table and has no place in the hierarchy/,
  );
  assert.match(
    await hierarchy('code,parent\nA,North\n,North\n'),
    /Line 3 of teams\.csv has a parent and no code/,
  );
  assert.match(
    await hierarchy('code,parent\nA,North\n', 'Unit=teams.csv'),
    /“Unit”, and no table has that dimension/,
  );
  assert.match(await hierarchy('code,level,colour\nA,1,red\n'), /none is called parent/);
});

test('columns that cannot be told are asked for', async () => {
  assert.match(await refused('Team,Sex\nA,Women\n'), /no column of counts.*--count HEADING/);
  assert.match(
    await refused('Team,Number,Headcount\nA,3,4\n'),
    /several columns that may be the count.*“Number”, “Headcount”/,
  );
  assert.match(
    await refused('Count,n\n3,4\n', '--count', 'Count', '--leave-out', 'n'),
    /no column beside its numbers/,
  );
  assert.match(await refused(`${heading}A,Women,3\n`, '--count', 'People'), /no column “People”/);
  assert.match(
    await refused('Team,Rate,Count\nA,1.5,30\nB,2.5,40\n'),
    /column “Rate” of numbers with decimals.*--leave-out/,
  );
  assert.match(await csv('Team,Number of staff\nA,31\nB,12\n'), /^Team,Number of staff\r\nA,31\r\n/);
  assert.match(await csv('Team,Posts\nA,31\nB,12\n', '--count', 'posts'), /^Team,Posts\r\nA,31\r\n/);
});

test('what is no table, holds nothing or is not there is refused', async () => {
  assert.match(await refused(''), /staff\.csv is empty/);
  assert.match(await refused('\n\n'), /nothing but blank lines/);
  assert.match(await refused('%PDF-1.7 …'), /PDF/);
  assert.match(await refused(heading), /no rows of data/);
  assert.match(await refused(`${heading}A,"Women,3\n`), /quote/);
  const mixed = Buffer.concat([
    Buffer.from(`${heading}Ynys Môn,Women,13\nYnys Môn,Men,9\n`),
    Buffer.from('Môn,Men,14\n', 'latin1'),
  ]);
  assert.match(await refused(mixed), /broken characters, the first on line 4/);
  await using folder = await madeUpFolder({});
  assert.match((await folder.run('protect', 'staff.csv')).err, /There is no file/);
});

test('byte order marks, other encodings, quoted commas and thousands are read', async () => {
  const text = '"Team, or unit",Sex,Count\r\n"A, big",Women,"1,203"\r\nÉquipe,Women,12\r\n';
  const expected = /^"Team, or unit",Sex,Count\r\n"A, big",Women,1203\r\nÉquipe,Women,12\r\n/;
  assert.match(await csv(`\uFEFF${text}`), expected);
  assert.match(await csv(Buffer.from(text, 'latin1')), expected);
  assert.match(await csv(Buffer.from(`\uFEFF${text}`, 'utf16le')), expected);
});

test('more rows than can be protected together are refused at once', async () => {
  const rows = Array.from({ length: 200_001 }, (_, at) => `${at % 500},${Math.floor(at / 500)},7\n`);
  assert.match(await refused(`row,column,n\n${rows.join('')}`), /200,001 rows.*at most 200,000/);
});

test('an infeasible request is refused in a sentence', async () => {
  await using folder = await madeUpFolder({
    'staff.csv': `${heading}A,Women,3\nA,Men,20\n`,
    'links.json':
      '{ "show": [{ "Team": "A", "Sex": "Men" }, { "Team": "A" }, { "Sex": "Men" }, { "Sex": "Women" }, {}] }',
    'stray.json': '{ "show": [{ "Team": "D" }] }',
    'strange.json': '{ "tabels": {} }',
    'broken.json': '{ "tables": ',
  });
  const said = async (links: string) => {
    const { exit, out, err } = await folder.run('protect', 'staff.csv', '--links', links, '--format', 'csv');
    assert.deepEqual([exit, out], [1, '']);
    return err;
  };
  assert.match(await said('links.json'), /No way was found to hide numbers/);
  assert.match(await said('stray.json'), /No table has the cell Team “D”, which the links name/);
  assert.match(await said('strange.json'), /strange\.json cannot be read as links between tables.*tabels/);
  assert.match(await said('broken.json'), /broken\.json is not JSON/);
});

test('a dimension without a name in a line, and a table as wide as it has groups, are refused', async () => {
  const err = await refused(`${heading}A,Women,30\n,Men,41\n`);
  assert.match(err, /Line 3 of staff\.csv: the column “Team” is empty\. Write Total/);
  const wide = [...Array.from({ length: 40 }).keys()];
  const file = ['a', 'b', 'c', 'd'].map((code) => `${wide.map((at) => code + at).join()},7`).join('\n');
  assert.match(await refused(`${wide.map((at) => `Group ${at}`).join()},Count\n${file}\n`), /40 dimensions/);
});

test('combinations without a row are added with 0, so that nobody can tell from them that a whole group is alike', async () => {
  // All 30 of A are women: shown or left out, that no man is in A would say so, whatever number is hidden.
  const out = await csv(`${heading}A,Women,30\nB,Women,20\nB,Men,9\n`);
  assert.deepEqual(out.split('\r\n').slice(0, 6), [
    'Team,Sex,Count',
    'A,Women,[c]',
    'B,Women,[c]',
    'B,Men,[c]',
    'A,Men,[c]',
    'Total,Women,50',
  ]);
  // With the threshold and nothing else nobody asks for that.
  assert.doesNotMatch(await csv(`${heading}A,Women,30\nB,Women,20\nB,Men,9\n`, '--plain'), /A,Men/);
});
