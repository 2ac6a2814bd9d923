// Small cells where a formula is easily got wrong unnoticed: limits of an interaction, of a shrunken stratum, raw rates, nobody, words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import {
  additiveInteraction,
  betaBinomialShrinkage,
  gammaPoissonShrinkage,
  maihda,
  marshallShrinkage,
} from '../index.ts';
import type { CrossedStratum } from '../index.ts';
import { withheldModel } from './maihda-model.ts';
import { maihdaWords } from './maihda-words.ts';

const crossed = {
  both: { count: 30, total: 120 },
  firstOnly: { count: 24, total: 160 },
  secondOnly: { count: 18, total: 150 },
  neither: { count: 20, total: 400 },
};

/** Limits: mpmath with 40 digits, the four derivatives taken numerically. */
test('the limits of an interaction count the error of the reference group once', () => {
  const answer = additiveInteraction(crossed);
  near(0.6, answer.estimate, 1e-12);
  near(-1.576310330117197, answer.lower, 1e-12);
  near(2.776310330117197, answer.upper, 1e-12);
  near(0.12, answer.attributableProportion, 1e-12);
  near(20 / 17, answer.synergyIndex, 1e-12);
  near(25 / 36, answer.multiplicative, 1e-12);
  assert.deepEqual([answer.ratioOfBoth, answer.reason], [5, null]);
  assert.equal(answer.method, 'Relative excess risk due to interaction, delta method');
});

test('an empty one of the four groups is named', () => {
  const names = {
    both: 'the group with both characteristics',
    firstOnly: 'the group with only the first characteristic',
    secondOnly: 'the group with only the second characteristic',
    neither: 'the group with neither characteristic',
  };
  for (const [group, name] of Object.entries(names)) {
    const reason = `There is nobody in ${name}, so nothing can be said of the two together.`;
    assert.equal(additiveInteraction({ ...crossed, [group]: { count: 0, total: 0 } }).reason, reason);
    assert.throws(() => additiveInteraction({ ...crossed, [group]: { count: 2, total: 1 } }), {
      message: `The count of ${name} (2) is more than its total (1).`,
    });
  }
});

test('nobody with both characteristics, or with one of them, having the outcome leaves parts without a number', () => {
  const without = (group: keyof typeof crossed) =>
    additiveInteraction({ ...crossed, [group]: { ...crossed[group], count: 0 } });
  const reason =
    'Nobody in one of the groups had the outcome, so that what is divided by their risk does not exist.';
  const [both, first, second] = [without('both'), without('firstOnly'), without('secondOnly')];
  assert.deepEqual([both.attributableProportion, both.multiplicative, both.reason], [null, 0, reason]);
  assert.deepEqual([first.multiplicative, first.reason], [null, reason]);
  assert.deepEqual([second.multiplicative, second.reason], [null, reason]);
});

test('shrunken shares and rates stand beside the raw ones, which nobody has without people', () => {
  const shares = betaBinomialShrinkage(
    [
      [2, 40],
      [30, 60],
      [0, 0],
    ].map(([count = 0, total = 0]) => ({ count, total })),
  );
  assert.deepEqual(
    shares.groups.map(({ raw }) => raw),
    [0.05, 0.5, null],
  );
  near(shares.priorMean!, shares.groups[2]?.shrunken, 1e-12);
  const rates = gammaPoissonShrinkage(
    [
      [2, 40],
      [30, 60],
      [0, 0],
    ].map(([events = 0, exposure = 0]) => ({ events, exposure })),
  );
  assert.deepEqual(
    rates.groups.map(({ raw }) => raw),
    [0.05, 0.5, null],
  );
  assert.deepEqual(
    [shares.method, rates.method],
    [
      'Beta–binomial empirical Bayes (maximum likelihood)',
      'Gamma–Poisson empirical Bayes (maximum likelihood)',
    ],
  );
});

test('a prior found where R stops says so', () => {
  const groups = [
    { count: 2, total: 40 },
    { count: 30, total: 60 },
  ];
  const [peak, stopped] = (['peak', 'r-optim'] as const).map((optimiser) =>
    betaBinomialShrinkage(groups, { optimiser }),
  );
  assert.equal(stopped?.method, `${peak?.method}, as R's optim stops`);
});

test('alike groups and nobody keep their raw shares, and nobody anywhere has none', () => {
  const alike = betaBinomialShrinkage([
    { count: 1, total: 10 },
    { count: 0, total: 0 },
    { count: 1, total: 10 },
  ]);
  assert.deepEqual(
    alike.groups.map(({ raw }) => raw),
    [0.1, null, 0.1],
  );
  const nobody = [{ events: 0, exposure: 0 }];
  const empty = { raw: null, weight: null, shrunken: null };
  assert.deepEqual(marshallShrinkage([...nobody, ...nobody]).groups, [empty, empty]);
  assert.equal(marshallShrinkage(nobody).method, 'Marshall global empirical Bayes (method of moments)');
  assert.equal(betaBinomialShrinkage([{ count: 0, total: 0 }]).priorMean, null);
});

