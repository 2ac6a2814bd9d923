// The bucket that keeps to a source's rate. Expected waits are worked out by hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leakyBucket } from './leaky-bucket.ts';

describe('a leaky bucket of 15 a second with a burst of 30', () => {
  it('lets thirty go at once, and makes the next wait a fifteenth of a second each', () => {
    const bucket = leakyBucket({ perSecond: 15, burst: 30 });
    const waits = Array.from({ length: 33 }, () => bucket.add(1000));
    assert.ok(waits.slice(0, 30).every((wait) => wait === 0));
    assert.deepEqual(
      waits.slice(30).map((wait) => Math.round(wait * 3)),
      [200, 400, 600],
    );
  });

  it('is empty again after two seconds of rest', () => {
    const bucket = leakyBucket({ perSecond: 15, burst: 30 });
    for (let sent = 0; sent < 30; sent += 1) bucket.add(0);
    assert.equal(bucket.add(2000), 0);
  });

  it('never lets more than 15 a second out over a minute, the burst apart', () => {
    const bucket = leakyBucket({ perSecond: 15, burst: 30 });
    let out = 0;
    for (let now = 0; now < 60_000;) {
      now += bucket.add(now);
      if (now < 60_000) out += 1;
    }
    assert.ok(out <= 15 * 60 + 30 + 1, String(out));
  });

  it('is not confused by a clock that goes back', () => {
    const bucket = leakyBucket({ perSecond: 1, burst: 1 });
    assert.equal(bucket.add(5000), 0);
    assert.equal(bucket.add(4000), 2000);
  });
});
