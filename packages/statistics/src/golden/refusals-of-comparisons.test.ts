// What cannot be is refused in a sentence that names the input: rates, proportions, ratios, tables, strata, verdicts, unknowns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as s from '../index.ts';

const rate = { events: 7, exposure: 100 };
const share = { count: 7, total: 30 };
const half = { count: 1.5, total: 30 };
const below = { events: -1, exposure: 100 };
const surely = { confidence: 2 };
const LEVEL = 'The confidence level must be between 0 and 1, and is 2.';
const rateStrata = [{ group: rate, reference: rate }];
const shareStrata = [{ group: share, reference: share }];
const standard = [{ ...rate, standard: 5 }];
const shared = [{ group: rate, reference: rate, standard: 5 }];

const whole = (name: string, value: number): string =>
  `${name} must be a whole number of at least 0, and is ${value}.`;
const positive = (name: string, value: number): string =>
  `${name} must be a number above 0, and is ${value}.`;
const notNegative = (name: string, value: number): string =>
  `${name} must be a number of at least 0, and is ${value}.`;
const inside = (name: string, value: number): string => `${name} must be between 0 and 1, and is ${value}.`;
const chance = (name: string, value: number): string => `${name} must be from 0 to 1, and is ${value}.`;

/** Each subject with what is asked and the whole sentence of the refusal. */
const REFUSALS: Record<string, (readonly [ask: () => unknown, sentence: string])[]> = {
  rates: [
    [() => s.crudeRate(rate, surely), LEVEL],
    [() => s.crudeRate(rate, { per: 0 }), positive('The unit of the rate', 0)],
    [() => s.crudeRate(below), whole('The number of events of the group', -1)],
    [() => s.garwoodInterval(7, 2), LEVEL],
    [() => s.garwoodInterval(0.5), whole('The number of events', 0.5)],
    [() => s.poissonTest({ observed: 0.5, expected: 1 }), whole('The observed count', 0.5)],
    [() => s.poissonTest({ observed: 5, expected: 0 }), positive('The expected count', 0)],
    [() => s.poissonTest({ observed: 5, expected: 1 }, surely), LEVEL],
  ],
  proportions: [
    [() => s.proportion(share, surely), LEVEL],
    [() => s.proportion(half), whole('The count of the group', 1.5)],
    [() => s.proportion({ count: 8, total: 7 }), 'The count of the group (8) is more than its total (7).'],
  ],
  ratios: [
    [() => s.rateRatio(rate, rate, surely), LEVEL],
    [() => s.rateRatio(below, rate), whole('The number of events of the group', -1)],
    [() => s.rateRatio(rate, below), whole('The number of events of the reference group', -1)],
    [() => s.rateRatioTest(rate, rate, 0), positive('The ratio under test', 0)],
    [() => s.riskRatio(share, share, surely), LEVEL],
    [() => s.riskRatio(half, share), whole('The count of the group', 1.5)],
    [() => s.riskRatio(share, half), whole('The count of the reference group', 1.5)],
    [() => s.changeInRateRatio(rateStrata[0]!, rateStrata[0]!, surely), LEVEL],
    [() => s.probabilityRatioAbove(rate, rate, 0), positive('The threshold of the ratio', 0)],
    [() => s.probabilityRatioAbove(rate, rate, 1, surely), LEVEL],
    [() => s.oddsRatio(share, share, surely), LEVEL],
  ],
  differences: [
    [() => s.rateDifference(rate, rate, surely), LEVEL],
    [() => s.rateDifference(rate, rate, { per: -1 }), positive('The unit of the rate', -1)],
    [() => s.rateDifference(below, rate), whole('The number of events of the group', -1)],
    [() => s.rateDifference(rate, below), whole('The number of events of the reference group', -1)],
    [() => s.riskDifference(share, share, surely), LEVEL],
    [
      () => s.shortfallToShare(share, share, 0),
      'The share of the reference proportion must be above 0, and is 0.',
    ],
    [
      () => s.shortfallToShare(share, share, Infinity),
      'The share of the reference proportion must be above 0, and is Infinity.',
    ],
    [
      () =>
        s.kitagawaDecomposition([
          { size: 1, rate: 1, referenceSize: 1, referenceRate: 1 },
          { size: 1, rate: 1, referenceSize: -2, referenceRate: 1 },
        ]),
      notNegative('Stratum 2: referenceSize', -2),
    ],
  ],
  multiplicity: [
    [() => s.adjustPValues([0.5, 1.5], 'holm'), chance('P value 2', 1.5)],
    [() => s.simultaneousConfidence(2, 3), LEVEL],
    [() => s.simultaneousConfidence(0.95, 1.5), whole('The number of tests', 1.5)],
  ],
  unknowns: [
    [
      () => s.dial({ comparison: rate, reference: rate, unknown: -1 }),
      whole('The number of events of unknown group', -1),
    ],
    [
      () => s.dial({ comparison: rate, reference: rate, unknown: 1 }, [1, -2]),
      notNegative('A setting of the dial', -2),
    ],
    [
      () => s.dial({ comparison: rate, reference: rate, unknown: 1 }, []),
      'The dial needs at least one setting.',
    ],
    [
      () => s.unknownGroupBounds({ comparison: rate, reference: rate, unknown: 0.5 }),
      whole('The number of events of unknown group', 0.5),
    ],
    [
      () => s.unknownGroupBounds({ comparison: rate, reference: rate, unknown: 1 }, { confidence: 0.5 }),
      'The confidence level must be above 0.5 and below 1, and is 0.5.',
    ],
    [() => s.groupMissingBounds(share, share, share, surely), LEVEL],
    [
      () => s.outcomeMissingBounds({ ...share, missing: -1 }, { ...share, missing: 0 }),
      whole('The number of missing outcomes', -1),
    ],
    [
      () => s.outcomeMissingBounds({ ...share, missing: 24 }, { ...share, missing: 0 }),
      '7 with the outcome and 24 unknown are more than 30 people.',
    ],
    [
      () => s.roganGladen(half, { sensitivity: 1, specificity: 1 }),
      whole('The count of those called members', 1.5),
    ],
    [() => s.roganGladen(share, { sensitivity: 2, specificity: 1 }), chance('The sensitivity', 2)],
    [() => s.roganGladen(share, { sensitivity: 1, specificity: 2 }), chance('The specificity', 2)],
    [() => s.eValue({ estimate: -1, lower: 1, upper: 2 }), notNegative('The ratio', -1)],
  ],
  verdicts: [
    [
      () => s.judgeRateRatio(rate, rate, { confidence: 0.5 }),
      'A verdict needs a confidence level above 0.5 and below 1, and was given 0.5.',
    ],
    [
      () => s.fourFifthsRule(share, share, { band: { low: 1.1, high: 1.2 } }),
      'The band must have 1 inside it and its low end above 0; it is 1.1 to 1.2.',
    ],
    [
      () => s.smallestVisibleRateRatio({ exposure: -1, referenceExposure: 1, referenceRate: 1 }),
      notNegative('The exposure of the group', -1),
    ],
    [
      () => s.smallestVisibleRateRatio({ exposure: 1, referenceExposure: -1, referenceRate: 1 }),
      notNegative('The exposure of the reference group', -1),
    ],
    [
      () => s.smallestVisibleRateRatio({ exposure: 1, referenceExposure: 1, referenceRate: -1 }),
      notNegative('The rate of the reference group', -1),
    ],
    [
      () => s.smallestVisibleRiskRatio({ total: 1.5, referenceTotal: 1, referenceShare: 0.5 }),
      whole('The total of the group', 1.5),
    ],
    [
      () => s.smallestVisibleRiskRatio({ total: 1, referenceTotal: 1.5, referenceShare: 0.5 }),
      whole('The total of the reference group', 1.5),
    ],
    [
      () => s.smallestVisibleRiskRatio({ total: 1, referenceTotal: 1, referenceShare: 1.5 }),
      chance('The proportion of the reference group', 1.5),
    ],
    [
      () => s.smallestVisibleRiskRatio({ total: 9, referenceTotal: 9, referenceShare: 0.5 }, { alpha: 0 }),
      inside('The level of the test', 0),
    ],
    [
      () => s.smallestVisibleRiskRatio({ total: 9, referenceTotal: 9, referenceShare: 0.5 }, { power: 1 }),
      inside('The power', 1),
    ],
    [
      () => s.powerOfTwoProportions({ proportion: 2, referenceProportion: 0.5, total: 9, referenceTotal: 9 }),
      chance('The proportion of the group', 2),
    ],
    [
      () => s.powerOfTwoProportions({ proportion: 0.5, referenceProportion: 2, total: 9, referenceTotal: 9 }),
      chance('The proportion of the reference group', 2),
    ],
    [
      () =>
        s.powerOfTwoProportions({ proportion: 0.5, referenceProportion: 0.4, total: 9, referenceTotal: 0 }),
      'Each group must have at least 1 person, and one has 0.',
    ],
    [
      () => s.sampleSizeOfTwoProportions({ proportion: 0.5, referenceProportion: 0.4 }, { alpha: 1 }),
      inside('The level of the test', 1),
    ],
    [
      () => s.sampleSizeOfTwoProportions({ proportion: 0.5, referenceProportion: 0.4 }, { power: 0 }),
      inside('The power', 0),
    ],
  ],
  tables: [
    [() => s.tableTest([[1, 2]]), 'A table needs at least two rows and two columns.'],
    [() => s.tableTest([[1], [2]]), 'A table needs at least two rows and two columns.'],
    [() => s.tableTest([[1, 2], [3]]), 'Row 2 of the table has 1 cells, and row 1 has 2.'],
    [
      () =>
        s.tableTest([
          [1, 2],
          [3, 0.5],
        ]),
      whole('The cell in row 2, column 2', 0.5),
    ],
    [() => s.goodnessOfFit([{ observed: 1, weight: 1 }]), 'Goodness of fit needs at least two counts.'],
    [
      () =>
        s.goodnessOfFit([
          { observed: 1, weight: 1 },
          { observed: -3, weight: 1 },
        ]),
      whole('Count 2', -3),
    ],
    [
      () =>
        s.goodnessOfFit([
          { observed: 1, weight: 1 },
          { observed: 3, weight: -1 },
        ]),
      notNegative('Weight 2', -1),
    ],
  ],
  strata: [
    [() => s.pooledRiskRatio([]), 'A pooled comparison needs at least one stratum.'],
    [() => s.pooledRateRatio([]), 'A pooled comparison needs at least one stratum.'],
    [
      () => s.pooledRiskRatio([{ group: half, reference: share }]),
      whole('The count of the group in stratum 1', 1.5),
    ],
    [
      () => s.pooledRiskRatio([...shareStrata, { group: share, reference: half }]),
      whole('The count of the reference group in stratum 2', 1.5),
    ],
    [
      () => s.pooledRateRatio([{ group: below, reference: rate }]),
      whole('The number of events of the group in stratum 1', -1),
    ],
    [
      () => s.pooledRateRatio([...rateStrata, { group: rate, reference: below }]),
      whole('The number of events of the reference group in stratum 2', -1),
    ],
    ...[s.pooledRiskRatio, s.pooledOddsRatio, s.pooledRiskDifference, s.exactPooledOddsRatio].map(
      (pooled) => [() => pooled(shareStrata, surely), LEVEL] as const,
    ),
    ...[s.pooledRateRatio, s.exactPooledRateRatio].map(
      (pooled) => [() => pooled(rateStrata, surely), LEVEL] as const,
    ),
    [() => s.heterogeneity([{ value: 1, standardError: 1 }], surely), LEVEL],
    [
      () => s.heterogeneity([{ value: Infinity, standardError: 1 }]),
      'Effect 1 must be a number, and is Infinity.',
    ],
    [() => s.heterogeneity([{ value: 1, standardError: 0 }]), positive('The standard error of effect 1', 0)],
  ],
  standardisation: [
    [() => s.standardisedRate([]), 'A standardised rate needs at least one stratum.'],
    [() => s.standardisedRate(standard, surely), LEVEL],
    [() => s.standardisedRate(standard, { per: 0 }), positive('The unit of the rate', 0)],
    [() => s.standardisedRate([{ ...below, standard: 1 }]), whole('The number of events of stratum 1', -1)],
    [
      () => s.standardisedRate([...standard, { ...rate, standard: -1 }]),
      notNegative('The standard population of stratum 2', -1),
    ],
    [() => s.standardisedRate([{ ...rate, standard: 0 }]), 'The standard population has nobody in it.'],
    [() => s.standardisedRateRatio(shared, surely), LEVEL],
    [
      () => s.standardisedRepeatRate([{ peopleByEvents: [], exposure: 1, standard: 1 }]),
      'Stratum 1 has no counts of people by number of events.',
    ],
    [
      () => s.standardisedRepeatRate([{ peopleByEvents: [1, 0.5], exposure: 1, standard: 1 }]),
      whole('People with 2 events in stratum 1', 0.5),
    ],
    [() => s.indirectlyStandardisedRatio([]), 'A standardised ratio needs at least one stratum.'],
    [
      () => s.indirectlyStandardisedRatio([{ group: below, reference: rate }]),
      whole('The number of events of the group in stratum 1', -1),
    ],
    [
      () => s.indirectlyStandardisedRatio([...rateStrata, { group: rate, reference: below }]),
      whole('The number of events of the reference in stratum 2', -1),
    ],
    [() => s.observedOverExpected({ observed: 0.5, expected: 1 }), whole('The observed count', 0.5)],
    [() => s.observedOverExpected({ observed: 1, expected: 0 }), positive('The expected count', 0)],
    [() => s.observedOverExpected({ observed: 1, expected: 1 }, surely), LEVEL],
  ],
};

for (const [subject, refusals] of Object.entries(REFUSALS)) {
  test(`what cannot be among ${subject} is refused by its name and value`, () => {
    for (const [ask, message] of refusals)
      assert.throws(ask, (error) => {
        assert.ok(error instanceof s.ImpossibleInput);
        assert.equal(error.message, message);
        return true;
      });
  });
}
