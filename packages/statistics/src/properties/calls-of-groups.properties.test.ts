// Ordinary calls of every function about one group, two groups, strata, tables and unknowns: what bad-input.properties.test.ts spoils field by field.
import * as s from '../index.ts';

/** A function with lists of arguments that it answers. */
export type Calls = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const confidence = 0.9;
const [searched, others] = [
  { events: 70, exposure: 1194 },
  { events: 693, exposure: 48_802 },
];
const [few, many] = [
  { count: 7, total: 31 },
  { count: 90, total: 250 },
];
const rates = [
  { group: { events: 3, exposure: 30 }, reference: { events: 40, exposure: 1000 } },
  { group: { events: 12, exposure: 400 }, reference: { events: 90, exposure: 5000 } },
];
const shares = [
  { group: { count: 5, total: 12 }, reference: { count: 9, total: 30 } },
  { group: { count: 3, total: 17 }, reference: { count: 7, total: 8 } },
];
const table = [
  [12, 5, 3],
  [7, 9, 14],
];
const methods = (names: readonly string[], ...args: readonly unknown[]) =>
  names.map((method) => [...args, { method, confidence }]);
const standard = [
  { events: 12, exposure: 300, standard: 1000 },
  { events: 7, exposure: 800, standard: 1500 },
];
const exact = ['exact', 'mid-p'];

