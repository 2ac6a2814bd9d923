// What cannot be is refused in a sentence that names the input: many units, inequality, time, models and policing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as s from '../index.ts';

const share = { count: 7, total: 30 };
const rate = { events: 7, exposure: 100 };
const surely = { confidence: 2 };
const LEVEL = 'The confidence level must be between 0 and 1, and is 2.';
const rows = { counts: [3, 5, 2, 8], exposures: [1, 2, 3, 4] };
const shares = { counts: [3, 5, 2, 8], totals: [9, 9, 9, 9] };
const x = { name: 'x', values: [0, 1, 2, 4] };
const cell = { count: 3, total: 9, minute: 1080, dark: true, area: 'N', day: '2020-03-10' };
const reads = { stops: 100, searches: 12, hits: 3 };
const signals = { guilty: 0.1, separation: 1.5, bar: 1 };
const ranked = [1, 2, 3].map((value) => ({ value, people: 5 }));
const quarters = { clusters: ['a', 'a', 'a', 'a'] };
const whole = (name: string, value: number): string =>
  `${name} must be a whole number of at least 0, and is ${value}.`;
const positive = (name: string, value: number): string =>
  `${name} must be a number above 0, and is ${value}.`;
const notNegative = (name: string, value: number): string =>
  `${name} must be a number of at least 0, and is ${value}.`;
const inside = (name: string, value: number): string => `${name} must be between 0 and 1, and is ${value}.`;

