// What somebody sees when a request fails, and what the log keeps of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LogFacts, silentLog } from '../platform/log.ts';
import { answerToError } from './answer-to-error.ts';

function failed(error: unknown) {
  const lines: LogFacts[] = [];
  const log = { ...silentLog, error: (_: string, facts: LogFacts = {}) => void lines.push(facts) };
  return { answer: answerToError(error, { method: 'GET', route: '/x' }, log), line: lines[0] };
}

test('while the database is away, whoever asks is told to wait and that nothing was changed', () => {
  const { answer, line } = failed(Object.assign(new Error('x'), { code: '57P01' }));
  assert.equal(answer.kind, 'refusal');
  assert.partialDeepStrictEqual(answer, { status: 503, retryAfterSeconds: 30 });
  assert.match(JSON.stringify(answer), /Nothing was changed\. Wait a minute.*code [0-9A-F]{8}/);
  assert.equal(line?.['reason'], 'DATABASE_UNAVAILABLE');
});

test('without room on the disk, whoever asks is told that nothing was kept', () => {
  const { answer, line } = failed(Object.assign(new Error('write'), { code: 'ENOSPC' }));
  assert.partialDeepStrictEqual(answer, { kind: 'refusal', status: 503 });
  assert.match(JSON.stringify(answer), /There is no room left.*was not kept/);
  assert.equal(line?.['reason'], 'DISK_FULL');
});

test('a fault of ours shows a code and nothing else, the log names method and route beside it', () => {
  const { answer, line } = failed(new Error('secret of the program'));
  assert.equal(answer.kind, 'page');
  assert.doesNotMatch(JSON.stringify(answer), /secret of the program/);
  assert.partialDeepStrictEqual(line, { method: 'GET', route: '/x' });
});

test('what the web framework refuses is refused in a sentence, and is no fault', () => {
  const { answer, line } = failed({ statusCode: 400, message: 'FST_ERR_VALIDATION at column 3' });
  assert.partialDeepStrictEqual(answer, { kind: 'refusal', status: 400 });
  assert.doesNotMatch(JSON.stringify(answer), /FST/);
  assert.equal(line, undefined);
});
