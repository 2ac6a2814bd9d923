// One proportion with its intervals: reference file 02.
import { z } from 'zod';
import { proportion } from '@due-regard/statistics';
import type { ProportionMethod } from '@due-regard/statistics';
import { limits, reasons } from '../answer-fields.ts';
import { confidence, number } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

export const proportions = [
  statMethod({
    names: ['proportion'],
    card: 'proportion.md',
    input: z.strictObject({ successes: number, n: number, conf_level: confidence }),
    example: { successes: 12, n: 80 },
    answer: ({ successes, n, conf_level }) => {
      const by = (method: ProportionMethod) =>
        proportion({ count: successes, total: n }, { method, confidence: conf_level });
      return {
        p: by('wilson').estimate,
        wilson: limits(by('wilson')),
        wilson_cc: limits(by('wilson-continuity')),
        clopper_pearson: limits(by('clopper-pearson')),
        jeffreys: limits(by('jeffreys')),
        agresti_coull: limits(by('agresti-coull')),
        wald: limits(by('wald')),
        ...reasons({ p: by('wilson') }),
      };
    },
  }),
];
