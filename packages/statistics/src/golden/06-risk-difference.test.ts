// Differences of proportions against R and against Newcombe's published table.
import { test } from 'node:test';
import file from '../../golden/06-risk-difference.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import type { RiskDifferenceMethod } from '../index.ts';
import { riskDifference } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`a risk difference agrees with R in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: Inputs) {
  const group = { count: inputs.number('x1'), total: inputs.number('n1') };
  const reference = { count: inputs.number('x0'), total: inputs.number('n0') };
  const limits = (method: RiskDifferenceMethod) => {
    const { lower, upper } = riskDifference(group, reference, {
      method,
      confidence: inputs.number('conf_level'),
    });
    return [lower ?? Number.NaN, upper ?? Number.NaN];
  };
  return {
    diff: riskDifference(group, reference).estimate,
    newcombe_hybrid_score: limits('newcombe'),
    wald: limits('wald'),
    miettinen_nurminen: limits('miettinen-nurminen'),
    agresti_caffo: limits('agresti-caffo'),
    // Newcombe's Table II prints four decimals.
    published_newcombe_1998_method10_4dp: limits('newcombe').map((value) => Number(value.toFixed(4))),
  };
}
