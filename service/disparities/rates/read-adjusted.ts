// Schemas of the adjusted part of a finding of rates, for reading it back from JSON.

import { z } from 'zod';
import { count, figure, limits, reason, verdict } from '../findings/read-finding-parts.ts';
import { adjustFactors } from './adjust-for.ts';

export const adjustFactor = z.enum(adjustFactors);

const ratio = { estimate: figure, ...limits, pValue: figure, method: z.string(), reason };

const group = z.object({
  group: z.string(),
  code: z.string(),
  crude: z.object({ estimate: figure, ...limits }),
  pooled: z.object({ ...ratio, adjusted: z.object({ ...limits, pValue: figure, level: figure }) }),
  standardised: z.object(ratio),
  homogeneity: z.object({
    ...{ q: figure, degreesOfFreedom: figure, pValue: figure, iSquared: figure },
    ...{ leftOut: count, reason },
  }),
  strata: count,
  warning: z.string().nullable(),
  verdict,
  verdictWords: z.string(),
  verdictReason: reason,
});

const stratum = z.object({
  stratum: z.string(),
  groups: z.array(
    z.object({ group: z.string(), count: count.nullable(), personYears: figure, ratio: figure, reason }),
  ),
});

export const adjustedRatesSchema = z.object({
  factors: z.array(adjustFactor),
  notAdjusted: z.array(z.object({ factor: adjustFactor, reason: z.string() })),
  by: z.string(),
  groups: z.array(group),
  strata: z.array(stratum),
  leftOut: count,
  family: z.object({ size: count, method: z.string() }),
});
