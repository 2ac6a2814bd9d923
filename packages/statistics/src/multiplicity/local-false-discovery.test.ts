// Local false discovery rates against mixtures of two normal distributions, of which the true rates are known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brent } from '../numeric/brent.ts';
import { normalBelow } from '../numeric/normal-distribution.ts';
import { REVIEW_ONLY, localFalseDiscovery } from './local-false-discovery.ts';

/** A share of units that differ by `away` among others around `centre` with this spread. */
interface Mixture {
  share: number;
  away: number;
  centre: number;
  spread: number;
}

/** As many z scores as asked for, at equal steps of the mixture's own distribution: chance plays no part. */
function scores({ share, away, centre, spread }: Mixture, size: number): number[] {
  const below = (z: number) =>
    (1 - share) * normalBelow((z - centre) / spread) + share * normalBelow(z - away);
  return Array.from({ length: size }, (_, i) => brent((z) => below(z) - (i + 0.5) / size, -30, 30, 1e-9));
}

function density(z: number, centre: number, spread: number): number {
  return Math.exp(-(((z - centre) / spread) ** 2) / 2) / spread;
}

const mixture = { share: 0.05, away: 6, centre: 0.1, spread: 1.3 };

test('the units that do not differ are found from the middle, wider and off centre as they are', () => {
  const { centre, spread, nullShare, reason } = localFalseDiscovery(scores(mixture, 3000));
  assert.equal(reason, null);
  assert.ok(Math.abs(centre! - 0.1) < 0.06, `centre ${centre}`);
  assert.ok(Math.abs(spread! - 1.3) < 0.1, `spread ${spread}`);
  assert.ok(Math.abs(nullShare! - 0.95) < 0.03, `share ${nullShare}`);
});

test('the rate of each unit is near the true chance that it does not differ', () => {
  const { units } = localFalseDiscovery(scores(mixture, 3000));
  for (const { z, rate } of units) {
    if (z < -2 || z > 7) continue;
    const [none, some] = [0.95 * density(z, 0.1, 1.3), 0.05 * density(z, 6, 1)];
    assert.ok(Math.abs(rate! - none / (none + some)) < 0.16, `${z}: ${rate} for ${none / (none + some)}`);
  }
});

test('about as many are to be looked at as differ', () => {
  const { toReview, units, caution } = localFalseDiscovery(scores(mixture, 3000));
  assert.ok(Math.abs(toReview - 150) < 25, String(toReview));
  assert.ok(units.every(({ review, rate }) => review === rate! < 0.5));
  assert.equal(caution, REVIEW_ONLY);
  const strict = localFalseDiscovery(scores(mixture, 3000), { reviewBelow: 0.05 });
  assert.ok(strict.toReview < toReview);
});

test('where nobody differs almost nobody is flagged, however wide the units are spread', () => {
  const { toReview, spread, nullShare } = localFalseDiscovery(
    scores({ ...mixture, share: 0, spread: 1.8 }, 3000),
  );
  assert.ok(toReview <= 3, String(toReview));
  assert.ok(Math.abs(spread! - 1.8) < 0.1);
  assert.ok(nullShare! > 0.97);
});

test('the other way round, the same units are flagged', () => {
  const given = scores(mixture, 1000);
  const [one, other] = [localFalseDiscovery(given), localFalseDiscovery(given.map((z) => -z))];
  assert.ok(Math.abs(one.centre! + other.centre!) < 1e-6);
  assert.equal(one.toReview, other.toReview);
});

test('too few units, or units that are all alike, have no rates and say why', () => {
  const few = localFalseDiscovery([1, 2, 3]);
  assert.match(few.reason ?? '', /^Fewer than 200 units/);
  assert.deepEqual(few.units[0], { z: 1, rate: null, review: false });
  const alike = localFalseDiscovery(Array.from({ length: 300 }, () => 1));
  assert.match(alike.reason ?? '', /^The units have no middle/);
});

test('a z score that is no number is refused by its place and value', () => {
  assert.throws(
    () => localFalseDiscovery([1, Number.NaN]),
    /^RangeError: The z score of unit 2 must be a number, and is NaN\.$/,
  );
  assert.throws(() => localFalseDiscovery([1e6]), /unit 1 must be at most 1000 in size, and is 1000000\.$/);
});