export const callsOfGroups: Calls = {
  crudeRate: [
    [searched, { per: 1000, confidence }],
    ...methods(['garwood', 'byar-breslow-day', 'byar-rothman-boice', 'fingertips'], searched),
  ],
  garwoodInterval: [[7, confidence]],
  midPInterval: [[7, confidence]],
  byarBreslowDayInterval: [[7, confidence]],
  byarRothmanBoiceInterval: [[7, confidence]],
  fingertipsInterval: [[7, confidence]],
  poissonTest: [[{ observed: 7, expected: 4.5 }, { confidence }]],
  proportion: [
    [few, { confidence }],
    ...methods(['wilson', 'wilson-continuity', 'clopper-pearson', 'jeffreys', 'agresti-coull', 'wald'], few),
  ],
  rateRatio: methods(['mid-p', 'exact-conditional', 'score', 'log-wald'], searched, others),
  rateRatioTest: [[searched, others, 1.25]],
  probabilityRatioAbove: [[searched, others, 1.25, { confidence }]],
  riskRatio: methods(['koopman', 'miettinen-nurminen', 'mover-r', 'katz', 'walter'], few, many),
  changeInRateRatio: [
    [{ group: searched, reference: others }, { group: others, reference: searched }, { confidence }],
  ],
  changeInRiskRatio: [[{ group: few, reference: many }, { group: many, reference: few }, { confidence }]],
  rateDifference: methods(['mover-exact', 'wald'], searched, others).concat([
    [searched, others, { per: 1000 }],
  ]),
  excessEvents: [[searched, others, { confidence }]],
  riskDifference: methods(['newcombe', 'miettinen-nurminen', 'agresti-caffo', 'wald'], few, many),
  shortfall: [[few, many, { confidence }]],
  shortfallToShare: [[few, many, 0.8]],
  kitagawaDecomposition: [
    [
      [
        { size: 100, rate: 0.1, referenceSize: 50, referenceRate: 0.2 },
        { size: 10, rate: 0.4, referenceSize: 500, referenceRate: 0.3 },
      ],
    ],
  ],
  adjustPValues: [
    [[0.01, null, 0.4], 'holm'],
    [[0.01, 0.02, 0.4], 'benjamini-hochberg'],
    [[0.01, 0.02, 0.4], 'benjamini-yekutieli'],
    [[0.01, 0.02, 0.4], 'bonferroni'],
    [[0.01, 0.02, 0.4], 'hochberg'],
  ],
  declareFamily: [[{ name: 'searches', members: ['Black', 'Asian'], method: 'holm' }]],
  adjustFamily: [
    [s.declareFamily({ name: 'n', members: ['a', 'b'], method: 'holm' }), { a: 0.01, b: 0.4 }],
    [s.declareFamily({ name: 'n', members: ['a', 'b'], method: 'holm' }), { a: 0.01, b: null }],
  ],
  simultaneousConfidence: [[confidence, 5]],
  unknownGroupBounds: [[{ comparison: searched, reference: others, unknown: 55 }, { confidence }]],
  dial: [[{ comparison: searched, reference: others, unknown: 55 }, [0.5, 2]]],
  denominatorScenarios: [
    [
      { comparison: 10, reference: 20 },
      [
        { name: 'residents', comparison: 200, reference: 1000 },
        { name: 'present', comparison: 400, reference: 1000 },
      ],
      { confidence },
    ],
  ],
  denominatorTipping: [[searched, others, { confidence }]],
  groupMissingBounds: [[few, many, { count: 4, total: 9 }, { confidence }]],
  outcomeMissingBounds: [[{ ...few, missing: 3 }, { ...many, missing: 9 }, { confidence }]],
  eValue: [[{ estimate: 1.4, lower: 1.1, upper: 1.9 }], [{ estimate: 0.4, lower: 0.1, upper: 0.9 }]],
  roganGladen: [[few, { sensitivity: 0.9, specificity: 0.95 }]],
  oddsRatio: methods(['mid-p', 'exact-conditional', 'woolf', 'haldane-anscombe'], few, many),
  oddsRatioTest: [[few, many]],
  expectedTable: [[table]],
  tableTest: [
    ...['pearson', 'n-1', 'g'].map((method) => [table, { method }]),
    [
      [
        [3, 4],
        [5, 1],
      ],
      { method: 'yates' },
    ],
  ],
  fisherExactTest: [
    [table],
    [
      [
        [3, 4],
        [5, 1],
      ],
    ],
  ],
  cramersV: [[table]],
  adjustedResiduals: [[table]],
  equalProportionsTest: [[[few, many]]],
  trendTest: [
    [
      [few, many, few],
      [1, 2, 4],
    ],
    [[few, many, few]],
  ],
  goodnessOfFit: [
    [
      [
        { observed: 12, weight: 0.4 },
        { observed: 3, weight: 0.6 },
      ],
    ],
  ],
  pooledRiskRatio: [[shares, { confidence }]],
  pooledOddsRatio: [[shares, { confidence }]],
  pooledRiskDifference: [[shares, { confidence }]],
  pooledRateRatio: [[rates, { confidence }]],
  exactPooledOddsRatio: methods(exact, shares),
  exactPooledRateRatio: methods(exact, rates),
  cochranMantelHaenszelTest: [[shares, { continuity: true }], [shares]],
  personTimeMantelHaenszelTest: [[rates, { continuity: true }], [rates]],
  breslowDayTest: [[shares]],
  heterogeneity: [
    [
      [
        { value: 0.1, standardError: 0.2 },
        { value: 0.4, standardError: 0.1 },
      ],
      { confidence },
    ],
  ],
  riskRatioHeterogeneity: [[shares, { confidence }]],
  rateRatioHeterogeneity: [[rates, { confidence }]],
  simpsonWarning: [[1.47, 0.94]],
  differenceWarning: [[0.1, -0.02]],
  standardisedRate: methods(['fay-feuer', 'dobson-exact', 'dobson-byar'], standard).concat([
    [standard, { per: 1000 }],
  ]),
  standardisedRepeatRate: [
    [
      [
        { peopleByEvents: [5, 2, 1], exposure: 300, standard: 1000 },
        { peopleByEvents: [4], exposure: 800, standard: 1500 },
      ],
      { confidence, per: 1000 },
    ],
  ],
  standardisedRateRatio: [
    [
      [
        { ...{ group: searched, reference: others }, standard: 1000 },
        { ...{ group: others, reference: searched }, standard: 2000 },
      ],
      { confidence },
    ],
  ],
  indirectlyStandardisedRatio: methods(['mid-p', 'exact', 'byar'], rates),
  observedOverExpected: methods(['mid-p', 'exact', 'byar'], { observed: 7, expected: 4.5 }),
};
