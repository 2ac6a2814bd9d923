// Spreadsheets of completions: looked at, taken in once, undone, and forgotten where nobody says yes.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { UploadedFile } from '../pages/route.ts';
import { temporaryFolder } from '../platform/files.ts';
import { writeWorkbook } from '../platform/spreadsheet.ts';
import { type MadeUpTraining, putMadeUpTraining, wordsOf } from './put-made-up-training.ts';

let made: MadeUpTraining;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
before(async () => {
  made = await putMadeUpTraining();
  folder = await temporaryFolder('training');
  const course = { months: '12', levels: 'author' };
  await post('/desk/training/courses/add', { ...course, title: 'Due regard for authors' });
  await post('/desk/training/courses/add', { ...course, title: 'Deciding with due regard' });
});
after(async () => {
  await made[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const get = async (url: string) => wordsOf(await made.ask('ada', 'GET', url));
const post = async (url: string, form: Record<string, string> = {}, files: readonly UploadedFile[] = []) =>
  wordsOf(await made.ask('ada', 'POST', url, form, files));

async function file(name: string, content: string | Uint8Array): Promise<UploadedFile> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return { fieldName: 'file', fileName: name, path, bytes: content.length, digest: 'a'.repeat(64) };
}

async function countCompletions(): Promise<number> {
  const rows = await made.database
    .selectFrom('trainingCompletion')
    .select('id')
    .where('voidedAt', 'is', null)
    .execute();
  return rows.length;
}

describe('a spreadsheet', () => {
  const csv = [
    'Name,Email,Course,Completed',
    'Cyd,cyd@fellshire.example,Deciding with due regard,5/5/2026',
    'Vi Oak,,Due regard for authors,6/5/2026',
    'Nobody,,Juggling,6/5/2026',
    '',
  ].join('\n');

  it('is looked at first: nothing is recorded until somebody says so', async () => {
    const before = await countCompletions();
    const to = (await post('/desk/training/import', {}, [await file('done.csv', csv)])).slice(2);
    const preview = await get(to);
    assert.match(preview, /2 records to be added 0 there already 1 row that cannot be taken in/);
    assert.match(preview, /1 name nobody knows here: Vi Oak/);
    assert.match(preview, /Line 4 : Nobody, Juggling, 6\/5\/2026 There is no course called “Juggling”/);
    assert.equal(await countCompletions(), before);
  });

  it('is taken in once, and brought in again adds nothing', async () => {
    const before = await countCompletions();
    const to = (await post('/desk/training/import', {}, [await file('done.csv', csv)])).slice(2);
    await post(`${to}/take-in`);
    await post(`${to}/take-in`);
    assert.equal(await countCompletions(), before + 2);
    assert.match(await get(to), /2 records added, 0 there already, 1 row not taken in/);
    const again = (await post('/desk/training/import', {}, [await file('done.csv', csv)])).slice(2);
    assert.match(await get(again), /0 records to be added 2 there already/);
    const kept = await made.database.selectFrom('trainingImport').select(['state', 'rows']).execute();
    assert.ok(kept.every(({ state, rows }) => (state === 'taken-in') === (rows === null)));
  });

  it('of a spreadsheet program is read like any other, dates and all', async () => {
    const bytes = await writeWorkbook('Training', [
      ['E-mail address', 'Course title', 'Date completed'],
      ['bea@fellshire.example', 'Deciding with due regard', '2026-06-07'],
    ]);
    const to = (await post('/desk/training/import', {}, [await file('done.xlsx', bytes)])).slice(2);
    assert.match(await get(to), /1 record to be added/);
  });

  it('is undone whole, and can be brought in again', async () => {
    const { id } = await made.database
      .selectFrom('trainingImport')
      .select('id')
      .where('state', '=', 'taken-in')
      .executeTakeFirstOrThrow();
    const before = await countCompletions();
    await post(`/desk/training/import/${id}/undo`);
    await post(`/desk/training/import/${id}/undo`);
    assert.equal(await countCompletions(), before - 2);
    const to = (await post('/desk/training/import', {}, [await file('done.csv', csv)])).slice(2);
    assert.match(await get(to), /2 records to be added/);
  });

  it('that is none, or lacks a column, is refused with what was seen', async () => {
    assert.match(await post('/desk/training/import'), /Choose a file/);
    const refused = await post('/desk/training/import', {}, [
      await file('odd.csv', 'Name,Day\nBea,1/1/2026\n'),
    ]);
    assert.match(
      refused,
      /no column for the course and the day of completion\. Its columns are called “Name” and “Day”/,
    );
    assert.match(
      await post('/desk/training/import', {}, [await file('a.csv', '%PDF-1.7 not a table')]),
      /a\.csv is .*not a table/,
    );
  });

  it('that nobody takes in is forgotten after a week, names and all', async () => {
    made.goTo('2026-11-30');
    await made.daily.get('training.forget-looks')?.('2026-11-30');
    const left = await made.database.selectFrom('trainingImport').select('state').execute();
    assert.deepEqual(
      left.map(({ state }) => state),
      ['undone'],
    );
    made.goTo('2026-11-22');
  });
});
