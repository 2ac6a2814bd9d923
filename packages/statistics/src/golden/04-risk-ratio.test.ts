// Ratios of proportions against R: Koopman, Miettinen–Nurminen, Katz, Walter, MOVER-R.
import { test } from 'node:test';
import file from '../../golden/04-risk-ratio.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import type { RiskRatioMethod } from '../index.ts';
import { proportion, riskRatio } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`a risk ratio agrees with R in case ${id}`, () => holdTo(expected, answers(inputs), 1e-8));
}

function answers(inputs: Inputs) {
  const group = { count: inputs.number('x1'), total: inputs.number('n1') };
  const reference = { count: inputs.number('x0'), total: inputs.number('n0') };
  const ratio = (method: RiskRatioMethod) =>
    riskRatio(group, reference, { method, confidence: inputs.number('conf_level') });
  const limits = (method: RiskRatioMethod) => [ratio(method).lower, ratio(method).upper];
  return {
    p1: proportion(group).estimate,
    p0: proportion(reference).estimate,
    ratio: ratio('koopman').estimate,
    log_wald_katz: limits('katz'),
    log_walter_adjusted: { ratio: ratio('walter').estimate, ci: limits('walter') },
    score_koopman: limits('koopman'),
    score_miettinen_nurminen: limits('miettinen-nurminen'),
    // The same interval by epiR's closed form (Nam 1995).
    epiR_zRRscore: limits('koopman'),
    mover_r_wilson: limits('mover-r'),
  };
}
