// How long is waited before asking again.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { retryAfter, retryDelay } from './retry-delay.ts';

const now = new Date('2025-11-22T12:00:00Z');

describe('the wait before asking again', () => {
  it('doubles from half a second to half a minute, and chance takes up to half of it off', () => {
    assert.deepEqual(
      [1, 2, 3, 6, 7, 20].map((failed) => retryDelay(failed, null, 1)),
      [500, 1000, 2000, 16_000, 30_000, 30_000],
    );
    assert.equal(retryDelay(3, null, 0), 1000);
  });

  it('is what the service asks for, and a little more', () => {
    assert.equal(retryDelay(1, 7000, 0), 7000);
    assert.equal(retryDelay(1, 7000, 1), 7700);
  });
});

describe('a Retry-After', () => {
  it('is seconds or a date', () => {
    assert.equal(retryAfter('120', now), 120_000);
    assert.equal(retryAfter('Sat, 22 Nov 2025 12:00:30 GMT', now), 30_000);
    assert.equal(retryAfter('Sat, 22 Nov 2025 11:00:00 GMT', now), 0);
  });

  it('that cannot be read asks for nothing', () => {
    for (const odd of [undefined, '', 'soon', '-3', '1e9', '2025-11-22'])
      assert.equal(retryAfter(odd, now), null);
  });
});
