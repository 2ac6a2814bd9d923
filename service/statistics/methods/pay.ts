// Pay gaps, quarters, bonuses and what explains a gap: reference file 18.
import { z } from 'zod';
import {
  genderPayReport,
  groupPayReport,
  oaxacaSplit,
  payGap,
  payQuarters,
  sampleQuantile,
} from '@due-regard/statistics';
import type { PayGap } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { at, confidence, number, numberOrNothing, numbers, sideBySide, word, words } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { predictors } from './predictors.ts';

const gap = statMethod({
  names: ['pay-gap'],
  card: 'pay-gap.md',
  input: z.strictObject({ men_hourly: numbers, women_hourly: numbers, conf_level: confidence }),
  example: { men_hourly: [10, 12, 14], women_hourly: [13, 15, 17] },
  answer: ({ men_hourly, women_hourly, conf_level }) =>
    gapFields(payGap(women_hourly, men_hourly, { confidence: conf_level })),
});

function gapFields({ group, reference, mean, median }: PayGap) {
  return {
    mean_m: reference.mean,
    mean_w: group.mean,
    mean_gap_pct: mean.estimate,
    median_m: reference.median,
    median_w: group.median,
    median_gap_pct: median.estimate,
    delta_method_se_pct_points: mean.standardError,
    delta_ci: limits(mean),
    welch_p: mean.pValue,
    wilcoxon_p: median.pValue,
    ...reasons({ mean_gap_pct: mean, median_gap_pct: median }),
  };
}

const bonus = statMethod({
  names: ['gender-pay-report'],
  card: 'gender-pay-report.md',
  input: z.strictObject({ men_bonus: numbers, women_bonus: numbers, conf_level: confidence }),
  example: { men_bonus: [500, 0, 1500, 0], women_bonus: [300, 0, 0, 400] },
  answer: ({ men_bonus, women_bonus, conf_level }) => {
    const people = (list: number[], sex: 'male' | 'female') =>
      list.map((one) => ({ sex, hourlyPay: null, bonus: one }));
    const report = genderPayReport([...people(men_bonus, 'male'), ...people(women_bonus, 'female')], {
      confidence: conf_level,
    });
    return {
      ...gapFields(report.bonus),
      pct_men_receiving: percent(report.menPaidBonus.estimate),
      pct_women_receiving: percent(report.womenPaidBonus.estimate),
    };
  },
});

function percent(share: number | null) {
  return share === null ? null : 100 * share;
}

const employee = z
  .strictObject({
    sex: z.enum(['female', 'male']).nullable(),
    hourly_pay: z.number().nullable(),
    bonus: z.number().default(0),
    special_constable: z.boolean().default(false),
  })
  .transform(({ sex, hourly_pay, bonus: paid, special_constable }) => ({
    sex,
    hourlyPay: hourly_pay,
    bonus: paid,
    specialConstable: special_constable,
  }));

const report = statMethod({
  names: ['gender-pay-report'],
  card: 'gender-pay-report.md',
  input: z.strictObject({
    employees: z.array(employee).describe('list of {sex, hourly_pay, bonus?, special_constable?}'),
    conf_level: confidence,
  }),
  example: {
    employees: [
      { sex: 'female', hourly_pay: 13 },
      { sex: 'female', hourly_pay: 15, bonus: 200 },
      { sex: 'male', hourly_pay: 12, bonus: 300 },
      { sex: 'male', hourly_pay: 18 },
    ],
  },
  answer: ({ employees, conf_level }) => snakeFields(genderPayReport(employees, { confidence: conf_level })),
});

const groupReport = statMethod({
  names: ['group-pay-report'],
  card: 'group-pay-report.md',
  input: z.strictObject({
    employees: z
      .array(
        z
          .strictObject({
            group: z.string().nullable(),
            hourly_pay: numberOrNothing,
            bonus: z.number().default(0),
          })
          .transform((one) => ({ group: one.group, hourlyPay: one.hourly_pay, bonus: one.bonus })),
      )
      .describe('list of {group, hourly_pay, bonus?}'),
    reference: word,
    minimum: number.default(10).describe('number, fewest people in a group, 10 unless given'),
    conf_level: confidence,
  }),
  example: {
    employees: [
      { group: 'Asian', hourly_pay: 13 },
      { group: 'Asian', hourly_pay: 15 },
      { group: 'White', hourly_pay: 14 },
      { group: 'White', hourly_pay: 18 },
    ],
    reference: 'White',
    minimum: 2,
  },
  answer: ({ employees, reference, minimum, conf_level }) =>
    snakeFields(groupPayReport(employees, { reference, minimum, confidence: conf_level })),
});

const quarters = statMethod({
  names: ['pay-quarters'],
  card: 'pay-quarters.md',
  input: z.strictObject({ hourly: numbers, sex: words.describe('list of words, the group of each person') }),
  example: { hourly: [10, 10, 10, 10, 12, 12, 12, 12], sex: ['F', 'M', 'F', 'F', 'M', 'M', 'F', 'M'] },
  answer: ({ hourly, sex }) => {
    const answer = payQuarters(
      sideBySide({ hourly, sex }, (i) => ({ pay: at(hourly, i), group: sex[i] ?? '' })),
    );
    return {
      tied_groups_straddle_boundary: answer.tied.map(
        ({ pay, boundary }) => `${pay}/${pay} between Q${boundary} and Q${boundary + 1}`,
      ),
      ...Object.fromEntries(answer.tied.flatMap(({ pay, percent: by }) => percents(`pay${pay}_pct`, by))),
      ...Object.fromEntries(
        answer.quarters.flatMap(({ groups }, i) =>
          Object.entries(groups).flatMap(([group, { percent: dealt, idealPercent }]) => [
            [`q${i + 1}_pct_${group.toLowerCase()}`, dealt],
            [`q${i + 1}_pct_${group.toLowerCase()}_ideal`, idealPercent],
          ]),
        ),
      ),
      ...reasons({ quarters: answer }),
    };
  },
});

function percents(name: string, byGroup: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(byGroup).map(([group, value]) => [`${name}_${group.toLowerCase()}`, value]);
}

const quantile = statMethod({
  names: ['sample-quantile'],
  card: 'pay-gap.md',
  input: z.strictObject({ values: numbers, probs: numbers }),
  example: { values: [10.5, 11, 12.2, 14.5, 16, 19.9, 24, 31], probs: [0.1, 0.25, 0.5, 0.9] },
  answer: ({ values, probs }) =>
    Object.fromEntries(
      ([1, 2, 6, 7, 8] as const).map((type) => [
        `type${type}`,
        probs.map((share) => sampleQuantile(values, share, type)),
      ]),
    ),
});

const split = statMethod({
  names: ['oaxaca-split'],
  card: 'oaxaca-split.md',
  input: z.strictObject({
    pay: numbers,
    in_group: z.array(z.boolean()).describe('list of true and false'),
    predictors,
  }),
  example: {
    pay: [10, 12, 14, 11, 15, 18],
    in_group: [true, true, true, false, false, false],
    predictors: [{ name: 'years', values: [1, 3, 5, 1, 4, 7] }],
  },
  answer: ({ pay, in_group: inGroup, predictors: given }) =>
    snakeFields(oaxacaSplit({ pay, inGroup, predictors: given })),
});

export const pay = [gap, bonus, report, groupReport, quarters, quantile, split];
