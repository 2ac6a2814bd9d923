// Counts of a million, rare and nearly universal outcomes, against tails added up term by term at 45 digits.
import { test } from 'node:test';
import file from '../../golden/large-and-rare-counts.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { garwoodInterval, midPInterval, proportion, rateRatio, riskDifference, riskRatio } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`digits are kept in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: Inputs) {
  const confidence = inputs.number('conf_level');
  if (inputs.has('events')) return countAnswers(inputs.number('events'), confidence);
  if (inputs.has('count')) return shareAnswers(inputs, confidence);
  return inputs.has('events1') ? ratioAnswers(inputs, confidence) : pairAnswers(inputs, confidence);
}

function countAnswers(events: number, confidence: number) {
  return {
    mid_p: limits(midPInterval(events, confidence)),
    exact_garwood: limits(garwoodInterval(events, confidence)),
  };
}

function shareAnswers(inputs: Inputs, confidence: number) {
  const group = { count: inputs.number('count'), total: inputs.number('total') };
  return { clopper_pearson: limits(proportion(group, { method: 'clopper-pearson', confidence })) };
}

function ratioAnswers(inputs: Inputs, confidence: number) {
  const group = { events: inputs.number('events1'), exposure: inputs.number('exposure1') };
  const reference = { events: inputs.number('events0'), exposure: inputs.number('exposure0') };
  return {
    mid_p: limits(rateRatio(group, reference, { confidence })),
    exact_conditional: limits(rateRatio(group, reference, { method: 'exact-conditional', confidence })),
  };
}

function pairAnswers(inputs: Inputs, confidence: number) {
  const group = { count: inputs.number('x1'), total: inputs.number('n1') };
  const reference = { count: inputs.number('x0'), total: inputs.number('n0') };
  const method = 'miettinen-nurminen';
  return {
    score_koopman: limits(riskRatio(group, reference, { confidence })),
    score_miettinen_nurminen: limits(riskRatio(group, reference, { method, confidence })),
    difference_miettinen_nurminen: limits(riskDifference(group, reference, { method, confidence })),
  };
}

function limits({ lower, upper }: { lower: number | null; upper: number | null }) {
  return [lower, upper];
}
