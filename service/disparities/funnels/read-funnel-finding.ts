// Reads a funnel back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  breakdown,
  count,
  counted,
  dates,
  denominators,
  estimate,
  family,
  figure,
  firstFields,
  lastFields,
  limits,
  period,
  readAs,
  reason,
  reference,
} from '../findings/read-finding-parts.ts';
import type { FunnelFinding } from './funnel-finding.ts';

const ends = z.object(limits);

const measure = z.object({
  ...{ title: z.string(), counted, breakdown, reference, units: z.enum(['partners', 'areas']) },
  group: z.object({ code: z.string(), label: z.string() }),
  ...{ ...dates, per: z.number().positive(), level: z.number() },
});

const unit = z.object({
  ...{ unit: z.string(), name: z.string() },
  ...{ count: count.nullable(), population: figure, personYears: figure },
  ...{ referenceCount: count.nullable(), referencePopulation: figure, referencePersonYears: figure },
  ...{ rate: figure, referenceRate: figure },
  ratio: estimate,
  ...{ standardError: figure, z: figure, adjustedZ: figure, inner: ends, outer: ends },
  outside: z.object({ side: z.enum(['above', 'below']), of: z.enum(['inner', 'outer']) }).nullable(),
  ...{ rank: ends, verdictWords: z.string(), isSmall: z.boolean() },
  months: z.object({ submitted: count, missing: count }).nullable(),
  unknown: z.object({ count: count.nullable(), share: figure, bounds: ends }),
  reason,
});

/** The public contract of `funnel --format json`. */
export const funnelFindingSchema: z.ZodType<FunnelFinding> = z.object({
  ...firstFields('funnel', measure),
  period,
  ...{ reference: z.string(), referenceCode: z.string().nullable(), total: count },
  target: z.object({ estimate: figure, ...limits, method: z.string(), reason }),
  crude: figure,
  spread: z.object({
    ...{ phi: figure, tauSquared: figure, q: figure, degreesOfFreedom: figure },
    ...{ pValue: figure, iSquared: figure, reason },
  }),
  units: z.array(unit),
  unknown: z.object({ count: count.nullable(), countReason: reason, share: figure }),
  denominators,
  family,
  ...lastFields(measure),
});

export function readFunnelFinding(json: unknown): FunnelFinding {
  return readAs(funnelFindingSchema, json);
}
