// Bounds for unknown ethnicity with sampling error, the dial and the denominator's tipping multiplier, against R.
import { test } from 'node:test';
import file from '../../golden/16b-bounds-with-sampling.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { denominatorTipping, dial, unknownGroupBounds } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`bounds with sampling agree with R in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: Inputs) {
  const input = {
    comparison: { events: inputs.number('n_comparison'), exposure: inputs.number('pop_comparison') },
    reference: { events: inputs.number('n_reference'), exposure: inputs.number('pop_reference') },
    unknown: inputs.number('n_unknown'),
  };
  const bounds = unknownGroupBounds(input);
  const tipping = denominatorTipping(input.comparison, input.reference);
  return {
    denominator_tipping_multiplier: tipping.estimate,
    denominator_tipping_multiplier_lower95: tipping.lower,
    comparison_exposure_needed_for_parity: tipping.exposureForParity,
    point_bounds: [bounds.lower, bounds.upper],
    outer_interval_95: [bounds.withSampling.lower, bounds.withSampling.upper],
    imbens_manski_style_one_sided_95: [bounds.oneSided.lower, bounds.oneSided.upper],
    selection_sensitivity: dial(input).map(({ factor, ratio }) => ({
      relative_chance_unknown_is_comparison: factor,
      ratio,
    })),
  };
}
