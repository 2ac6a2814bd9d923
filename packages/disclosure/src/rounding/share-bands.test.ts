// Shares in words, held against what the words mean, for every group of every number of people up to 300.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandInWords, bandOfTheRest, FEWEST_FOR_BANDS, shareBandOf, shareBands } from './share-bands.ts';

/** What each phrase says of a count n of N, written down apart from the code: in hundredths, so that nothing is rounded. */
const meaning: Readonly<Record<string, (n: number, N: number) => boolean>> = {
  'fewer than half': (n, N) => 2 * n < N,
  'half or more': (n, N) => 2 * n >= N,
  'more than half': (n, N) => 2 * n > N,
  'half or fewer': (n, N) => 2 * n <= N,
  'fewer than a third': (n, N) => 3 * n < N,
  'between a third and two thirds': (n, N) => 3 * n >= N && 3 * n <= 2 * N,
  'more than two thirds': (n, N) => 3 * n > 2 * N,
  'fewer than a quarter': (n, N) => 4 * n < N,
  // From a quarter to under two fifths, so that a third is well inside.
  'about a third': (n, N) => 4 * n >= N && 5 * n < 2 * N,
  'about half': (n, N) => 5 * n >= 2 * N && 5 * n <= 3 * N,
  'about two thirds': (n, N) => 5 * n > 3 * N && 4 * n <= 3 * N,
  'more than three quarters': (n, N) => 4 * n > 3 * N,
  'fewer than a tenth': (n, N) => 10 * n < N,
  'from 10% to under 20%': (n, N) => 10 * n >= N && 10 * n < 2 * N,
  'from 20% to under 30%': (n, N) => 10 * n >= 2 * N && 10 * n < 3 * N,
  'from 30% to under 40%': (n, N) => 10 * n >= 3 * N && 10 * n < 4 * N,
  'over 60% to 70%': (n, N) => 10 * n > 6 * N && 10 * n <= 7 * N,
  'over 70% to 80%': (n, N) => 10 * n > 7 * N && 10 * n <= 8 * N,
  'over 80% to 90%': (n, N) => 10 * n > 8 * N && 10 * n <= 9 * N,
  'more than nine tenths': (n, N) => 10 * n > 9 * N,
};

const sizes = Array.from({ length: 292 }, (_, at) => at + FEWEST_FOR_BANDS);

test('the words are true of every number in the band and of no other', () => {
  for (const all of sizes)
    for (const { least, most, words } of shareBands(all))
      for (let n = 0; n <= all; n++)
        assert.equal(meaning[words]?.(n, all), n >= least && n <= most, `${n} of ${all}: ${words}`);
});

test('bands follow on one another from nobody to everybody; five numbers in the outer, three in the inner', () => {
  for (const all of sizes) {
    const bands = shareBands(all);
    assert.equal(bands[0]?.least, 0);
    assert.equal(bands.at(-1)?.most, all);
    for (const [at, { least, most }] of bands.entries()) {
      if (at > 0) assert.equal(least, (bands[at - 1]?.most ?? -2) + 1);
      const isOuter = at === 0 || at === bands.length - 1;
      assert.ok(most - least + 1 >= (isOuter ? 5 : 3), `${least} to ${most} of ${all}`);
    }
  }
});

test('what is said of everybody else is true, and says the same once more', () => {
  for (const all of sizes)
    for (const band of shareBands(all)) {
      const rest = bandOfTheRest(band);
      assert.deepEqual([rest.least, rest.most], [all - band.most, all - band.least]);
      for (let n = rest.least; n <= rest.most; n++) assert.ok(meaning[rest.words]?.(n, all), rest.words);
    }
});

test('20 people: five bands', () => {
  assert.deepEqual(shareBands(20).map(bandInWords), [
    'fewer than a quarter: 0 to 4 of 20',
    'about a third: 5 to 7 of 20',
    'about half: 8 to 12 of 20',
    'about two thirds: 13 to 15 of 20',
    'more than three quarters: 16 to 20 of 20',
  ]);
  assert.equal(shareBandOf(11, 20)?.words, 'about half');
});

test('of eight people nothing is told, and what is no group is refused', () => {
  assert.deepEqual(shareBands(8), []);
  assert.equal(shareBandOf(3, 8), null);
  for (const all of [-1, 2.5]) assert.throws(() => shareBands(all), /whole number of at least 0/);
  for (const count of [-1, 21, 1.5])
    assert.throws(() => shareBandOf(count, 20), /whole number from 0 to 20, and not/);
});
