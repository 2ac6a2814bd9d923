// What cannot be is refused in a sentence that names the input: pay, pathways, small cells and the search.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as s from '../index.ts';

const share = { count: 7, total: 30 };
const rate = { events: 7, exposure: 100 };
const surely = { confidence: 2 };
const LEVEL = 'The confidence level must be between 0 and 1, and is 2.';
const cube = {
  characteristics: [{ name: 'sex', categories: ['F', 'M'] }],
  codes: [[0, 1]],
  counts: [3, 4],
  totals: [9, 9],
};
const plan = { fewestPeople: 1 };
const stages = { group: [9, 3], reference: [9, 4] };
const crossed = (characteristics: Record<string, string>) => ({ characteristics, count: 1, total: 5 });

const whole = (name: string, value: number): string =>
  `${name} must be a whole number of at least 0, and is ${value}.`;
const positive = (name: string, value: number): string =>
  `${name} must be a number above 0, and is ${value}.`;
const notNegative = (name: string, value: number): string =>
  `${name} must be a number of at least 0, and is ${value}.`;
const inside = (name: string, value: number): string => `${name} must be between 0 and 1, and is ${value}.`;

const REFUSALS: Record<string, (readonly [ask: () => unknown, sentence: string])[]> = {
  pay: [
    [() => s.payGap([1, -1], [1]), notNegative('The pay of person 2 of the group', -1)],
    [() => s.payGap([1], [1, -1]), notNegative('The pay of person 2 of the reference group', -1)],
    [() => s.payGap([1], [1], surely), LEVEL],
    [() => s.payGap([1], [1], { minimum: 0.5 }), whole('The fewest people in each group', 0.5)],
    [
      () => s.groupPayReport([{ group: 'A', hourlyPay: 9, bonus: 0 }], { reference: 'B' }),
      'Nobody is of the reference group "B".',
    ],
    [
      () => s.groupPayReport([{ group: 'A', hourlyPay: 9, bonus: -1 }], { reference: 'A' }),
      notNegative('The bonus of person 1', -1),
    ],
    [
      () => s.groupPayReport([{ group: 'A', hourlyPay: 9, bonus: 0 }], { reference: 'A', minimum: 0.5 }),
      whole('The fewest people in each group', 0.5),
    ],
    [
      () => s.genderPayReport([{ sex: 'female', hourlyPay: 9, bonus: -1 }]),
      notNegative('The bonus of person 1', -1),
    ],
    [() => s.payQuarters([{ pay: -1, group: 'a' }]), notNegative('The pay of person 1', -1)],
    [
      () => s.oaxacaSplit({ pay: [1, 0], inGroup: [true, false], predictors: [] }),
      positive('The pay of person 2', 0),
    ],
    [
      () => s.oaxacaSplit({ pay: [1, 2], inGroup: [true], predictors: [] }),
      "There are 2 people's pay, and groups for 1.",
    ],
  ],
  pathways: [
    [() => s.pathway({ ...stages, group: [9] }), 'Both groups need a count at every stage.'],
    [() => s.pathway({ group: [9], reference: [9] }), 'A pathway needs at least two stages.'],
    [() => s.pathway({ ...stages, group: [9, 0.5] }), whole('Stage 2 of the group', 0.5)],
    [() => s.pathway({ ...stages, reference: [9, 0.5] }), whole('Stage 2 of the reference group', 0.5)],
    [
      () => s.pathway({ ...stages, reference: [9, 10] }),
      'Stage 2 of the reference group has 10 people, and the one before 9.',
    ],
    [
      () => s.representationIndex({ count: 8, total: 7 }, 0.1),
      'The count of the body (8) is more than its total (7).',
    ],
    [() => s.representationIndex(share, 1), inside('The benchmark share', 1)],
    [() => s.representationIndex(share, 0.1, surely), LEVEL],
    [
      () => s.representationIndex(share, 0.1, { benchmarkStandardError: -1 }),
      notNegative('The standard error of the benchmark share', -1),
    ],
    [() => s.sampleQuantile([], 0.5), 'A quantile needs at least one value.'],
    [() => s.sampleQuantile([1, Infinity], 0.5), 'Value 2 must be a number, and is Infinity.'],
    [() => s.sampleQuantile([1], 2), 'The share below the quantile must be from 0 to 1, and is 2.'],
  ],
  'small cells': [
    [() => s.marshallShrinkage([]), 'There are no groups to shrink.'],
    [() => s.gammaPoissonShrinkage([]), 'There are no groups to shrink.'],
    [() => s.betaBinomialShrinkage([]), 'There are no groups to shrink.'],
    [
      () => s.marshallShrinkage([{ events: 0.5, exposure: 1 }]),
      whole('The number of events of group 1', 0.5),
    ],
    [
      () => s.gammaPoissonShrinkage([{ events: 0.5, exposure: 1 }]),
      whole('The number of events of group 1', 0.5),
    ],
    [() => s.betaBinomialShrinkage([{ count: 0.5, total: 1 }]), whole('The count of group 1', 0.5)],
    [() => s.gammaPoissonShrinkage([rate, rate], surely), LEVEL],
    [() => s.betaBinomialShrinkage([share, share], surely), LEVEL],
    [
      () =>
        s.additiveInteraction({ both: share, firstOnly: share, secondOnly: share, neither: share }, surely),
      LEVEL,
    ],
    [() => s.maihda([crossed({ sex: 'F' }), crossed({ sex: 'M' })], surely), LEVEL],
    [() => s.maihda([]), 'A multilevel model needs strata with at least one characteristic each.'],
    [
      () => s.maihda([crossed({ sex: 'F' }), crossed({ sex: 'F' })]),
      'Stratum 2 has the same categories as one before it.',
    ],
  ],
  'the search': [
    [
      () => s.intersectionalSearch(cube, { fewestPeople: 0 }),
      'The fewest people of a cell must be a whole number of at least 1, and is 0.',
    ],
    [() => s.intersectionalSearch(cube, { ...plan, level: 1 }), inside('The level', 1)],
    [
      () => s.intersectionalSearch({ ...cube, characteristics: [], codes: [] }, plan),
      'The cube has no characteristics to search.',
    ],
    [
      () => s.intersectionalSearch({ ...cube, codes: [] }, plan),
      'There are 1 characteristics and 0 columns of codes.',
    ],
    [() => s.intersectionalSearch({ ...cube, counts: [3] }, plan), 'There are 2 totals and 1 counts.'],
    [() => s.intersectionalSearch({ ...cube, counts: [3, 0.5] }, plan), whole('The count of entry 2', 0.5)],
    [() => s.intersectionalSearch({ ...cube, codes: [[0]] }, plan), 'sex has 1 codes for 2 entries.'],
    [
      () => s.intersectionalSearch({ ...cube, codes: [[0, 2]] }, plan),
      'sex of entry 2 has the code 2, and there are 2 categories.',
    ],
    [
      () =>
        s.intersectionalSearch(
          {
            ...cube,
            characteristics: [...cube.characteristics, ...cube.characteristics],
            codes: [
              [0, 1],
              [0, 1],
            ],
          },
          plan,
        ),
      'Two characteristics are named "sex".',
    ],
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
