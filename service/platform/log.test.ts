// What a line of the log holds.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './files.ts';
import { openLog, openLogFile } from './log.ts';

test('a line is one JSON object with the time, what happened and the facts', () => {
  const written: string[] = [];
  openLog('info', { write: (line) => written.push(line) }).info('imported', { rows: 12 });
  const line: unknown = JSON.parse(written.join(''));
  assert.partialDeepStrictEqual(line, { msg: 'imported', rows: 12 });
  assert.match(written[0] ?? '', /"time":"\d{4}-\d\d-\d\dT/);
});

test('an error keeps its message and its code', () => {
  const written: string[] = [];
  const error = Object.assign(new Error('no room'), { code: 'DISK_FULL' });
  openLog('info', { write: (line) => written.push(line) }).error('import failed', { error });
  assert.match(written[0] ?? '', /"message":"no room".*"code":"DISK_FULL"/);
});

test('what is below the level is not written', () => {
  const written: string[] = [];
  openLog('warn', { write: (line) => written.push(line) }).info('imported');
  assert.deepEqual(written, []);
});

test('the file of the log is gone on with, and put aside when it has grown large', async () => {
  await using folder = await temporaryFolder('log');
  const path = join(folder.path, 'due-regard.log');
  openLogFile('info', path).info('first');
  openLogFile('info', path).info('second');
  assert.equal((await readFile(path, 'utf8')).trim().split('\n').length, 2);
  assert.ok(!existsSync(`${path}.1`));
  await writeFile(path, Buffer.alloc(10_000_001));
  openLogFile('info', path).info('third');
  assert.match(await readFile(path, 'utf8'), /third/);
  assert.ok(existsSync(`${path}.1`));
});

test('the row that a database stumbled on does not come into the log', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => void lines.push(line) });
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (name)=(Jane Doe) already exists.',
  });
  log.error('a request failed', { error });
  assert.match(lines[0] ?? '', /duplicate key.*23505/);
  assert.doesNotMatch(lines[0] ?? '', /Jane Doe/);
});

test('a value that an engine could not read does not come into the log with its words', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => void lines.push(line) });
  for (const [code, message] of [
    ['22P02', 'invalid input syntax for type uuid: "Jane Doe"'],
    ['WAREHOUSE_FAILED', "Conversion Error: Could not convert string 'Jane Doe' to INT32"],
  ] as const)
    log.error('a request failed', { error: Object.assign(new Error(message), { code }) });
  assert.match(lines[0] ?? '', /invalid input syntax for type uuid: \\"…\\"/);
  assert.match(lines[1] ?? '', /Could not convert string \\"…\\" to INT32/);
  assert.doesNotMatch(lines.join(''), /Jane/);
  const broken = Object.assign(new Error('violates unique constraint "person_name_email"'), {
    code: '23505',
  });
  log.error('a request failed', { error: broken });
  assert.match(lines[2] ?? '', /person_name_email/);
});