const TOTALS = [400, 300, 250, 60, 500, 40, 80, 70, 220, 130, 90, 310];
const COUNTS = [40, 36, 25, 21, 55, 4, 20, 5, 20, 33, 12, 28];
const strata: CrossedStratum[] = TOTALS.map((total, i) => ({
  characteristics: {
    sex: 'FM'[i % 2]!,
    age: ['u25', 'mid', 'old'][Math.floor(i / 4)]!,
    at: `${Math.floor(i / 2) % 2}`,
  },
  count: COUNTS[i]!,
  total,
}));
const logOdds = (p: number): number => Math.log(p / (1 - p));

test('limits of a shrunken stratum are its log odds ± z ÷ √(n p q + 1/σ²), and the fixed part is named', () => {
  const { mainEffectsModel, strata: answers, method } = maihda(strata, { confidence: 0.8 });
  const names = mainEffectsModel.coefficients.map(({ name }) => name);
  assert.deepEqual(names, ['(Intercept)', 'sexM', 'agemid', 'ageold', 'at1']);
  const [intercept, male] = mainEffectsModel.coefficients.map(({ estimate }) => estimate);
  near(1 / (1 + Math.exp(-intercept! - male!)), answers[1]?.mainEffects, 1e-12);
  answers.forEach(({ shrunken, lower, upper }, i) => {
    const information = TOTALS[i]! * shrunken! * (1 - shrunken!) + 1 / mainEffectsModel.stratumVariance!;
    // Φ⁻¹(0.9) = 1.2815515655446004.
    const reach = 1.2815515655446004 / Math.sqrt(information);
    near(reach, logOdds(upper!) - logOdds(shrunken!), 1e-7);
    near(reach, logOdds(shrunken!) - logOdds(lower!), 1e-7);
  });
  assert.equal(method, 'Intersectional MAIHDA, logistic, Laplace approximation');
  assert.equal(
    mainEffectsModel.method,
    'Logistic model with a random intercept for each stratum, Laplace approximation',
  );
});

test('strata of nobody neither make a category nor count towards those that are needed', () => {
  const empty = { ...strata[0]!, characteristics: { sex: 'X', age: 'u25', at: '0' }, count: 0, total: 0 };
  const names = maihda([...strata, empty]).mainEffectsModel.coefficients.map(({ name }) => name);
  assert.ok(!names.includes('sexX'));
  const two = maihda([strata[0]!, strata[1]!, empty]);
  assert.match(two.reason ?? '', /Fewer than three strata have people/);
  assert.deepEqual([two.nullModel.strata, two.nullModel.coefficients, two.words], [[], [], null]);
  const four = strata.slice(0, 5).map((one, i) => (i === 3 ? { ...one, count: 0, total: 0 } : one));
  assert.match(maihda(four).mainEffectsModel.reason ?? '', /as many categories as strata/);
});

test('strata with other characteristics, or impossible counts, are refused by their place', () => {
  const odd = { ...strata[1]!, characteristics: { sex: 'F', age: 'old', where: '1' } };
  assert.throws(() => maihda([strata[0]!, odd]), {
    message: 'Stratum 2 has the characteristics sex, age, where, and the first sex, age, at.',
  });
  const more = { ...strata[1]!, characteristics: { sex: 'F', age: 'old', at: '1', where: '1' } };
  assert.throws(() => maihda([strata[0]!, more]), /Stratum 2 has the characteristics sex, age, at, where/);
  assert.throws(() => maihda([strata[0]!, { ...strata[1]!, count: 999 }]), {
    message: 'The count of stratum 2 (999) is more than its total (300).',
  });
});

test('two characteristics are enough to cross', () => {
  const two = strata
    .slice(0, 4)
    .concat(strata.slice(8))
    .map((one, i) => ({
      ...one,
      characteristics: { a: `${i % 2}`, b: `${Math.floor(i / 2)}` },
    }));
  assert.equal(maihda(two).mainEffectsModel.reason, null);
});

test('what is left of the variance is said in words, from none to all', () => {
  const some = { ...withheldModel('x'), singular: false };
  const none = { ...withheldModel('x'), singular: true };
  const rest =
    'of the variance between combinations is left once each characteristic is taken account of: it lies in how they cross.';
  const all =
    'The single characteristics account for none of the variance between combinations: it lies in how they cross.';
  assert.equal(maihdaWords(some, some, 0.999), `Less than 1% ${rest}`);
  assert.equal(maihdaWords(some, some, 0.99), `1% ${rest}`);
  assert.equal(maihdaWords(some, some, 0.25), `75% ${rest}`);
  for (const change of [0, -0.1, null]) assert.equal(maihdaWords(some, some, change), all);
  assert.match(maihdaWords(some, none, 1) ?? '', /no evidence beyond single characteristics/);
  assert.match(maihdaWords(none, none, null) ?? '', /no evidence that the combinations differ/);
  assert.equal(maihdaWords(withheldModel('x'), some, null), null);
  assert.equal(maihdaWords(some, withheldModel('x'), null), null);
});
