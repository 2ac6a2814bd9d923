// Ordinary calls of every function about many units, time, models, policing, pay and crossed groups, and of verdicts.
import * as s from '../index.ts';
import type { Calls } from './calls-of-groups.properties.test.ts';

const confidence = 0.9;
const [searched, others] = [
  { events: 70, exposure: 1194 },
  { events: 693, exposure: 48_802 },
];
const [few, many] = [
  { count: 7, total: 31 },
  { count: 90, total: 250 },
];
const band = { low: 0.8, high: 1.25 };
const rateGroups = [
  { events: 3, exposure: 300 },
  { events: 90, exposure: 400 },
  { events: 17, exposure: 90.5 },
];
const shareGroups = [
  { count: 3, total: 30 },
  { count: 90, total: 140 },
  { count: 7, total: 90 },
];
const ranked = [
  { value: 3, people: 10, standardError: 0.5 },
  { value: 4, people: 12, standardError: 0.4 },
  { value: 9, people: 9, standardError: 0.6 },
];
const units = rateGroups.map((group) => ({ group, reference: { events: 40, exposure: 900 } }));
const rows = 12;
const times = <Made>(make: (i: number) => Made): Made[] => Array.from({ length: rows }, (_, i) => make(i));
const area = { name: 'area', categories: times((i) => (i % 3 === 0 ? 'N' : 'S')), reference: 'N' };
const age = { name: 'age', values: times((i) => (i * 7) % 5) };
const minute = { name: 'minute', spline: times((i) => (i * 5) % 13), degrees: 2 };
const counts = { counts: times((i) => 3 + ((i * i) % 11)), exposures: times((i) => 10 + i) };
const sharesOf = { counts: times((i) => 1 + (i % 3)), totals: times(() => 5) };
const errors = { clusters: times((i) => `day ${i % 4}`), correction: true };
const against = { group: 'a', reference: 'b' };
const groups = times((i) => (i % 2 === 0 ? 'a' : 'b'));
const stops = Array.from({ length: 60 }, (_, i) => ({
  count: 4 + (i % 3),
  total: 9 + (i % 4),
  minute: 1000 + 4 * i,
  dark: i % 2 === 0,
  area: i % 5 < 2 ? 'N' : 'S',
  day: `2020-03-${10 + (i % 19)}`,
}));
const paid = Array.from({ length: 14 }, (_, i) => 10 + ((i * 7) % 9) / 2);
const people = paid.map((pay, i) => ({ pay, group: i % 3 === 0 ? 'women' : 'men' }));
const crossed = ['Female', 'Male'].flatMap((sex, i) =>
  ['A', 'B', 'C'].map((age_, j) => ({
    characteristics: { sex, age: age_ },
    count: 3 + 4 * i + 5 * ((i * j) % 2) + j,
    total: 40 + 7 * j,
  })),
);
const cube = s.countCube(crossed);
const stages = { group: [40, 12, 3], reference: [90, 44, 20] };
const place = { latitude: 54.9, longitude: -2.94 };
const both = [{ count: 9, total: 30 }, few, many, { count: 20, total: 90 }] as const;

