// Shrinkage of small groups: a second program's answers, zeros, no spread, order, scale.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import file from '../../golden/17-shrinkage-bayes.json' with { type: 'json' };
import { numbersIn, rawCases } from '../../golden/raw-case.ts';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput } from '../input.ts';
import { betaBinomialShrinkage } from './beta-binomial-shrinkage.ts';
import { gammaPoissonShrinkage } from './gamma-poisson-shrinkage.ts';
import { marshallShrinkage } from './marshall-shrinkage.ts';
import { optimBfgs } from './optim-bfgs.ts';

const rates = fc.array(
  fc.record({ events: fc.nat(400), exposure: fc.double({ min: 1, max: 1e5, noNaN: true }) }),
  { minLength: 1, maxLength: 12 },
);
const shares = fc.array(
  fc.tuple(fc.nat(300), fc.nat(300)).map(([count, rest]) => ({ count, total: count + rest })),
  { minLength: 1, maxLength: 12 },
);

/** From scipy 1.17 (nbinom.logpmf maximised by Nelder and Mead, gamma.ppf). */
test('the gamma–Poisson prior of largest likelihood is that of a second program', () => {
  const { inputs } = rawCases(file)[0]!;
  const exposures = numbersIn(inputs.exposure);
  const answer = gammaPoissonShrinkage(
    numbersIn(inputs.x).map((events, i) => ({ events, exposure: exposures[i]! })),
  );
  near(0.3168367643, answer.alpha, 1e-6);
  near(2.375615229, answer.beta, 1e-6);
  near(-61.1261709745, answer.logLikelihood, 1e-12);
  near(0.00058964, answer.groups[3]?.lower, 1e-5);
  near(0.00599414, answer.groups[3]?.upper, 1e-5);
});

test('a shrunken rate lies between the raw rate and the rate of all', () => {
  fc.assert(
    fc.property(rates, (groups) => {
      const { overall, groups: answers } = marshallShrinkage(groups);
      for (const { raw, weight, shrunken } of answers) {
        assert.ok(weight! >= 0 && weight! <= 1);
        assert.ok(
          shrunken! >= Math.min(raw!, overall!) - 1e-12 && shrunken! <= Math.max(raw!, overall!) + 1e-12,
        );
      }
    }),
  );
});

