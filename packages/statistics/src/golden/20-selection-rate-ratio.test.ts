// The four-fifths rule with its interval against the reference run.
import { test } from 'node:test';
import file from '../../golden/20-selection-rate-ratio.json' with { type: 'json' };
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { fourFifthsRule } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`the four-fifths rule agrees with the reference in case ${id}`, () => {
    const answer = fourFifthsRule(
      { count: inputs.number('selected'), total: inputs.number('pool') },
      { count: inputs.number('selected_ref'), total: inputs.number('pool_ref') },
      { band: { low: inputs.number('low'), high: inputs.number('high') } },
    );
    const answers = {
      ratio: answer.estimate,
      ci: [answer.lower, answer.upper],
      point_below_0_8: answer.pointBelowLow,
      ci_entirely_below_0_8: answer.intervalBelowLow,
      ci_inside_0_8_1_25: answer.intervalInsideBand,
      verdict: answer.verdict,
      shortfall_people: answer.shortfall,
      shortfall_to_0_8: answer.shortfallToLow,
    };
    holdTo(expected, answers, 1e-12);
  });
}
