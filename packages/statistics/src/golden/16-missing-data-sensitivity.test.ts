// Bounds, E-values and misclassification against R and the worked example of VanderWeele and Ding.
import { test } from 'node:test';
import file from '../../golden/16-missing-data-sensitivity.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { eValue, groupMissingBounds, roganGladen, unknownGroupBounds } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`sensitivity to what is missing agrees with R in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: Inputs) {
  if (inputs.has('n_unknown')) return boundAnswers(inputs);
  if (inputs.has('missing_group_n')) return missingGroupAnswers(inputs);
  return inputs.has('rr') ? eValueAnswers(inputs) : misclassificationAnswers(inputs);
}

function boundAnswers(inputs: Inputs) {
  const bounds = unknownGroupBounds({
    comparison: { events: inputs.number('n_comparison'), exposure: inputs.number('pop_comparison') },
    reference: { events: inputs.number('n_reference'), exposure: inputs.number('pop_reference') },
    unknown: inputs.number('n_unknown'),
  });
  return {
    observed: bounds.observed,
    all_unknown_to_reference: bounds.lower,
    all_unknown_to_comparison: bounds.upper,
  };
}

function missingGroupAnswers(inputs: Inputs) {
  const bounds = groupMissingBounds(
    { count: inputs.number('x1'), total: inputs.number('n1') },
    { count: inputs.number('x0'), total: inputs.number('n0') },
    { count: inputs.number('missing_group_successes'), total: inputs.number('missing_group_n') },
  );
  return { ratio_observed: bounds.observed, ratio_bounds: [bounds.lower, bounds.upper] };
}

function eValueAnswers(inputs: Inputs) {
  const [lower, upper] = inputs.numbers('ci').map((limit) => (Number.isNaN(limit) ? null : limit));
  const answer = eValue({ estimate: inputs.number('rr'), lower: lower ?? null, upper: upper ?? null });
  return { e_value: answer.eValue, e_value_limit: answer.eValueOfLimit };
}

function misclassificationAnswers(inputs: Inputs) {
  const observed = { count: inputs.number('observed_comparison'), total: inputs.number('N') };
  const classifier = { sensitivity: inputs.number('sens'), specificity: inputs.number('spec') };
  return { corrected: roganGladen(observed, classifier).corrected };
}
