// Multilevel models of crossed strata: a second program's answers, slopes, and words where nothing is left or nothing fits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import type { CrossedStratum } from './maihda.ts';
import { maihda } from './maihda.ts';
import { stratumLikelihood } from './stratum-likelihood.ts';

const TOTALS = [400, 300, 250, 60, 500, 40, 80, 70, 220, 130, 90, 310];
const COUNTS = [40, 36, 25, 21, 55, 4, 20, 5, 20, 33, 12, 28];
const strata: CrossedStratum[] = TOTALS.map((total, i) => ({
  characteristics: {
    sex: 'FM'[i % 2]!,
    age: ['u25', 'mid', 'old'][Math.floor(i / 4)]!,
    disabled: i % 4 < 2 ? 'no' : 'yes',
  },
  count: COUNTS[i]!,
  total,
}));

/** From a Laplace likelihood written in Python and maximised by scipy 1.17 (BFGS, then Nelder and Mead). */
test('both models are those of a second program', () => {
  const { nullModel, mainEffectsModel, proportionalChange } = maihda(strata);
  near(-1.88109072, nullModel.coefficients[0]?.estimate, 1e-7);
  near(0.25839859007637433, nullModel.stratumVariance, 1e-6);
  near(-44.495968064491386, nullModel.logLikelihood, 1e-11);
  const expected = [-2.00384209, 0.22816899, -0.12484101, -0.11391513, 0.19070625];
  mainEffectsModel.coefficients.forEach(({ estimate }, k) => near(expected[k]!, estimate, 1e-6));
  near(0.22953985463089982, mainEffectsModel.stratumVariance, 1e-6);
  near(-43.991239275658025, mainEffectsModel.logLikelihood, 1e-11);
  near(1 - 0.2295398546 / 0.2583985901, proportionalChange, 1e-5);
});

test('most of the variance left beside single characteristics is said in words', () => {
  const { words, strata: answers } = maihda(strata);
  assert.equal(
    words,
    '89% of the variance between combinations is left once each characteristic is taken account of: it lies in how they cross.',
  );
  const { raw, shrunken, mainEffects, lower, upper } = answers[3]!;
  assert.ok(raw! > shrunken! && shrunken! > mainEffects! && lower! < shrunken! && shrunken! < upper!);
});

test('strata that add up on the scale of log odds leave a singular fit, with words', () => {
  const odds = (i: number): number => 0.2 * (i % 2 === 0 ? 1 : 2) * [1, 1.5, 2][Math.floor(i / 4)]!;
  const alike = strata.map((stratum, i) => {
    const count = Math.round((stratum.total * odds(i)) / (1 + odds(i)));
    return { ...stratum, count };
  });
  const { words, mainEffectsModel, proportionalChange, strata: answers } = maihda(alike);
  assert.deepEqual([mainEffectsModel.singular, mainEffectsModel.stratumVariance], [true, 0]);
  assert.equal(mainEffectsModel.medianOddsRatio, 1);
  assert.equal(proportionalChange, 1);
  assert.match(words ?? '', /no evidence beyond single characteristics/);
  assert.equal(answers[0]?.lower, null);
});

test('strata with one share differ by no more than chance', () => {
  const { words, proportionalChange } = maihda(strata.map((s) => ({ ...s, total: 100, count: 20 })));
  assert.match(words ?? '', /no evidence that the combinations differ/);
  assert.equal(proportionalChange, null);
});

test('the order of strata does not matter', () => {
  const [one, other] = [maihda(strata), maihda(strata.toReversed())];
  near(one.nullModel.stratumVariance!, other.nullModel.stratumVariance, 1e-8);
  near(one.mainEffectsModel.stratumVariance!, other.mainEffectsModel.stratumVariance, 1e-6);
  one.strata.forEach(({ shrunken }, i) => near(shrunken!, other.strata.at(-1 - i)?.shrunken, 1e-6));
});

test('a characteristic that settles the outcome withholds its model by name; the null model stands', () => {
  const never = strata.map((s) => (s.characteristics.age === 'old' ? { ...s, count: 0 } : s));
  const { nullModel, mainEffectsModel, words } = maihda(never);
  assert.match(mainEffectsModel.reason ?? '', /Nobody with age old/);
  assert.ok(nullModel.stratumVariance! > 0);
  assert.deepEqual([mainEffectsModel.stratumVariance, words], [null, null]);
  const always = strata.map((s) => (s.characteristics.age === 'old' ? { ...s, count: s.total } : s));
  assert.match(maihda(always).reason ?? '', /Everybody with age old/);
});

