// Pooled comparisons against R: mantelhaen.test, Greenland–Robins, Breslow–Day and Tarone.
import { test } from 'node:test';
import file from '../../golden/10-mantel-haenszel.json' with { type: 'json' };
import { numbersIn, rawCases, recordsIn } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import type { ProportionStratum } from '../index.ts';
import {
  breslowDayTest,
  cochranMantelHaenszelTest,
  exactPooledOddsRatio,
  pooledOddsRatio,
  pooledRiskDifference,
  pooledRiskRatio,
} from '../index.ts';

/** R's mantelhaen.test stops looking for these after four digits. */
const LOOSE = 2e-4;

/** The same numbers from whole-number weights and 40-digit arithmetic (Python, mpmath). */
const PRECISE: Record<string, [estimate: number, lower: number, upper: number]> = {
  'mh-UCBAdmissions': [0.9050699613409709, 0.7697303585258304, 1.063429228089821],
  'mh-three_areas_simpson': [3.45795838534255, 2.882405256959829, 4.146491195594331],
  'mh-small': [1.402225717826343, 0.7317233755184428, 2.725749937520029],
};

for (const { id, inputs, expected } of rawCases(file)) {
  const strata = recordsIn(inputs.strata).map(({ exposed, unexposed }) => {
    return { group: row(exposed), reference: row(unexposed) };
  });
  test(`a pooled comparison agrees with R in case ${id}`, () => {
    const { exact_conditional_or, exact_ci, ...rest } = expected;
    const answer = answers(strata);
    holdTo(rest, answer);
    holdTo(exact_conditional_or, answer.exact_conditional_or, LOOSE);
    holdTo(exact_ci, answer.exact_ci, LOOSE);
    holdTo(PRECISE[id], [answer.exact_conditional_or, ...answer.exact_ci], 1e-11);
  });
}

function row(cells: unknown) {
  const [count = 0, rest = 0] = numbersIn(cells);
  return { count, total: count + rest };
}

function answers(strata: ProportionStratum[]) {
  const [rr, or, rd] = [pooledRiskRatio(strata), pooledOddsRatio(strata), pooledRiskDifference(strata)];
  const [plain, corrected] = [
    cochranMantelHaenszelTest(strata),
    cochranMantelHaenszelTest(strata, { continuity: true }),
  ];
  const [exact, same] = [exactPooledOddsRatio(strata), breslowDayTest(strata)];
  return {
    rr: rr.estimate,
    rr_ci: [rr.lower, rr.upper],
    or: or.estimate,
    or_ci: [or.lower, or.upper],
    rd: rd.estimate,
    rd_ci: [rd.lower, rd.upper],
    crude_rr: rr.crude,
    crude_or: or.crude,
    cmh_x2: plain.statistic,
    cmh_p: plain.pValue,
    cmh_x2_corrected: corrected.statistic,
    cmh_p_corrected: corrected.pValue,
    exact_conditional_or: exact.estimate,
    exact_ci: [exact.lower, exact.upper],
    exact_p: exact.pValue,
    breslow_day_x2: same.breslowDay,
    tarone_x2: same.tarone,
    bd_df: same.degreesOfFreedom,
    breslow_day_p: same.breslowDayP,
    tarone_p: same.taroneP,
  };
}
