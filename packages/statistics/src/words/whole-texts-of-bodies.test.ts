// The whole text of shares of a body, steps of a pathway, pay and periods, from answers made by hand.
import { test } from 'node:test';

import type { RatioPoint } from '../index.ts';
import { aboutApplicants, aboutSearches, blackPeople, denominator } from '../../golden/made-up-findings.ts';
import {
  AFTER_APPLICANTS,
  AFTER_SEARCHES,
  CHOICE,
  COUNTS,
  LEFT_OUT,
  OF_APPLICANTS,
  OF_SEARCHES,
  PLACE,
  SHARE_COUNTS,
  answered,
  both,
  eighty,
  holdToText,
  hundred,
  ratioOf,
  ten,
  twenty,
} from '../../golden/texts-by-hand.ts';
import type { Text } from '../../golden/texts-by-hand.ts';

const index = {
  ...ratioOf(0.5, 0.2, 0.9),
  share: 0.2,
  benchmark: 0.4,
  ratioOfOdds: null,
  percentagePoints: -20,
  expectedPeople: 20,
  shortfallPeople: 10,
  pMinimumLikelihood: null,
};
const body = {
  kind: 'representation',
  about: aboutApplicants,
  group: blackPeople,
  body: 'members of the board',
  people: ten,
  benchmark: 'residents of working age',
} as const;
const BENCHMARK = 'Whether residents of working age are the people whom these should mirror is a choice.';
const bodyCounts = '10 of 50 applicants (20%), against 40% of residents of working age';

const step = {
  group: ten,
  reference: eighty,
  ratio: ratioOf(0.5, 0.3, 0.75),
  inverse: 2,
  pFisher: null,
  contribution: 0.4,
};
const stage = {
  kind: 'pathway stage',
  about: aboutApplicants,
  ...both,
  from: 'applying',
  to: 'being shortlisted',
} as const;
const ONLY = 'A step sees only those who got through the steps before it.';
const stepText = `From applying to being shortlisted, the share of Black people who got on is lower than that of White people: about 10 fewer applicants than there would be at that share. The share is 0.50 times that of White people, and the numbers are consistent with between 0.30 and 0.75 times (${SHARE_COUNTS}). ${OF_APPLICANTS}`;

const median = ratioOf(20, 10, 30);
const payGap = {
  group: { people: 10, mean: 900, median: 8 },
  reference: { people: 50, mean: 1500, median: 10 },
  mean: { ...ratioOf(40, -5, 85), standardError: 20 },
  median,
  ...answered,
};
const pay = { kind: 'pay gap', about: aboutApplicants, ...both, pay: 'hourly pay', currency: '£' } as const;
const SAME_WORK = 'A pay gap compares everybody in each group, not people in the same work.';

const flags = { outside: false, trend: false, twoOfThree: false, run: false, special: false };
const smooth = { smoothed: 1, smoothedLower: 0.5, smoothedUpper: 2, smoothedOutside: false };
const point: RatioPoint = {
  ratio: 2,
  lower: 0.5,
  upper: 1.6,
  ...smooth,
  ...flags,
  outside: true,
  method: 'by hand',
  reason: null,
};
const inside: RatioPoint = { ...point, outside: false, upper: 2.5 };
const periods = ['2022', '2023', '2024'].map((period) => ({ period, group: twenty, reference: hundred }));
const overTime = { kind: 'ratio over time', about: aboutSearches, denominator, ...both, periods } as const;
const chart = { centre: 1.25, method: 'by hand', reason: null };
const ALARMS = 'Of many periods a few lie outside by chance alone.';
const RATIO = 'the ratio of the rate of searches of Black people to that of searches of White people';

