// Which faults of the database go by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnavailable } from './is-unavailable.ts';

const fault = (code: string, more = {}) => Object.assign(new Error('x'), { code, ...more });

test('a database that is gone, starts, stops or is full of others may be there in a moment', () => {
  for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '08006'])
    assert.ok(isUnavailable(fault(code)), code);
  assert.ok(isUnavailable(fault('ENOENT', { syscall: 'connect' })));
  assert.ok(isUnavailable(new Error('Connection terminated unexpectedly')));
  assert.ok(isUnavailable(new Error('read failed', { cause: fault('57P01') })));
  assert.ok(isUnavailable(new AggregateError([fault('ECONNREFUSED')])));
});

test('a wrong statement, a file that is not there and a fault of ours will not be better in a moment', () => {
  for (const error of [
    fault('42601'),
    fault('23505'),
    fault('ENOENT', { syscall: 'open' }),
    new Error('x'),
    'x',
    null,
  ])
    assert.ok(!isUnavailable(error));
});
