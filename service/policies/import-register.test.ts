// A body’s register brought in from the spreadsheet that it is: read as it stands, shown first, never twice, nothing lost, undone.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { temporaryFolder, type TemporaryFolder } from '../platform/files.ts';
import { writeWorkbook, readSpreadsheet } from '../platform/spreadsheet.ts';
import { addItem, listItems, type RegisterItem } from './index.ts';
import { findImport, forgetUnused, keepImport } from './import-store.ts';
import { matchImport } from './match-import.ts';
import { openMadeUpRegister, type MadeUpRegister } from './open-made-up-register.ts';
import { readRegisterFile } from './read-register-file.ts';
import { readRegisterRow } from './read-register-row.ts';

const messy = `Fellshire register of policies,,,,,,,,
"Printed on 3 March 2026, for the audit committee",,,,,,,,
,,,,,,,,
Ref No.,Policy Title,Document type,Policy Owner,Directorate,Date approved,Review Date,EIA?,Old file number
P/01,Hybrid  working ,Policy,Head of people,People,01/04/2024,31/03/2025,Yes,F-77
P/02,Body-worn video,SOP,Ada Lovelace,Operations,Mar-23,TBC,In progress,
P/02,Body worn video (copy),SOP,,,,,,
P/03,,Policy,Head of estates,,,,,
P/04,Old dress code,policy,,,2001-05-01,,Not relevant,
,"Volunteer
expenses",Expenses guidance,,,,46477,n/a,
`;