const texts: Text[] = [
  {
    name: 'a share of a body that is lower',
    finding: { ...body, index },
    said: 'lower',
    sentence: `Among members of the board the share of Black people is lower than among residents of working age: about 10 fewer applicants than that share would give. It is 0.50 times that share, and the numbers are consistent with between 0.20 and 0.90 times (${bodyCounts}). ${OF_APPLICANTS}`,
    caveats: [BENCHMARK, ...AFTER_APPLICANTS],
  },
  {
    name: 'a share of a body that cannot be told',
    finding: { ...body, index: { ...index, upper: 1.2 } },
    said: 'cannot be told',
    sentence: `Whether among members of the board the share of Black people is higher or lower than among residents of working age cannot be told. It is 0.50 times that share, and the numbers are consistent with between 0.20 and 1.20 times (${bodyCounts}). ${OF_APPLICANTS}`,
    caveats: [BENCHMARK, ...AFTER_APPLICANTS],
  },
  {
    name: 'a share of a body that is lower by too little to matter',
    finding: { ...body, index: { ...index, lower: 0.85, upper: 0.95 } },
    said: 'lower',
    sentence: `Among members of the board the share of Black people is lower than among residents of working age, by too little to matter: about 10 fewer applicants than that share would give. It is 0.50 times that share, and the numbers are consistent with between 0.85 and 0.95 times (${bodyCounts}). ${OF_APPLICANTS}`,
    caveats: [BENCHMARK, ...AFTER_APPLICANTS],
  },
  {
    name: 'a share of a body that is consistent with the benchmark',
    finding: { ...body, index: { ...index, lower: 0.9, upper: 1.1 } },
    said: 'consistent with',
    sentence: `Among members of the board the share of Black people is consistent with that among residents of working age. It is 0.50 times that share, and the numbers are consistent with between 0.90 and 1.10 times (${bodyCounts}). ${OF_APPLICANTS}`,
    caveats: [BENCHMARK, ...AFTER_APPLICANTS],
  },
  {
    name: 'none in a body, of a benchmark too unsure for an upper limit',
    finding: {
      ...body,
      people: { count: 0, total: 50 },
      index: { ...index, estimate: 0, lower: 0, upper: null, reason: 'Too unsure.' },
    },
    said: null,
    sentence: `Whether among members of the board the share of Black people is higher or lower than among residents of working age cannot be told. There are none, and how sure that is cannot be computed (0 of 50 applicants (0%), against 40% of residents of working age). ${OF_APPLICANTS}`,
    caveats: [BENCHMARK, ...AFTER_APPLICANTS],
    reason: 'Too unsure.',
  },
  {
    name: 'nobody in a body',
    finding: {
      ...body,
      people: { count: 0, total: 0 },
      index: { ...index, estimate: null, lower: null, upper: null, reason: 'There is nobody.' },
    },
    said: null,
    sentence: `No share can be computed for Black people (0 of 0 applicants, against 40% of residents of working age). There is nobody. ${OF_APPLICANTS}`,
    caveats: [BENCHMARK, ...AFTER_APPLICANTS],
    reason: 'There is nobody.',
  },
  {
    name: 'a step of a pathway',
    finding: { ...stage, step },
    said: 'lower',
    sentence: stepText,
    caveats: [
      'The ratio is of Black people to White people: the other way round it is 2.0.',
      'This step is 40% of the gap of the whole pathway, on the scale of logarithms.',
      ONLY,
      PLACE,
      CHOICE,
      ...AFTER_APPLICANTS,
    ],
  },
  {
    name: 'a step against the gap',
    finding: { ...stage, step: { ...step, contribution: -0.1 } },
    said: 'lower',
    sentence: stepText,
    caveats: [
      'The ratio is of Black people to White people: the other way round it is 2.0.',
      'This step works against the gap of the whole pathway.',
      ONLY,
      PLACE,
      CHOICE,
      ...AFTER_APPLICANTS,
    ],
  },
  {
    name: 'a step larger than the gap, the other way round without limit',
    finding: { ...stage, step: { ...step, contribution: 1.2, inverse: Infinity } },
    said: 'lower',
    sentence: stepText,
    caveats: [
      'The ratio is of Black people to White people.',
      'This step alone is larger than the gap of the whole pathway.',
      ONLY,
      PLACE,
      CHOICE,
      ...AFTER_APPLICANTS,
    ],
  },
  {
    name: 'a gap of medians, with a mean that may be either way',
    finding: { ...pay, gap: payGap },
    said: 'lower',
    sentence: `The median hourly pay of Black people, against that of White people, is 20% lower, £8.00 against £10.00, and the numbers are consistent with between 10% and 30% lower (Black people: 10 applicants; White people: 50 applicants). The mean hourly pay is 40% lower, £900.00 against £1,500, and the numbers are consistent with anything from 85% lower to 5% higher. ${OF_APPLICANTS}`,
    caveats: [PLACE, SAME_WORK, CHOICE, ...AFTER_APPLICANTS],
  },
  {
    name: 'a gap that does not exist',
    finding: {
      ...pay,
      gap: {
        ...payGap,
        median: { ...median, estimate: null, lower: null, upper: null, reason: 'Nobody.' },
        reason: 'There is nobody.',
      },
    },
    said: null,
    sentence: `No pay gap can be computed between Black people and White people (Black people: 10 applicants; White people: 50 applicants). There is nobody. ${OF_APPLICANTS}`,
    caveats: [PLACE, SAME_WORK, CHOICE, ...AFTER_APPLICANTS],
    reason: 'There is nobody.',
  },
  {
    name: 'a period above what is to be expected',
    finding: { ...overTime, chart: { ...chart, points: [point, inside, point] } },
    said: 'higher',
    sentence: `In 2024 ${RATIO} is higher than over 3 periods together. It is 2.0 times, against 1.25 times over all, where between 0.50 and 1.60 times is to be expected if nothing changes (${COUNTS}). Of the periods before, 1 was outside what is to be expected. ${OF_SEARCHES}`,
    caveats: [ALARMS, LEFT_OUT, PLACE, CHOICE, ...AFTER_SEARCHES],
  },
  {
    name: 'a period like the others',
    finding: { ...overTime, chart: { ...chart, points: [point, point, inside] } },
    said: 'consistent with',
    sentence: `In 2024 ${RATIO} is consistent with no change over 3 periods. It is 2.0 times, against 1.25 times over all, where between 0.50 and 2.5 times is to be expected if nothing changes (${COUNTS}). Of the periods before, 2 were outside what is to be expected. ${OF_SEARCHES}`,
    caveats: [ALARMS, LEFT_OUT, PLACE, CHOICE, ...AFTER_SEARCHES],
  },
  {
    name: 'a period without a place',
    finding: {
      ...overTime,
      chart: {
        ...chart,
        points: [inside, inside, { ...point, lower: null, upper: null, reason: 'One group had none.' }],
      },
    },
    said: null,
    sentence: `In 2024 ${RATIO} has no place on the chart (${COUNTS}). One group had none. ${OF_SEARCHES}`,
    caveats: [ALARMS, LEFT_OUT, PLACE, CHOICE, ...AFTER_SEARCHES],
    reason: 'One group had none.',
  },
];

for (const text of texts) test(`${text.name} (${text.finding.kind})`, () => holdToText(text));
