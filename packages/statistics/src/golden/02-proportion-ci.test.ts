// Proportions against R: Wilson with and without continuity, Clopper–Pearson, Jeffreys, Agresti–Coull, Wald.
import { test } from 'node:test';
import file from '../../golden/02-proportion-ci.json' with { type: 'json' };
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import type { ProportionMethod } from '../index.ts';
import { proportion } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`a proportion agrees with R in case ${id}`, () => {
    const group = { count: inputs.number('successes'), total: inputs.number('n') };
    const limits = (method: ProportionMethod) => {
      const { lower, upper } = proportion(group, { method, confidence: inputs.number('conf_level') });
      return [lower, upper];
    };
    holdTo(expected, {
      p: proportion(group).estimate,
      wilson: limits('wilson'),
      wilson_cc: limits('wilson-continuity'),
      clopper_pearson: limits('clopper-pearson'),
      jeffreys: limits('jeffreys'),
      agresti_coull: limits('agresti-coull'),
      wald: limits('wald'),
    });
  });
}
