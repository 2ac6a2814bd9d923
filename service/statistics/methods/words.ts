// Comparisons of two groups in words: rates, shares, a body, a step of a pathway, pay.
import { z } from 'zod';
import {
  hitRateTest,
  judgeRateRatio,
  judgeRiskRatio,
  oddsRatio,
  pathway,
  payGap,
  rateDifference,
  representationIndex,
  riskDifference,
} from '@due-regard/statistics';
import type { Finding } from '@due-regard/statistics';
import {
  confidence,
  number,
  numbers,
  ratePair,
  sharePair,
  twoRates,
  twoShares,
  word,
} from '../field-types.ts';
import {
  AROUND_APPLICANTS,
  AROUND_SEARCHES,
  CUMBRIA,
  DENOMINATOR,
  around,
  circumstancesOf,
  denominator,
  groupOf,
  sidesOf,
} from './word-fields.ts';
import { kind, wordsMethod } from './words-method.ts';

const outcome = word.describe('text as it follows the name, such as "who were shortlisted"');
const SHARES = { x1: 12, n1: 80, x0: 48, n0: 160 };

const ofRates = wordsMethod(
  z.strictObject({
    kind: kind('rate ratio', 'rate difference'),
    ...around,
    ...twoRates,
    denominator,
    per: number.default(1000).describe('number, the unit of a difference, 1000 unless given'),
    conf_level: confidence,
  }),
  { kind: 'rate ratio', ...AROUND_SEARCHES, ...CUMBRIA, denominator: DENOMINATOR },
  (given) => {
    const { group, reference } = sidesOf(given, ratePair(given));
    const parts = { about: circumstancesOf(given), denominator: given.denominator, group, reference };
    const options = { confidence: given.conf_level };
    return given.kind === 'rate ratio'
      ? { ...parts, kind: 'rate ratio', judgement: judgeRateRatio(group, reference, options) }
      : {
          ...parts,
          kind: 'rate difference',
          difference: rateDifference(group, reference, { ...options, per: given.per }),
        };
  },
);

const ofShares = wordsMethod(
  z.strictObject({
    kind: kind('risk ratio', 'odds ratio', 'risk difference', 'hit rate'),
    ...around,
    ...twoShares,
    outcome,
    unknown1: number.default(0).describe('number, of unknown outcome besides (hit rate), 0 unless given'),
    conf_level: confidence,
  }),
  { kind: 'risk ratio', ...AROUND_APPLICANTS, ...SHARES, outcome: 'who were shortlisted' },
  (given) => {
    const { group, reference } = sidesOf(given, sharePair(given));
    const parts = { about: circumstancesOf(given), outcome: given.outcome, group, reference };
    const options = { confidence: given.conf_level };
    switch (given.kind) {
      case 'risk ratio':
        return { ...parts, kind: given.kind, judgement: judgeRiskRatio(group, reference, options) };
      case 'odds ratio':
        return { ...parts, kind: given.kind, ratio: oddsRatio(group, reference, options) };
      case 'risk difference':
        return { ...parts, kind: given.kind, difference: riskDifference(group, reference, options) };
      case 'hit rate':
        return { ...parts, kind: given.kind, hitRate: hitRateOf(parts, given.unknown1, options) };
    }
  },
);

function hitRateOf(
  { group, reference }: Pick<Extract<Finding, { kind: 'hit rate' }>, 'group' | 'reference'>,
  unknown: number,
  options: { confidence: number },
) {
  const searched = [reference, group].map(({ name, count, total }) => {
    return { name, finds: count, searches: total };
  });
  const [first, second] = searched.map((side, i) => (i === 1 ? { ...side, unknown } : side));
  const [, hitRate] = hitRateTest(first && second ? [first, second] : [], options).groups;
  if (hitRate === undefined) throw new RangeError('There is no group to compare.');
  return hitRate;
}

const ofBody = wordsMethod(
  z.strictObject({
    kind: kind('representation'),
    ...around,
    body: word.describe('text, such as "members of the board"'),
    benchmark: word.describe('text: whose share it is'),
    group_in_body: number,
    body_total: number,
    benchmark_share: number,
    conf_level: confidence,
  }),
  {
    kind: 'representation',
    ...AROUND_APPLICANTS,
    body: 'members of the board',
    benchmark: 'residents aged 16 to 64, Census 2021',
    group_in_body: 3,
    body_total: 25,
    benchmark_share: 0.51,
  },
  (given) => {
    const people = { count: given.group_in_body, total: given.body_total };
    const index = representationIndex(people, given.benchmark_share, { confidence: given.conf_level });
    const { body, benchmark } = given;
    return {
      kind: given.kind,
      about: circumstancesOf(given),
      group: groupOf(given),
      body,
      benchmark,
      people,
      index,
    };
  },
);

const ofStage = wordsMethod(
  z.strictObject({
    kind: kind('pathway stage'),
    ...around,
    from: word.describe('text, such as "applying"'),
    to: word.describe('text, such as "being shortlisted"'),
    group_counts: numbers.describe('list of numbers: people of the group at each stage'),
    reference_counts: numbers.describe('list of numbers: people of the reference group at each stage'),
    step: number.default(1).describe('number, which step, 1 unless given'),
    conf_level: confidence,
  }),
  {
    kind: 'pathway stage',
    ...AROUND_APPLICANTS,
    from: 'applying',
    to: 'being shortlisted',
    group_counts: [60, 21, 14, 3],
    reference_counts: [820, 410, 300, 96],
  },
  (given) => {
    const counts = { group: given.group_counts, reference: given.reference_counts };
    const { steps } = pathway(counts, { confidence: given.conf_level });
    const step = steps[given.step - 1];
    if (step === undefined)
      throw new RangeError(`step is ${given.step}; it must be from 1 to ${steps.length}.`);
    const { from, to } = given;
    return { kind: given.kind, about: circumstancesOf(given), ...sidesOf(given), from, to, step };
  },
);

const ofPay = wordsMethod(
  z.strictObject({
    kind: kind('pay gap'),
    ...around,
    pay: word.describe('text, such as "hourly pay"'),
    currency: word.default('£').describe('text before an amount, £ unless given'),
    group_pay: numbers,
    reference_pay: numbers,
    conf_level: confidence,
  }),
  {
    kind: 'pay gap',
    ...AROUND_APPLICANTS,
    pay: 'hourly pay',
    group_pay: [10, 10, 11, 11, 12, 12, 13, 13, 14, 14],
    reference_pay: [12, 12, 13, 13, 14, 14, 15, 15, 17, 17],
  },
  (given) => {
    const { conf_level, pay, currency } = given;
    const gap = payGap(given.group_pay, given.reference_pay, { confidence: conf_level });
    return { kind: given.kind, about: circumstancesOf(given), ...sidesOf(given), pay, currency, gap };
  },
);

const withheld = wordsMethod(
  z.strictObject({
    kind: kind('withheld'),
    ...around,
    why: word.describe('text, such as "a count is too small to publish"'),
  }),
  { kind: 'withheld', ...AROUND_SEARCHES, why: 'a count is too small to publish' },
  (given) => ({ kind: given.kind, about: circumstancesOf(given), ...sidesOf(given), why: given.why }),
);

export const inWords = [ofRates, ofShares, ofBody, ofStage, ofPay, withheld];
