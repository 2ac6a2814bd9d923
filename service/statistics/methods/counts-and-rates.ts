// Counts and crude rates, and one count against an expected number: reference file 01.
import { z } from 'zod';
import { crudeRate, poissonTest } from '@due-regard/statistics';
import type { RateMethod } from '@due-regard/statistics';
import { limits, reasons } from '../answer-fields.ts';
import { confidence, number } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const rates = statMethod({
  names: [
    'crude-rate',
    'mid-p-interval',
    'garwood-interval',
    'byar-breslow-day-interval',
    'byar-rothman-boice-interval',
    'fingertips-interval',
  ],
  card: 'crude-rate.md',
  input: z.strictObject({
    events: number,
    exposure: z.number().default(1).describe('number, 1 unless given'),
    per: z.number().default(1).describe('number, 1 unless given'),
    conf_level: confidence,
  }),
  example: { events: 112, exposure: 1194, per: 1000, conf_level: 0.95 },
  answer: ({ events, exposure, per, conf_level }) => {
    const by = (method: RateMethod) =>
      crudeRate({ events, exposure }, { per, method, confidence: conf_level });
    return {
      rate: by('mid-p').estimate,
      exact_garwood: limits(by('garwood')),
      mid_p: limits(by('mid-p')),
      byar_rothman_x_plus_half: limits(by('byar-rothman-boice')),
      byar_breslow_day_phe: limits(by('byar-breslow-day')),
      phe_rule_exact_below_10_else_byar: limits(by('fingertips')),
      ...reasons({ rate: by('mid-p') }),
    };
  },
});

const test = statMethod({
  names: ['poisson-test'],
  card: 'poisson-test.md',
  input: z.strictObject({ observed: number, expected: number, conf_level: confidence }),
  example: { observed: 10, expected: 7.2 },
  answer: ({ observed, expected, conf_level }) => {
    const answer = poissonTest({ observed, expected }, { confidence: conf_level });
    return {
      ratio: answer.estimate,
      mid_p: limits(answer),
      p_two_sided_minlike_R: answer.pMinimumLikelihood,
      p_two_sided_doubled: answer.pExactDoubled,
      p_mid_doubled: answer.pValue,
      ...reasons({ ratio: answer }),
    };
  },
});

export const countsAndRates = [rates, test];