test('what cannot be modelled has its reason', () => {
  const withCounts = (count: (total: number) => number) =>
    maihda(strata.map((s) => ({ ...s, count: count(s.total) }))).reason ?? '';
  assert.match(
    withCounts(() => 0),
    /Nobody has the outcome/,
  );
  assert.match(
    withCounts((total) => total),
    /Everybody has the outcome/,
  );
  assert.match(
    maihda(strata.map((s) => ({ ...s, count: 0, total: 0 }))).reason ?? '',
    /nobody in any stratum/,
  );
  assert.match(maihda(strata.slice(0, 2)).reason ?? '', /Fewer than three strata/);
  assert.match(maihda(strata.slice(0, 3)).reason ?? '', /as many categories as strata/);
  const single = [1, 2, 3, 9].map((count, i) => ({ characteristics: { age: `${i}` }, count, total: 20 }));
  assert.match(maihda(single).mainEffectsModel.reason ?? '', /one characteristic only/);
});

test('strata that do not fit together are refused', () => {
  assert.throws(() => maihda([]), /at least one characteristic/);
  assert.throws(() => maihda([...strata, strata[0]!]), /Stratum 13 has the same categories/);
  assert.throws(
    () => maihda([strata[0]!, { characteristics: { sex: 'F' }, count: 1, total: 2 }]),
    /Stratum 2 has the characteristics sex/,
  );
});

test('whatever the counts, the models settle, and more columns are never less likely', () => {
  const counts = fc.array(fc.tuple(fc.nat(40), fc.nat(300)), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(counts, (given) => {
      const made = strata.map((stratum, i) => {
        return { ...stratum, count: given[i]![0] + 1, total: given[i]![0] + given[i]![1] + 2 };
      });
      const { nullModel, mainEffectsModel, strata: answers } = maihda(made);
      assert.deepEqual([nullModel.reason, mainEffectsModel.reason], [null, null]);
      assert.ok(nullModel.stratumVariance! >= 0 && nullModel.variancePartition! < 1);
      assert.ok(mainEffectsModel.logLikelihood! >= nullModel.logLikelihood! - 1e-9);
      assert.ok(answers.every(({ shrunken }) => shrunken! > 0 && shrunken! < 1));
    }),
    { numRuns: 50 },
  );
});

test('combinations of nobody take part, and those of all or none have no variance that can be told', () => {
  const some = strata.map((stratum, i) => (i % 5 === 1 ? { ...stratum, count: 0, total: 0 } : stratum));
  const { strata: answers, reason } = maihda(some);
  assert.equal(reason, null);
  assert.equal(answers[1]?.raw, null);
  const shrunken = answers[1]?.shrunken ?? Number.NaN;
  assert.ok(shrunken > 0.05 && shrunken < 0.3);
  const all = strata.map((s, i) => ({ ...s, count: i % 3 === 0 ? s.total : 0 }));
  assert.match(maihda(all).nullModel.reason ?? '', /in all of its people or in none/);
});

test('a characteristic that repeats another withholds the model of single characteristics', () => {
  const twice = strata.map((stratum) => {
    return {
      ...stratum,
      characteristics: { ...stratum.characteristics, again: stratum.characteristics.sex! },
    };
  });
  assert.match(maihda(twice).mainEffectsModel.reason ?? '', /made up of others/);
});

test('the slopes of the likelihood of a stratum are those of its values', () => {
  const step = 1e-5;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      (total, part, fixed, spread) => {
        const stratum = { count: Math.round(part * total), total };
        const at = (eta: number, sigma: number) => stratumLikelihood(stratum, eta, sigma).logLikelihood;
        const { slope, varianceSlope } = stratumLikelihood(stratum, fixed, spread);
        const inFixed = (at(fixed + step, spread) - at(fixed - step, spread)) / (2 * step);
        const inSpread = (at(fixed, spread + step) - at(fixed, spread - step)) / (2 * step);
        assert.ok(Math.abs(slope - inFixed) < 1e-4 * (1 + Math.abs(slope)));
        assert.ok(Math.abs(2 * spread * varianceSlope - inSpread) < 1e-4 * (1 + Math.abs(inSpread)));
      },
    ),
  );
});
