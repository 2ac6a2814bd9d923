// What a line of the log holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLog } from './log.ts';

test('a line is one JSON object with the time, what happened and the facts', () => {
  const written: string[] = [];
  openLog('info', (line) => written.push(line)).info('imported', { rows: 12 });
  const line: unknown = JSON.parse(written.join(''));
  assert.partialDeepStrictEqual(line, { msg: 'imported', rows: 12 });
  assert.match(written[0] ?? '', /"time":"\d{4}-\d\d-\d\dT/);
});

test('an error keeps its message and its code', () => {
  const written: string[] = [];
  const error = Object.assign(new Error('no room'), { code: 'DISK_FULL' });
  openLog('info', (line) => written.push(line)).error('import failed', { error });
  assert.match(written[0] ?? '', /"message":"no room".*"code":"DISK_FULL"/);
});

test('what is below the level is not written', () => {
  const written: string[] = [];
  openLog('warn', (line) => written.push(line)).info('imported');
  assert.deepEqual(written, []);
});
