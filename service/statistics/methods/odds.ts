// Odds ratios of a table of two rows: reference file 05.
import { z } from 'zod';
import { oddsRatio, oddsRatioTest } from '@due-regard/statistics';
import type { OddsRatioMethod } from '@due-regard/statistics';
import { limits, reasons } from '../answer-fields.ts';
import { confidence, rowOf } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const INFORMATION_ONLY =
  'R’s fisher.test looks for it with a loose root finder; the reference keeps it for information';

export const twoByTwo = z
  .tuple([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number()])])
  .describe('two rows of [with, without]');

export const odds = [
  statMethod({
    names: ['odds-ratio', 'odds-ratio-test'],
    card: 'odds-ratio.md',
    input: z.strictObject({ table: twoByTwo, conf_level: confidence }),
    example: {
      table: [
        [3, 1],
        [1, 3],
      ],
      conf_level: 0.95,
    },
    rough: {
      or_conditional_mle: { tolerance: 1e-4, because: INFORMATION_ONLY },
      fisher_ci: { tolerance: 0.01, because: INFORMATION_ONLY },
    },
    answer: ({ table: [one, other], conf_level }) => {
      const [group, reference] = [rowOf(one), rowOf(other)];
      const by = (method: OddsRatioMethod) => oddsRatio(group, reference, { method, confidence: conf_level });
      const [midP, exact, adjusted] = [by('mid-p'), by('exact-conditional'), by('haldane-anscombe')];
      const tests = oddsRatioTest(group, reference);
      return {
        or_sample: midP.estimate,
        or_conditional_mle: exact.conditionalEstimate,
        fisher_ci: limits(exact),
        fisher_p_two_sided: tests.pFisher,
        fisher_p_less: tests.pLower,
        fisher_p_greater: tests.pHigher,
        midp: { median_unbiased: midP.medianUnbiased, lower: midP.lower, upper: midP.upper },
        exact_conditional_high_precision: { conditional_mle: exact.conditionalEstimate, ci: limits(exact) },
        midp_p_two_sided: midP.pValue,
        woolf_log: limits(by('woolf')),
        haldane_anscombe: { or: adjusted.estimate, ci: limits(adjusted) },
        ...reasons({ or_sample: midP, woolf_log: by('woolf'), haldane_anscombe: adjusted }),
      };
    },
  }),
];
