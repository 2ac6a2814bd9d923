// Rounded releases: what each rounding leaves open, and what two of them or a percentage from true counts leave of that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hiddenIn,
  keptAfter,
  type Line,
  months,
  refusalOf,
  releaseAfter,
  setOf,
  shownIn,
} from '../../golden/earlier-releases.ts';
import { belowFive, hesa, nhsOneToSeven } from '../policies/presets.ts';
import type { Policy } from '../policies/policy.ts';
import { band } from '../release/shown-cells.ts';

const when = months('2025-01', '2025-03');
const later = months('2025-01', '2025-06');
const lines = (values: readonly number[]): Line[] => values.map((value, at) => [`group ${at}`, value]);
const rounding = (base: number): Policy => ({
  ...hesa,
  method: { kind: 'rounding', base, how: 'nearest', small: 'rounded' },
});

test('the same rounding again, and a longer period by the same rounding, go out', () => {
  const set = setOf('First', ['group'], lines([2, 17, 31]), when);
  const register = keptAfter([], 'first', set, hesa);
  assert.deepEqual(shownIn(releaseAfter(register, set, hesa)), shownIn(releaseAfter([], set, hesa)));
  const longer = setOf('Longer', ['group'], lines([4, 19, 60]), later);
  assert.equal(shownIn(releaseAfter(register, longer, hesa))['Total'], 85);
});

test('two roundings of the same people leave what both of them leave, which may be one number', () => {
  // Every count of 1 or 2, the small ones of this policy, under every pair of bases.
  for (const [first, second] of [
    [5, 3],
    [5, 4],
    [3, 5],
    [10, 4],
    [5, 10],
  ] as const)
    for (const value of [1, 2]) {
      const set = setOf('Counts', ['group'], lines([value, 40]), when);
      const bands = [first, second].map((base) =>
        band(value, { kind: 'rounding', base, how: 'nearest', small: 'rounded' }),
      );
      const left =
        Math.min(...bands.map(({ upper }) => upper)) - Math.max(...bands.map(({ lower }) => lower));
      const isOpenAlone = bands.every(({ lower, upper }) => upper - lower >= 2);
      const alone = releaseAfter([], set, rounding(first));
      if (alone.kind === 'not released' || !isOpenAlone) continue;
      const outcome = releaseAfter(keptAfter([], 'first', set, rounding(first)), set, rounding(second));
      assert.equal(outcome.kind === 'released', left >= 2, `${value} by ${first} and ${second}`);
      if (outcome.kind === 'not released') assert.equal(outcome.code, 'DISCLOSURE_EARLIER_RELEASE');
    }
});

test('percentages that others worked out from true counts, with rounded counts beside them, give the counts back', () => {
  // 2 of 40 is 5%; by fives they are 0 and 40. Between 38 and 42 people only 2 are 5.0%.
  const set = setOf('Counts', ['group'], lines([2, 38]), when);
  const register = keptAfter([], 'shares', set, hesa).map((kept) => ({
    ...kept,
    set: { ...kept.set, title: 'Shares' },
    shown: kept.shown.map((rows) => rows.map((row) => ({ ...row, shown: '[x]' as const }))),
    beside: [{ table: 'table', numerator: ['group 0'], denominator: ['Total'], percentage: 5, decimals: 1 }],
  }));
  assert.equal(releaseAfter([], set, hesa).kind, 'released');
  const [code, sentences] = refusalOf(releaseAfter(register, set, hesa));
  assert.equal(code, 'DISCLOSURE_EARLIER_RELEASE');
  assert.match(sentences, /“Shares” \(release shares\)/);
  assert.match(sentences, /can work out that “group 0” is exactly 2/);
});

test('a rounded release and then true numbers with small ones hidden: nothing that was rounded away comes back', () => {
  const set = setOf('Rounded', ['group'], lines([3, 18, 40]), when);
  const register = keptAfter([], 'rounded', set, nhsOneToSeven);
  const outcome = releaseAfter(register, { ...set, title: 'Counted' }, belowFive);
  assert.ok(hiddenIn(outcome).includes('group 0'));
});

test('true numbers with small ones hidden, and then the same rounded, are refused: a band of one tells of the other', () => {
  // 3 and 18 are hidden, and 21 together; by fives the 18 is from 18 to 22, so that the 3 is 3 at most.
  const set = setOf('Counted', ['group'], lines([3, 18, 40]), when);
  const register = keptAfter([], 'counted', set, belowFive);
  const [code, sentences] = refusalOf(releaseAfter(register, { ...set, title: 'Rounded' }, nhsOneToSeven));
  assert.equal(code, 'DISCLOSURE_EARLIER_RELEASE');
  assert.match(sentences, /“group 0, Counted \(release counted\)” is from 1 to 3/);
});
