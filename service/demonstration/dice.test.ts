// Chance that comes out the same on every machine.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diceFor, successes, weightedPick } from './dice.ts';

function throws(name: string, count: number): number[] {
  const dice = diceFor(7, name);
  return Array.from({ length: count }, () => dice.next());
}

describe('dice', () => {
  it('fall the same way for the same seed and name, and otherwise for another', () => {
    assert.deepEqual(throws('a', 5), throws('a', 5));
    assert.notDeepEqual(throws('a', 5), throws('b', 5));
    assert.notDeepEqual(throws('a', 5), [...throws('a', 6)].slice(1));
  });

  it('stay from 0 up to 1, spread evenly over tenths', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const value of throws('spread', 20_000)) {
      assert.ok(value >= 0 && value < 1);
      tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    }
    // Chi-squared with 9 degrees of freedom: 27.9 is passed by chance once in a thousand.
    const chiSquared = tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    assert.ok(chiSquared < 27.9, String(chiSquared));
  });

  it('reach both ends of a range, and every item of a list', () => {
    const dice = diceFor(7, 'range');
    assert.deepEqual(
      [...new Set(Array.from({ length: 200 }, () => dice.between(1, 3)))].sort((a, b) => a - b),
      [1, 2, 3],
    );
    assert.deepEqual([...new Set(Array.from({ length: 200 }, () => dice.pick(['a', 'b'])))].sort(), [
      'a',
      'b',
    ]);
  });

  it('pick by weight', () => {
    const dice = diceFor(7, 'weights');
    const picked = Array.from({ length: 9000 }, () =>
      weightedPick(dice, [
        ['rare', 1],
        ['often', 8],
        ['never', 0],
      ]),
    );
    const rare = picked.filter((choice) => choice === 'rare').length;
    assert.ok(Math.abs(rare - 1000) < 100, String(rare)); // three standard deviations are 89
    assert.ok(!picked.includes('never'));
  });

  it('count successes', () => {
    assert.equal(successes(diceFor(7, 'none'), 100, 0), 0);
    assert.equal(successes(diceFor(7, 'all'), 100, 1), 100);
  });

  it('cannot pick from nothing', () => {
    assert.throws(() => diceFor(7, 'nothing').pick([]), /empty list/);
    assert.throws(() => weightedPick(diceFor(7, 'nothing'), []), /empty list/);
  });
});
