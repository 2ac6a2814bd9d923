// Counts and rates against R: Garwood, mid-P, both Byars, the Fingertips rule, one-sample tests.
import { test } from 'node:test';
import file from '../../golden/01-poisson-rate-ci.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import type { RateMethod } from '../index.ts';
import { crudeRate, poissonTest } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`a count agrees with R in case ${id}`, () => {
    holdTo(expected, inputs.has('observed') ? testAnswers(inputs) : rateAnswers(inputs));
  });
}

function rateAnswers(inputs: Inputs) {
  const group = { events: inputs.number('events'), exposure: inputs.number('exposure') };
  const options = { per: inputs.numberOr('per', 1), confidence: inputs.number('conf_level') };
  const limits = (method: RateMethod) => {
    const { lower, upper } = crudeRate(group, { ...options, method });
    return [lower, upper];
  };
  return {
    rate: crudeRate(group, options).estimate,
    exact_garwood: limits('garwood'),
    mid_p: limits('mid-p'),
    byar_rothman_x_plus_half: limits('byar-rothman-boice'),
    byar_breslow_day_phe: limits('byar-breslow-day'),
    phe_rule_exact_below_10_else_byar: limits('fingertips'),
  };
}

function testAnswers(inputs: Inputs) {
  const answer = poissonTest({ observed: inputs.number('observed'), expected: inputs.number('expected') });
  return {
    p_two_sided_minlike_R: answer.pMinimumLikelihood,
    p_two_sided_doubled: answer.pExactDoubled,
    p_mid_doubled: answer.pValue,
    ratio: answer.estimate,
  };
}