const REFUSALS: Record<string, (readonly [ask: () => unknown, sentence: string])[]> = {
  units: [
    [() => s.funnelOfCounts([{ observed: 0.5, expected: 1 }]), whole('The observed count of unit 1', 0.5)],
    [() => s.funnelOfCounts([{ observed: 1, expected: 0 }]), positive('The expected count of unit 1', 0)],
    [() => s.funnelOfCountsLimits(0, 0), positive('The expected count', 0)],
    [() => s.funnelOfCountsLimits(1, 0, surely), LEVEL],
    [() => s.poissonFunnelLimits(0), positive('The expected count', 0)],
    [() => s.poissonFunnelLimits(1, surely), LEVEL],
    [() => s.proportionFunnelLimits({ total: 0.5, target: 0.1 }), whole('The total of the unit', 0.5)],
    [() => s.proportionFunnelLimits({ total: 0, target: 0.1 }), positive('The total of the unit', 0)],
    [() => s.proportionFunnelLimits({ total: 9, target: 1 }), inside('The target proportion', 1)],
    [() => s.proportionFunnelLimits({ total: 9, target: 0.1 }, surely), LEVEL],
    [() => s.funnelOfRatios([{ group: rate, reference: rate }], surely), LEVEL],
    [
      () => s.funnelOfRatios([{ group: rate, reference: rate }], { target: 0 }),
      positive('The target ratio', 0),
    ],
    [() => s.overdispersion([{ z: 1, standardError: 1 }]), 'Overdispersion needs at least two units.'],
    [
      () =>
        s.overdispersion([
          { z: 1, standardError: 1 },
          { z: 1, standardError: 0 },
        ]),
      positive('The standard error of unit 2', 0),
    ],
    [
      () =>
        s.overdispersion(
          [
            { z: 1, standardError: 1 },
            { z: 1, standardError: 1 },
          ],
          0.5,
        ),
      'The share to pull in must be from 0 to below 0.5, and is 0.5.',
    ],
    [
      () =>
        s.overdispersion([
          { z: 1, standardError: 1 },
          { z: Infinity, standardError: 1 },
        ]),
      'The z score of unit 2 must be a number, and is Infinity.',
    ],
  ],
  inequality: [
    [() => s.slopeIndex(ranked.slice(1)), 'A slope over ranks needs at least three groups in order.'],
    [() => s.slopeIndex(ranked, surely), LEVEL],
    [() => s.slopeIndex([...ranked, { value: 1, people: 0 }]), positive('The people of group 4', 0)],
    [
      () => s.slopeIndex([{ value: Infinity, people: 1 }, ...ranked]),
      'The value of group 1 must be a number, and is Infinity.',
    ],
    [
      () => s.slopeIndex(ranked.map((group, i) => ({ ...group, standardError: i - 2 }))),
      notNegative('The standard error of group 1', -2),
    ],
    [
      () => s.concentrationIndex([...ranked, { value: -1, people: 2 }]),
      notNegative('The value of group 4', -1),
    ],
    [
      () =>
        s.inequalitySummary([
          { rate: -1, people: 1 },
          { rate: 1, people: 1 },
        ]),
      notNegative('The rate of group 1', -1),
    ],
    [
      () =>
        s.inequalitySummary([
          { rate: 1, people: 1 },
          { rate: 1, people: -2 },
        ]),
      notNegative('The people of group 2', -2),
    ],
    [
      () =>
        s.inequalitySummary([
          { rate: 1, people: 1 },
          { rate: 1, people: 0 },
        ]),
      'A summary of inequality needs at least two groups with people.',
    ],
  ],
  time: [
    [() => s.uChart([rate, { events: -1, exposure: 1 }]), whole('The number of events of period 2', -1)],
    [
      () => s.pChart([share, { count: 2, total: 1 }]),
      'The count of period 2 (2) is more than its total (1).',
    ],
    [() => s.cChart([1, 0.5]), whole('Count 2', 0.5)],
    [() => s.tChart([1, -1]), notNegative('The number of days 2', -1)],
    [() => s.ewmaChart([1, Infinity]), 'Value 2 must be a number, and is Infinity.'],
    [
      () => s.ewmaChart([1, 2], { weight: 0 }),
      'The weight of the newest value must be above 0 and at most 1, and is 0.',
    ],
    [
      () => s.ewmaChart([1, 2], { weight: 1.1 }),
      'The weight of the newest value must be above 0 and at most 1, and is 1.1.',
    ],
    [() => s.xmrChart([1, Infinity]), 'Value 2 must be a number, and is Infinity.'],
    [
      () => s.xmrChart([1, 2, 3], { rebaseAt: [3] }),
      'A phase must begin at one of the 3 points, and is to begin at 3.',
    ],
  ],
  models: [
    [() => s.poissonModel({ counts: [], exposures: [], predictors: [] }), 'A model needs at least one row.'],
    [() => s.poissonModel({ ...rows, counts: [1], predictors: [] }), 'There are 1 counts and 4 exposures.'],
    [
      () => s.poissonModel({ ...rows, counts: [1, 2, 0.5, 4], predictors: [x] }),
      whole('The count of row 3', 0.5),
    ],
    [
      () => s.poissonModel({ ...rows, exposures: [1, 0, 1, 1], predictors: [x] }),
      positive('The exposure of row 2', 0),
    ],
    [() => s.poissonModel({ ...rows, predictors: [x] }, surely), LEVEL],
    [
      () => s.poissonModel({ ...rows, predictors: [x] }, { stopAt: 0 }),
      inside('The change at which steps end', 0),
    ],
    [() => s.poissonModel({ ...rows, predictors: [x, x] }), 'Two columns of the model are named "x".'],
    [
      () => s.poissonModel({ ...rows, predictors: [{ name: 'x', values: [1] }] }),
      'The predictor x has 1 values for 4 rows.',
    ],
    [
      () => s.poissonModel({ ...rows, predictors: [{ name: 'x', values: [1, 2, Infinity, 3] }] }),
      'x of row 3 must be a number, and is Infinity.',
    ],
    [
      () =>
        s.poissonModel({
          ...rows,
          predictors: [{ name: 'area', categories: ['N', 'S', 'S', 'N'], reference: 'W' }],
        }),
      'No row of area is "W", its reference category.',
    ],
    [
      () => s.poissonModel({ ...rows, predictors: [x] }, { errors: quarters }),
      'Clustered errors need at least two clusters, and all rows are of one.',
    ],
    [
      () => s.poissonModel({ ...rows, predictors: [x] }, { errors: { clusters: ['a', 'b'] } }),
      'There are 2 clusters named for 4 rows.',
    ],
    [() => s.logisticModel({ counts: [], totals: [], predictors: [] }), 'A model needs at least one row.'],
    [
      () => s.logisticModel({ counts: [1], totals: [1, 1], predictors: [] }),
      'There are 1 counts and 2 totals.',
    ],
    [
      () => s.logisticModel({ ...shares, totals: [9, 9, 1, 9], predictors: [x] }),
      'The count of row 3 (2) is more than its total (1).',
    ],
    [() => s.firthLogisticModel({ ...shares, predictors: [x] }, surely), LEVEL],
    [
      () => s.standardisedRisks({ ...shares, predictors: [x] }, { predictor: 'y', group: 1, reference: 0 }),
      'No predictor is named "y".',
    ],
    [
      () => s.standardisedRisks({ ...shares, predictors: [x] }, { predictor: 'x', group: 'b', reference: 0 }),
      'x cannot be set to "b": no row has it, or it is no number.',
    ],
    [() => s.naturalSpline([1, 2, 3], 1.5), whole('The degrees of freedom', 1.5)],
    [() => s.naturalSpline([1, 2, 3], 51), 'The degrees of freedom must be from 1 to 50, and are 51.'],
  ],
  policing: [
    [() => s.searchedAboveBar({ alpha: 0, beta: 1 }, 0.5), positive('Alpha', 0)],
    [() => s.searchedAboveBar({ alpha: 1, beta: 0 }, 0.5), positive('Beta', 0)],
    [() => s.searchedAboveBar({ alpha: 1, beta: 1 }, 1), inside('The bar', 1)],
    [
      () => s.thresholdLikelihood({ ...reads, searches: 101 }, signals),
      'The count of searches out of stops (101) is more than its total (100).',
    ],
    [
      () => s.thresholdLikelihood({ ...reads, hits: 13 }, signals),
      'The count of hits out of searches (13) is more than its total (12).',
    ],
    [
      () => s.thresholdLikelihood(reads, { ...signals, guilty: 1 }),
      inside('The share who carry something', 1),
    ],
    [
      () => s.thresholdLikelihood(reads, { ...signals, separation: 0 }),
      positive('The separation of the signals', 0),
    ],
    [
      () => s.thresholdLikelihood(reads, { ...signals, bar: Infinity }),
      'The bar must be a number, and is Infinity.',
    ],
    [() => s.veilOfDarkness([]), 'The veil of darkness needs at least one stop.'],
    [() => s.veilOfDarkness([cell], surely), LEVEL],
    [() => s.veilOfDarkness([cell, { ...cell, count: 0.5 }]), whole('The count of cell 2', 0.5)],
    [
      () => s.veilOfDarkness([cell, { ...cell, minute: 2880 }]),
      'The minute of cell 2 must be from 0 to 2,879, and is 2880.',
    ],
    [() => s.veilAtClockChange([cell], surely), LEVEL],
    [
      () => s.sunTimes({ latitude: 91, longitude: 0 }, '2020-06-21'),
      'The latitude must be from −90 to 90, and is 91.',
    ],
    [
      () => s.sunTimes({ latitude: 50, longitude: -181 }, '2020-06-21'),
      'The longitude must be from −180 to 180, and is -181.',
    ],
    [
      () => s.sunTimes({ latitude: 50, longitude: 0 }, '2020-02-30'),
      'The date must be one of the calendar, written YYYY-MM-DD, and is "2020-02-30".',
    ],
    [
      () => s.intertwilight({ latitude: 50, longitude: 0 }, 1899),
      'The year must be from 1900 to 2200, and is 1899.',
    ],
    [() => s.localClock(Infinity), 'The instant must be a number of milliseconds, and is Infinity.'],
  ],
};

for (const [subject, refusals] of Object.entries(REFUSALS)) {
  test(`what cannot be in ${subject} is refused by its name and value`, () => {
    for (const [ask, message] of refusals)
      assert.throws(ask, (error) => {
        assert.ok(error instanceof s.ImpossibleInput);
        assert.equal(error.message, message);
        return true;
      });
  });
}