let folder: TemporaryFolder;
let register: MadeUpRegister;
before(async () => {
  folder = await temporaryFolder('register-test');
  register = await openMadeUpRegister();
});
after(async () => {
  await register[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function sent(name: string, content: string | Uint8Array) {
  const path = join(folder.path, String(Math.random()));
  await writeFile(path, content);
  return { fieldName: 'file', fileName: name, path, bytes: content.length, digest: 'a'.repeat(64) };
}

async function kept(content: string | Uint8Array = messy, name = 'register.csv'): Promise<string> {
  const read = await readRegisterFile(await sent(name, content));
  assert.ok(read.ok, JSON.stringify(read));
  const [sheet] = read.sheets;
  assert.ok(sheet);
  return register.as(() => keepImport(register.database, { ...sheet, at: register.now }));
}

const all = async (): Promise<RegisterItem[]> =>
  (await register.as(() => listItems(register.database, { limit: 1_000, order: 'reference' }, '2026-11-22')))
    .items;

describe('a messy register', () => {
  it('is read below its titles, row by row, and rows that cannot be taken say why', async () => {
    const id = await kept();
    const found = await register.as(() => findImport(register.database, id));
    assert.ok(found);
    assert.deepEqual(
      found.rows.map(({ line }) => line),
      [5, 6, 7, 8, 9, 10],
    );
    assert.equal(found.meaning.notes.length, 2);
    const rows = matchImport(
      found.rows.map((row) => readRegisterRow(row, found.meaning, { people: [], teams: [] })),
      [],
    );
    assert.deepEqual(
      rows.map(({ what, problems }) => [what, problems.join(' ')]),
      [
        ['added', ''],
        ['added', ''],
        [
          'left-out',
          'It has the same reference, P/02, as line 6, which was taken. Give it one of its own, or take it out.',
        ],
        ['left-out', 'It has no title.'],
        ['added', ''],
        ['added', ''],
      ],
    );
    assert.deepEqual(
      rows.map(({ facts }) => [facts.title, facts.reviewDue]).filter((_, at) => at !== 2),
      [
        ['Hybrid working', '2025-03-31'],
        ['Body-worn video', null],
        ['', null],
        ['Old dress code', null],
        ['Volunteer expenses', '2027-03-31'],
      ],
    );
  });

  it('comes in once, however often it is sent, with every cell kept beside its item', async () => {
    const first = await kept();
    await register.post(`/desk/policies/imports/${first}/bring-in`);
    await register.post(`/desk/policies/imports/${first}/bring-in`);
    assert.deepEqual(
      (await all()).map(({ title }) => title),
      ['Hybrid working', 'Body-worn video', 'Old dress code', 'Volunteer expenses'],
    );
    const again = await kept();
    await register.post(`/desk/policies/imports/${again}/bring-in`, { changes: 'change' });
    const items = await all();
    assert.equal(items.length, 4);
    const [hybrid] = items;
    assert.ok(hybrid);
    assert.deepEqual(
      [hybrid.equalityStatus, hybrid.ownerJob, hybrid.importedAs],
      ['assessed', 'Head of people', 'P/01'],
    );
    const body = await register.get(`/desk/policies/${hybrid.id}`);
    assert.match(body, /Old file number/);
    assert.match(body, /F-77/);
  });

  it('changes what is here only where that is asked for, and an empty cell never', async () => {
    const content = 'Reference,Title,Owner,Review date\nP/01,Hybrid working,,1/5/2028\n';
    await register.post(`/desk/policies/imports/${await kept(content)}/bring-in`, { changes: 'leave' });
    const hybrid = async () => (await all()).find(({ importedAs }) => importedAs === 'P/01');
    assert.equal((await hybrid())?.reviewDue, '2025-03-31');
    const id = await kept(content);
    assert.match(
      await register.get(`/desk/policies/imports/${id}`),
      /Next review: “2025-03-31”, in the file “2028-05-01”/,
    );
    await register.post(`/desk/policies/imports/${id}/bring-in`, { changes: 'change' });
    assert.deepEqual(
      [(await hybrid())?.reviewDue, (await hybrid())?.ownerJob],
      ['2028-05-01', 'Head of people'],
    );
    await register.post(`/desk/policies/imports/${id}/undo`);
    assert.equal((await hybrid())?.reviewDue, '2025-03-31');
  });

  it('is undone: what nobody touched goes, and what somebody worked on is withdrawn and stays', async () => {
    const id = await kept('Reference,Title,Owner\nU/1,Untouched,\nU/2,Worked on,\n');
    await register.post(`/desk/policies/imports/${id}/bring-in`);
    const worked = (await all()).find(({ title }) => title === 'Worked on');
    assert.ok(worked);
    await register.post(`/desk/policies/${worked.id}/screening`, { why: 'Ask.' });
    await register.post(`/desk/policies/imports/${id}/undo`);
    const left = (await all()).filter(({ importedAs }) => importedAs?.startsWith('U/'));
    assert.deepEqual(
      left.map(({ title, state }) => [title, state]),
      [['Worked on', 'withdrawn']],
    );
    assert.match(await register.get(`/desk/policies/imports/${id}`), /This import was undone/);
  });

  it('opens a screening of each where that is asked for', async () => {
    const before = register.opened.length;
    const id = await kept('Title,Type,EIA\nOpened one,Policy,No\nDone one,Policy,Yes\n');
    await register.post(`/desk/policies/imports/${id}/bring-in`, { screenings: 'now' });
    assert.deepEqual(
      register.opened.slice(before).map(({ title }) => title),
      ['Opened one'],
    );
  });

  it('gives the rows that were not taken back as they stood, with the reason', async () => {
    const id = await kept();
    const file = await register.get(`/desk/policies/imports/${id}/left-out.csv`);
    assert.match(file, /^Ref No\.,Policy Title,.*Line,Why it was not taken\r\n/);
    assert.match(file, /P\/03,,Policy,Head of estates.*,8,It has no title\./);
  });

  it('is forgotten with every row where nobody brings it in: at once when asked, and after a month by itself', async () => {
    const find = (id: string) => register.as(() => findImport(register.database, id));
    const [one, other] = [await kept(), await kept()];
    await register.post(`/desk/policies/imports/${one}/forget`);
    assert.equal(await find(one), undefined);
    await forgetUnused(register.database, new Date('2026-11-22T11:59:00Z'));
    assert.ok(await find(other));
    await forgetUnused(register.database, new Date('2026-11-22T12:01:00Z'));
    assert.equal(await find(other), undefined);
  });

  it('that is a sheet of retired policies comes in as ended', async () => {
    const workbook = await writeWorkbook('Retired', [
      ['Policy name', 'Owner'],
      ['Old one', 'Head of people'],
    ]);
    const id = await kept(workbook, 'retired.xlsx');
    await register.post(`/desk/policies/imports/${id}/bring-in`);
    const old = (await all()).find(({ title }) => title === 'Old one');
    assert.deepEqual(
      [old?.state, old?.endedWhy],
      ['ended', 'It was among what has ended in the register that was brought in.'],
    );
  });

  it('says what is wrong with a file that is no table', async () => {
    const read = await readRegisterFile(await sent('policies.xlsx', '%PDF-1.7 not a table'));
    assert.ok(!read.ok);
    assert.match(read.messages.join(' '), /policies\.xlsx is .*not a table/);
  });
});

describe('what is downloaded', () => {
  it('is brought in again as nothing new, from CSV and from XLSX', async () => {
    const csv = await register.get('/desk/policies/register.csv?state=any');
    const xlsx = await register.download('/desk/policies/register.xlsx?state=any');
    const { total } = await register.as(() => listItems(register.database, {}, '2026-11-22'));
    for (const [content, name] of [
      [csv, 'register.csv'],
      [xlsx, 'register.xlsx'],
    ] as const) {
      const found = await register.as(async () => findImport(register.database, await kept(content, name)));
      assert.ok(found);
      const rows = matchImport(
        found.rows.map((row) => readRegisterRow(row, found.meaning, { people: [], teams: [] })),
        await all(),
      );
      assert.deepEqual(new Set(rows.map(({ what }) => what)), new Set(['same']), name);
      assert.equal(rows.length, total);
    }
  });

  it('runs nothing: a title that looks like a formula stays text', async () => {
    await register.within((transaction) =>
      addItem(
        transaction,
        { ...register.nothing, title: '=HYPERLINK("http://example.org")' },
        { at: register.now },
      ),
    );
    assert.match(await register.get('/desk/policies/register.csv'), /"'=HYPERLINK/);
    const read = await readSpreadsheet(await writeWorkbook('S', [['a'], ['=1+1']]), 'xlsx');
    assert.deepEqual(read.ok && read.sheets[0]?.rows, [['a'], ['=1+1']]);
  });
});