export const callsOfMany: Calls = {
  verdict: [[s.rateRatio(searched, others), s.rateRatioEquivalence(searched, others), band]],
  judgeRateRatio: [[searched, others, { band, confidence, power: 0.9 }]],
  judgeRiskRatio: [[few, many, { band, confidence, power: 0.9 }]],
  rateRatioEquivalence: [[searched, others, { band, confidence }]],
  riskRatioEquivalence: [
    [few, many, { band, confidence }],
    [few, many, { method: 'katz' }],
  ],
  smallestVisibleRateRatio: [
    [
      { exposure: 1000, referenceExposure: 20_000, referenceRate: 0.02 },
      { alpha: 0.05, power: 0.8 },
    ],
  ],
  smallestVisibleRiskRatio: [
    [
      { total: 200, referenceTotal: 1700, referenceShare: 0.04 },
      { alpha: 0.05, power: 0.8 },
    ],
  ],
  powerOfTwoProportions: [
    [{ proportion: 0.1, referenceProportion: 0.2, total: 90, referenceTotal: 900 }, { alpha: 0.05 }],
  ],
  sampleSizeOfTwoProportions: [
    [
      { proportion: 0.1, referenceProportion: 0.2 },
      { alpha: 0.05, power: 0.8 },
    ],
  ],
  fourFifthsRule: [
    [few, many, { band, confidence }],
    [few, many, { method: 'koopman' }],
  ],
  overlapFallacy: [[few, many, { confidence }]],
  inequalitySummary: [
    [
      [
        { rate: 3, people: 10 },
        { rate: 5.5, people: 90 },
      ],
      { higherIsBetter: true },
    ],
  ],
  slopeIndex: [[ranked, { confidence }]],
  concentrationIndex: [[ranked.map(({ value, people: n }) => ({ value, people: n }))]],
  poissonFunnelLimits: ['exact', 'interpolated', 'chi-square'].map((method) => [
    12.5,
    { method, confidence },
  ]),
  proportionFunnelLimits: ['exact', 'interpolated', 'score'].map((method) => [
    { total: 120, target: 0.1 },
    { method, confidence },
  ]),
  overdispersion: [
    [
      [
        { z: 1, standardError: 0.4 },
        { z: -3, standardError: 0.2 },
      ],
      0.1,
    ],
  ],
  funnelOfCounts: [
    [
      [
        { observed: 4, expected: 6.5 },
        { observed: 40, expected: 26.5 },
      ],
      { trim: 0.1 },
    ],
  ],
  funnelOfCountsLimits: [[12.5, 0.04, { confidence }]],
  funnelOfRatios: [[units, { target: 1.2, trim: 0.1, confidence }], [units]],
  localFalseDiscovery: [
    [
      Array.from({ length: 250 }, (_, i) => ((i * 37) % 250) / 60 - 2 + ((i * i) % 7) / 9),
      { reviewBelow: 0.4 },
    ],
    [[1, 2, -1]],
  ],
  rankUncertainty: [[rateGroups, { confidence }]],
  representationIndex: [
    [few, 0.1, { method: 'exact', confidence }],
    [few, 0.1, { benchmarkStandardError: 0.01 }],
  ],
  pathway: [[stages, { confidence, method: 'katz' }], [stages]],
  sampleQuantile: [1, 2, 6, 7, 8].map((type) => [[3, 1, 4, 1.5], 0.4, type]),
  poissonModel: [
    [
      { ...counts, predictors: [area, age] },
      { confidence, errors },
    ],
    [
      { ...counts, predictors: [minute] },
      { errors: 'robust', stopAt: 1e-8 },
    ],
  ],
  adjustedRateRatio: [[{ ...counts, groups, adjustFor: [age] }, against, { confidence }]],
  adjustedRiskRatio: [[{ ...sharesOf, groups, adjustFor: [age] }, against, { confidence }]],
  quasiPoissonModel: [[{ ...counts, predictors: [area, age] }, { confidence }]],
  negativeBinomialModel: [
    [{ ...counts, counts: times((i) => (i % 4) ** 3), predictors: [age] }, { confidence }],
  ],
  logisticModel: [
    [
      { ...sharesOf, predictors: [area, age] },
      { confidence, errors },
    ],
  ],
  firthLogisticModel: [[{ ...sharesOf, predictors: [age] }, { confidence }]],
  standardisedRisks: [
    [
      { ...sharesOf, predictors: [area, age] },
      { predictor: 'area', group: 'S', reference: 'N' },
      { confidence },
    ],
    [
      { ...sharesOf, predictors: [age] },
      { predictor: 'age', group: 3, reference: 1 },
    ],
  ],
  naturalSpline: [[[3, 1, 4, 1.5, 9, 2.6], 3]],
  whyNoSpline: [[[3, 1, 4, 1.5, 9, 2.6], 3]],
  sunTimes: [[place, '2020-06-21']],
  intertwilight: [[place, 2020, 'Europe/London']],
  clockChanges: [[2020, 'Europe/London']],
  localClock: [[1_592_740_000_000, 'Europe/London']],
  lightOfStops: [[[{ ...place, instant: 1_592_740_000_000 }], 'Europe/London']],
  clockTimeGate: [[{ records: 90, withoutTime: 0, atSourceMidnight: 3, atLocalMidnight: 1 }]],
  veilOfDarkness: [[stops, { confidence }]],
  veilAtClockChange: [[stops, { confidence, timeZone: 'Europe/London' }]],
  hitRateTest: [
    [
      [
        { name: 'White', finds: 30, searches: 90, unknown: 4 },
        { name: 'Black', finds: 9, searches: 40, unknown: 2 },
      ],
      { confidence },
    ],
  ],
  hitRateByPlace: [[[{ group: few, reference: many }], { confidence }]],
  searchedAboveBar: [[{ alpha: 2, beta: 18 }, 0.15]],
  thresholdLikelihood: [
    [
      { stops: 100, searches: 12, hits: 3 },
      { guilty: 0.1, separation: 1.5, bar: 1 },
    ],
  ],
  testsNotRun: [
    [{ clockTimes: true, places: true, groupAsSeen: false, outcomes: true, stopsWithoutSearch: false }],
  ],
  xmrChart: [[[3, null, 4, 6, 5, 9, 3, 3], { floor: 0, rebaseAt: [4] }]],
  pChart: [[shareGroups, { rebaseAt: [1] }], [shareGroups]],
  uChart: [[rateGroups]],
  cChart: [[[3, null, 4, 6]]],
  tChart: [[[3, 9.5, 4, 6]]],
  ewmaChart: [[[3, null, 4, 6, 5, 9], { weight: 0.3 }]],
  ratioChart: [[units, { weight: 0.3 }]],
  meanAmount: [[[12, 15, 9, 31, 22], { confidence }]],
  medianAmount: [[[12, 15, 9, 31, 22, 18, 45, 27], { confidence }]],
  compareMeans: [[[12, 15, 9, 31], [10, 8, 14, 11, 9], { confidence }]],
  compareMedians: [[[12, 15, 9, 31, 22, 18, 27], [10, 8, 14, 11, 9, 17, 13], { confidence }]],
  trimmedMean: [[[12, 15, 9, 31, 22], 0.2]],
  missingAmountBounds: ['mean', 'median'].map((average) => [
    { amounts: [12, 15, 9], missing: 2 },
    { amounts: [10, 8, 14, 11], missing: 1 },
    { average, least: 1, most: 60 },
  ]),
  payGap: [[paid.slice(0, 7), paid.slice(7), { confidence, minimum: 3 }]],
  payQuarters: [[people]],
  genderPayReport: [
    [
      paid.map((hourlyPay, i) => ({
        sex: i % 2 === 0 ? 'female' : 'male',
        hourlyPay,
        bonus: i * 100,
        specialConstable: i === 5,
      })),
      { confidence },
    ],
  ],
  groupPayReport: [
    [
      paid.map((hourlyPay, i) => ({ group: i % 2 === 0 ? 'A' : 'B', hourlyPay, bonus: i * 100 })),
      { reference: 'A', minimum: 2, confidence },
    ],
  ],
  oaxacaSplit: [
    [
      {
        pay: paid.slice(0, rows),
        inGroup: times((i) => i % 2 === 0),
        predictors: [age],
      },
    ],
  ],
  marshallShrinkage: [[rateGroups]],
  gammaPoissonShrinkage: [[rateGroups, { confidence }]],
  betaBinomialShrinkage: [
    [shareGroups, { confidence }],
    [shareGroups, { optimiser: 'r-optim' }],
  ],
  additiveInteraction: [
    [{ both: both[0], firstOnly: both[1], secondOnly: both[2], neither: both[3] }, { confidence }],
  ],
  maihda: [[crossed, { confidence }]],
  judgeCells: [
    [
      { totals: [30, 140, 90], counts: [3, 90, 7] },
      { band, confidence },
    ],
  ],
  intersectionalSearch: [
    [cube, { fewestPeople: 10, mostCharacteristics: 2, test: 'fisher', level: 0.05 }],
    [cube, { fewestPeople: 10, test: 'mid-p' }],
  ],
  countCube: [[crossed]],
  wresIndicator: [
    ['formal-discipline', { white: many, ethnicMinority: few }, { confidence, method: 'koopman' }],
  ],
};
