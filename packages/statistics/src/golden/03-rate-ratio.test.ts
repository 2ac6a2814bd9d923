// Ratios and differences of rates against R: exact conditional, mid-P, score, log-Wald, MOVER.
import { test } from 'node:test';
import file from '../../golden/03-rate-ratio.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import type { RateDifferenceMethod, RateRatioMethod } from '../index.ts';
import { rateDifference, rateRatio, rateRatioTest } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`a rate ratio agrees with R in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: Inputs) {
  const group = { events: inputs.number('events1'), exposure: inputs.number('exposure1') };
  const reference = { events: inputs.number('events0'), exposure: inputs.number('exposure0') };
  const confidence = inputs.number('conf_level');
  const ratio = (method: RateRatioMethod) => rateRatio(group, reference, { method, confidence });
  const difference = (method: RateDifferenceMethod) =>
    rateDifference(group, reference, { method, confidence });
  const tests = rateRatioTest(group, reference);
  const midP = ratio('mid-p');
  return {
    ratio: midP.estimate,
    exact_conditional: limits(ratio('exact-conditional')),
    mid_p: { median_unbiased: midP.medianUnbiased, lower: midP.lower, upper: midP.upper },
    p_exact_minlike_R: tests.pMinimumLikelihood,
    p_exact_doubled: ratio('exact-conditional').pValue,
    p_midp_doubled: midP.pValue,
    log_wald: limits(ratio('log-wald')),
    score_z: tests.scoreZ,
    p_score: ratio('score').pValue,
    score: limits(ratio('score')),
    rate_difference: difference('mover-exact').estimate,
    rate_difference_wald: limits(difference('wald')),
    rate_difference_mover_exact: limits(difference('mover-exact')),
  };
}

function limits({ lower, upper }: { lower: number | null; upper: number | null }) {
  return [lower, upper];
}
