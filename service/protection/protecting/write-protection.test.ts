// What `protect` writes: a spreadsheet for the public, and a record that is kept for the next release.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCertificate } from '@due-regard/disclosure';
import { readSpreadsheet } from '../../platform/spreadsheet.ts';
import { madeUpFolder } from '../run-made-up.ts';
import { keptSchema } from './protection-shape.ts';

// Made up. Three women in B: with Men of B, and Women and Men of A or C, hidden too, B may be 0 to 20.
const staff = `Team,Sex,Count
A,Women,18
A,Men,9
B,Women,3
B,Men,17
C,Women,21
C,Men,30
`;
const folderWith = (files: Record<string, string | Uint8Array> = {}) =>
  madeUpFolder({ 'staff.csv': staff, ...files });

test('as a spreadsheet: a cover, notes that explain the symbols, one table a sheet, and no word of what is sensitive', async () => {
  await using folder = await folderWith();
  const { exit, err } = await folder.run(
    'protect',
    'staff.csv',
    '--format',
    'ods',
    '--out',
    'staff.ods',
    '--title',
    'Staff in 2025',
  );
  assert.equal(exit, 0, err);
  const read = await readSpreadsheet(await folder.read('staff.ods'), 'ods');
  assert.ok(read.ok);
  assert.deepEqual(
    read.sheets.map(({ name }) => name),
    ['Cover', 'Notes', 'Table 1'],
  );
  const [cover, notes, table] = read.sheets;
  assert.equal(cover?.rows[0]?.[0], 'Staff in 2025');
  assert.ok(notes?.rows.some(([symbol, meaning]) => symbol === '[c]' && meaning?.startsWith('confidential')));
  assert.deepEqual(table?.rows.slice(2, 5), [
    ['Team', 'Sex', 'Count'],
    ['A', 'Women', '[c]'],
    ['A', 'Men', '[c]'],
  ]);
  assert.doesNotMatch(JSON.stringify(read.sheets), /primary|secondary|B, Women/);
  const toTerminal = await folder.run('protect', 'staff.csv', '--format', 'ods');
  assert.deepEqual([toTerminal.exit, /needs --out FILE/.test(toTerminal.err)], [2, true]);
});

test('what is kept holds the certificates, which hold, and the next release is set against it', async () => {
  const later = staff.replace('A,Women,18', 'A,Women,19');
  await using folder = await folderWith({ 'later.csv': later });
  const scope = ['--records', 'staff', '--period', '2025-01-31'];
  const first = await folder.run(
    'protect',
    'staff.csv',
    '--format',
    'csv',
    '--kept',
    'kept/1.json',
    ...scope,
  );
  assert.match(first.err, /its folder does not exist/);
  const second = await folder.run('protect', 'staff.csv', '--format', 'csv', '--kept', '1.json', ...scope);
  assert.equal(second.exit, 0, second.err);
  const kept = keptSchema.parse(JSON.parse(String(await folder.read('1.json'))));
  assert.match(kept.confidential, /Never publish/);
  for (const { certificate } of kept.proof) assert.deepEqual(checkCertificate(certificate), []);
  const released = ['--released', '1.json', '--format', 'csv', '--records', 'staff'];
  const next = await folder.run('protect', 'later.csv', ...released, '--period', '2025-02-28');
  assert.equal(next.exit, 0, next.err);
  const unsaid = await folder.run('protect', 'later.csv', '--released', '1.json');
  assert.deepEqual([unsaid.exit, /is of “staff”.*--records/.test(unsaid.err)], [1, true]);
});

test('numbers that others have published of the same people cannot be hidden any more', async () => {
  const published = 'Team,Sex,Count\nB,Women,3\n';
  await using folder = await folderWith({ 'out.csv': published, 'other.csv': published.replace('3', '4') });
  const told = await folder.run('protect', 'staff.csv', '--released', 'out.csv', '--format', 'csv');
  assert.deepEqual([told.exit, told.out], [1, '']);
  const others = await folder.run('protect', 'staff.csv', '--released', 'other.csv', '--format', 'csv');
  assert.match(others.err, /Line 2 of other\.csv shows 4 for “B, Women”, and it is 3 now/);
});

test('nothing that is read is written over, and no file takes the place of another', async () => {
  const two = 'Team,Sex,Count\nA,Women,30\nA,Men,40\nB,Women,50\nB,Men,60\n';
  await using folder = await madeUpFolder({ 'staff.csv': two, 'old.json': '{}' });
  const wrong = async (...words: string[]) => {
    const { exit, out, err } = await folder.run('protect', 'staff.csv', '--format', 'csv', ...words);
    assert.deepEqual([exit, out], [2, '']);
    return err;
  };
  assert.match(await wrong('--out', 'staff.csv'), /--out names staff\.csv, which is read or written already/);
  assert.match(await wrong('--kept', 'staff.csv'), /--kept names staff\.csv/);
  assert.match(await wrong('--released', 'old.json', '--kept', 'old.json'), /--kept names old\.json/);
  assert.match(await wrong('--out', 'x.csv', '--kept', 'x.csv'), /--kept names x\.csv/);
  assert.match(await wrong('staff.csv'), /staff\.csv is given twice/);
  const audit = await folder.run('audit', 'staff.csv', '--out', 'staff.csv');
  assert.deepEqual([audit.exit, audit.out], [2, '']);
});
