// Pay gaps, quarters and quantiles against R. The fields `rule` and `note` of `quarters-ties` are words, not figures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/18-pay-gap.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { wordList } from '../../golden/rows-of-case.ts';
import { sampleQuantile } from '../numeric/sample-quantile.ts';
import { genderPayReport } from '../pay/gender-pay-report.ts';
import type { PayGap } from '../pay/pay-gap.ts';
import { payGap } from '../pay/pay-gap.ts';
import { payQuarters } from '../pay/pay-quarters.ts';

const WORDS = new Set(['rule', 'note']);

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`pay agrees with R in case ${id}`, () => {
    const figures = Object.entries(expected as object).filter(([name]) => !WORDS.has(name));
    assert.ok(figures.length > 0);
    holdTo(Object.fromEntries(figures), answers(id, inputs));
  });
}

function answers(id: string, inputs: Inputs): unknown {
  if (inputs.has('men_hourly'))
    return gapAnswers(payGap(inputs.numbers('women_hourly'), inputs.numbers('men_hourly')));
  if (inputs.has('men_bonus')) return bonusAnswers(inputs);
  return inputs.has('hourly') ? quarterAnswers(id, inputs) : quantileAnswers(inputs);
}

function gapAnswers({ group, reference, mean, median }: PayGap) {
  return {
    mean_m: reference.mean,
    mean_w: group.mean,
    mean_gap_pct: mean.estimate,
    median_m: reference.median,
    median_w: group.median,
    median_gap_pct: median.estimate,
    delta_method_se_pct_points: mean.standardError,
    delta_ci: [mean.lower, mean.upper],
    welch_p: mean.pValue,
    wilcoxon_p: median.pValue,
  };
}

function bonusAnswers(inputs: Inputs) {
  const people = (name: string, sex: 'male' | 'female') =>
    inputs.numbers(name).map((bonus) => ({ sex, hourlyPay: null, bonus }));
  const report = genderPayReport([...people('men_bonus', 'male'), ...people('women_bonus', 'female')]);
  return {
    ...gapAnswers(report.bonus),
    pct_men_receiving: 100 * report.menPaidBonus.estimate!,
    pct_women_receiving: 100 * report.womenPaidBonus.estimate!,
  };
}

function quarterAnswers(id: string, inputs: Inputs) {
  const sexes = wordList(file, id, 'sex');
  const { quarters, tied } = payQuarters(
    inputs.numbers('hourly').map((pay, i) => ({ pay, group: sexes[i]! })),
  );
  const ideal = Object.fromEntries(
    quarters.map(({ groups }, i) => [`q${i + 1}_pct_f_ideal`, groups['F']?.idealPercent]),
  );
  const byPay = Object.fromEntries(tied.map(({ pay, percent }) => [`pay${pay}_pct_f`, percent['F']]));
  const straddling = tied.map(
    ({ pay, boundary }) => `${pay}/${pay} between Q${boundary} and Q${boundary + 1}`,
  );
  return { tied_groups_straddle_boundary: straddling, ...byPay, ...ideal };
}

function quantileAnswers(inputs: Inputs) {
  const values = inputs.numbers('values');
  const types = [1, 2, 6, 7, 8] as const;
  return Object.fromEntries(
    types.map((type) => [
      `type${type}`,
      inputs.numbers('probs').map((share) => sampleQuantile(values, share, type)),
    ]),
  );
}