test('credible limits hold the shrunken share, which lies between the raw share and the mean of the prior', () => {
  fc.assert(
    fc.property(shares, (groups) => {
      const { priorMean, alpha, groups: answers } = betaBinomialShrinkage(groups);
      for (const { raw, shrunken, lower, upper } of answers) {
        if (raw === null) continue;
        const [low, high] = [Math.min(raw, priorMean!), Math.max(raw, priorMean!)];
        assert.ok(shrunken! >= low - 1e-9 && shrunken! <= high + 1e-9);
        if (alpha !== null) assert.ok(lower! <= upper! && lower! >= 0 && upper! <= 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('the order of groups does not matter', () => {
  fc.assert(
    fc.property(rates, (groups) => {
      const [one, other] = [gammaPoissonShrinkage(groups), gammaPoissonShrinkage(groups.toReversed())];
      one.groups.forEach(({ shrunken }, i) => near(shrunken!, other.groups.at(-1 - i)?.shrunken, 1e-6));
    }),
    { numRuns: 40 },
  );
});

test('exposures a hundred times as large bring rates a hundredth as large', () => {
  fc.assert(
    fc.property(rates, (groups) => {
      const larger = groups.map(({ events, exposure }) => ({ events, exposure: exposure * 100 }));
      const [one, other] = [marshallShrinkage(groups), marshallShrinkage(larger)];
      one.groups.forEach(({ shrunken }, i) => near(shrunken! / 100, other.groups[i]?.shrunken, 1e-6));
    }),
  );
});

test('groups that differ by no more than chance are all given the rate of all, and the reason says so', () => {
  const alike = [10, 11, 9, 10].map((count) => ({ count, total: 100 }));
  const answer = betaBinomialShrinkage(alike);
  assert.deepEqual([answer.alpha, answer.beta, answer.groups[0]?.lower], [null, null, null]);
  assert.match(answer.reason ?? '', /no more than chance/);
  near(0.1, answer.groups[1]?.shrunken, 1e-12);
  const rates = gammaPoissonShrinkage(alike.map(({ count, total }) => ({ events: count, exposure: total })));
  assert.match(rates.reason ?? '', /no more than chance/);
  near(0.1, rates.groups[1]?.shrunken, 1e-12);
  assert.equal(
    marshallShrinkage(alike.map(({ count, total }) => ({ events: count, exposure: total }))).betweenGroups,
    0,
  );
});

test('no events at all shrink to 0, and everybody to 1', () => {
  const none = [
    { events: 0, exposure: 50 },
    { events: 0, exposure: 9 },
  ];
  assert.deepEqual(marshallShrinkage(none).groups[0], { raw: 0, weight: 0, shrunken: 0 });
  assert.equal(gammaPoissonShrinkage(none).groups[1]?.shrunken, 0);
  assert.equal(betaBinomialShrinkage([{ count: 5, total: 5 }]).groups[0]?.shrunken, 1);
});

test('a group of nobody has no raw rate and the rate of the others; nobody anywhere has a reason', () => {
  const groups = [
    { events: 4, exposure: 0 },
    { events: 4, exposure: 8 },
    { events: 0, exposure: 90 },
  ];
  const marshall = marshallShrinkage(groups);
  assert.deepEqual(marshall.groups[0], { raw: null, weight: 0, shrunken: marshall.overall });
  const gamma = gammaPoissonShrinkage(groups);
  near(gamma.priorMean!, gamma.groups[0]?.shrunken, 1e-12);
  const empty = [{ events: 0, exposure: 0 }];
  assert.match(marshallShrinkage(empty).reason ?? '', /nobody/);
  assert.match(gammaPoissonShrinkage(empty).reason ?? '', /nobody/);
  assert.match(betaBinomialShrinkage([{ count: 0, total: 0 }]).reason ?? '', /nobody/);
});

test('groups of all or none keep their own share, with the reason; people one by one show no spread', () => {
  const sizes = [5, 7, 30, 12];
  const answer = betaBinomialShrinkage(sizes.map((total, i) => ({ count: i % 2 === 0 ? 0 : total, total })));
  assert.deepEqual(
    answer.groups.map(({ shrunken }) => shrunken),
    [0, 1, 0, 1],
  );
  assert.match(answer.reason ?? '', /all of its people or in none/);
  const one = betaBinomialShrinkage([0, 1, 1, 0, 0, 0, 1].map((count) => ({ count, total: 1 })));
  assert.match(one.reason ?? '', /no more than chance/);
});

test('groups of nearly all or none have limits, however far out they lie', () => {
  const row = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -2, max: 2 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (rows) => {
      const groups = rows.map(([total, by]) => {
        return { count: by < 0 ? Math.min(total, -by - 1) : Math.max(0, total - by), total };
      });
      for (const optimiser of ['peak', 'r-optim'] as const) {
        const { alpha, groups: answers } = betaBinomialShrinkage(groups, { optimiser });
        for (const { lower, upper } of answers) {
          if (alpha === null) assert.equal(lower, null);
          else assert.ok(lower! >= 0 && lower! <= upper! && upper! <= 1);
        }
      }
    }),
  );
});

test('events in one group only still have a prior', () => {
  const groups = [10, 0, 0, 0, 0].map((events) => ({ events, exposure: 100 }));
  const { alpha, groups: answers } = gammaPoissonShrinkage(groups);
  assert.ok(alpha! > 0 && alpha! < 1);
  assert.ok(answers[1]!.lower! >= 0 && answers[1]!.upper! > 0);
  assert.ok(answers[0]!.shrunken! < 0.1 && answers[0]!.shrunken! > answers[1]!.shrunken!);
});

test('millions are answered', () => {
  const groups = [250_000, 260_000, 245_000].map((count) => ({ count, total: 1_000_000 }));
  const { groups: answers } = betaBinomialShrinkage(groups);
  near(0.25, answers[0]?.shrunken, 1e-3);
  assert.ok(answers[0]!.lower! > 0.249 && answers[0]!.upper! < 0.251);
});

/** What R prints for the example of its help page: par 0.9998044 0.9996084, value 3.827383e-08. */
test('R is followed to where its optim stops, short of the least value', () => {
  const valley = ([x, y]: readonly number[]) => 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2;
  const [x, y] = optimBfgs(valley, [-1.2, 1]);
  near(0.9998044, x, 1e-7);
  near(0.9996084, y, 1e-7);
  near(3.827383e-8, valley([x!, y!]), 1e-6);
});

test('stopped as R stops, groups that hardly differ still have shares, or the reason why no prior', () => {
  fc.assert(
    fc.property(shares, (groups) => {
      const { reason, groups: answers } = betaBinomialShrinkage(groups, { optimiser: 'r-optim' });
      for (const { shrunken } of answers) {
        if (shrunken === null) assert.notEqual(reason, null);
        else assert.ok(shrunken >= 0 && shrunken <= 1);
      }
    }),
    { numRuns: 30 },
  );
});

test('no groups, half an event and more people than there are, are refused', () => {
  assert.throws(() => marshallShrinkage([]), ImpossibleInput);
  assert.throws(() => gammaPoissonShrinkage([{ events: 0.5, exposure: 1 }]), /group 1.*0\.5/);
  assert.throws(() => betaBinomialShrinkage([{ count: 3, total: 2 }]), /more than its total/);
  assert.throws(() => betaBinomialShrinkage([{ count: 1, total: 2 }], { confidence: 95 }), /confidence/);
});
