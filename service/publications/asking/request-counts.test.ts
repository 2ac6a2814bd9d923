// Counts of requests for the annual report, in which nobody is told apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AskedFormat } from './asked-format.ts';
import { countRequests, yearOf } from './request-counts.ts';

function asked(format: AskedFormat, times: number, settledOn: string | null = '2026-05-10') {
  const one = { format, receivedOn: '2026-05-01', dueOn: '2026-05-15', extendedTo: null, settledOn };
  return Array.from(
    { length: times },
    () => ({ ...one, state: settledOn === null ? 'open' : 'sent' }) as const,
  );
}

const countOf = (format: AskedFormat, of: ReturnType<typeof countRequests>) =>
  of.formats.find((each) => each.format === format)?.count;

test('a count from 1 to 4 is not said, and no total from which it could be worked out', () => {
  const counts = countRequests([...asked('braille', 4), ...asked('audio', 5)], 2026);
  assert.equal(countOf('braille', counts), 'fewer than 5');
  assert.equal(countOf('audio', counts), 5);
  assert.equal(countOf('bsl', counts), 0);
  assert.equal(counts.total, null);
});

test('with nothing left out there is a total', () => {
  assert.equal(countRequests([...asked('braille', 7), ...asked('audio', 5)], 2026).total, 12);
});

test('how many were in time is said in tens, and not of fewer than 5', () => {
  const requests = [...asked('braille', 14), ...asked('audio', 5, '2026-06-30'), ...asked('bsl', 6, null)];
  // 14 of 19 answered: 73.7 in a hundred.
  assert.equal(countRequests(requests, 2026).inTime, 70);
  assert.equal(countRequests(asked('braille', 4), 2026).inTime, null);
});

test('the year begins on 1 April', () => {
  assert.deepEqual(['2026-03-31', '2026-04-01', '2027-03-31'].map(yearOf), [2025, 2026, 2026]);
  assert.equal(countRequests(asked('braille', 9), 2025).total, 0);
});
