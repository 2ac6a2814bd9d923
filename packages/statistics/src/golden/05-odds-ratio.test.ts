// Odds ratios against R: Woolf, Haldane–Anscombe, exact conditional, conditional MLE, mid-P, Fisher.
import { test } from 'node:test';
import file from '../../golden/05-odds-ratio.json' with { type: 'json' };
import { rawCases, tableIn } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import type { OddsRatioMethod } from '../index.ts';
import { oddsRatio, oddsRatioTest } from '../index.ts';

/** R's own fisher.test looks for these with a loose root finder: the file keeps them for information. */
const LOOSE = { or_conditional_mle: 1e-4, fisher_ci: 0.01 };

for (const { id, inputs, expected } of rawCases(file)) {
  test(`an odds ratio agrees with R in case ${id}`, () => {
    const { or_conditional_mle, fisher_ci, ...exact } = expected;
    const answer = answers(tableIn(inputs.table));
    holdTo(exact, answer);
    holdTo(
      or_conditional_mle,
      answer.exact_conditional_high_precision.conditional_mle,
      LOOSE.or_conditional_mle,
    );
    holdTo(fisher_ci, answer.exact_conditional_high_precision.ci, LOOSE.fisher_ci);
  });
}

function answers([one = [], other = []]: number[][]) {
  const [group, reference] = [one, other].map(([count = 0, rest = 0]) => ({ count, total: count + rest }));
  if (!group || !reference) throw new Error('A table of two rows is needed.');
  const ratio = (method: OddsRatioMethod) => oddsRatio(group, reference, { method });
  const [midP, exact, adjusted] = [ratio('mid-p'), ratio('exact-conditional'), ratio('haldane-anscombe')];
  const tests = oddsRatioTest(group, reference);
  return {
    or_sample: midP.estimate,
    fisher_p_two_sided: tests.pFisher,
    fisher_p_less: tests.pLower,
    fisher_p_greater: tests.pHigher,
    midp: { median_unbiased: midP.medianUnbiased, lower: midP.lower, upper: midP.upper },
    exact_conditional_high_precision: {
      conditional_mle: exact.conditionalEstimate,
      ci: [exact.lower, exact.upper],
    },
    midp_p_two_sided: midP.pValue,
    woolf_log: [ratio('woolf').lower, ratio('woolf').upper],
    haldane_anscombe: { or: adjusted.estimate, ci: [adjusted.lower, adjusted.upper] },
  };
}
