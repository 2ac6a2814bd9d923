// Reads a finding back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import { adjustFactor, adjustedRatesSchema } from './read-adjusted.ts';
import { otherPeople, scenariosSchema } from './read-scenarios.ts';
import type { RateFinding } from './rate-finding.ts';
import {
  band,
  breakdown,
  count,
  counted,
  dates,
  denominators,
  estimate,
  family,
  figure,
  kinds,
  lastFields,
  limits,
  names,
  period,
  rateRatio,
  readAs,
  reason,
  reference,
  smallestVisible,
  told,
} from '../findings/read-finding-parts.ts';

export const rateMeasureSchema = z.object({
  title: z.string(),
  counted,
  breakdown,
  reference,
  area: z.string().nullable(),
  ...dates,
  per: z.number().positive(),
  band,
  level: z.number(),
  adjustFor: z.array(adjustFactor).optional(),
  person: z.string().optional(),
  others: z.array(otherPeople).optional(),
});

const rate = z.object({ per: z.number(), ...estimate.shape });

const group = z.object({
  ...names,
  isReference: z.boolean(),
  count: count.nullable(),
  countReason: reason,
  population: figure,
  exposure: figure,
  rate,
  ratio: rateRatio,
  difference: rate,
  excess: figure,
  excessReason: reason,
  ...told,
  ...smallestVisible,
  denominator: z.object({ multiplier: figure, multiplierLower: figure, reason }),
});

const repeats = z.object({
  column: z.string(),
  groups: z.array(
    z.object({
      ...{ group: z.string(), code: z.string(), events: count, people: count },
      ...{ mostForOne: count, withoutPerson: count, rate },
    }),
  ),
});

const unknown = z.object({
  count: count.nullable(),
  countReason: reason,
  share: figure,
  kinds,
  bounds: z.record(
    z.string(),
    z.object({
      ...limits,
      withSampling: z.object(limits),
      dial: z.array(z.object({ chance: z.number(), ratio: figure })),
      reason,
    }),
  ),
  tipping: z.record(z.string(), z.object({ share: figure, reachable: z.boolean(), reason })),
});

/** The public contract of `--format json`. */
export const rateFindingSchema: z.ZodType<RateFinding> = z.object({
  format: z.literal(1),
  // Findings that were kept before there were other kinds do not say theirs.
  kind: z.literal('rate').default('rate'),
  paragraph: z.string(),
  measure: rateMeasureSchema,
  period,
  reference: z.string(),
  referenceCode: z.string().nullable(),
  total: count,
  groups: z.array(group),
  unknown,
  denominators,
  family,
  ...lastFields(rateMeasureSchema),
  // Findings that were kept before anything could be adjusted for have none.
  adjusted: adjustedRatesSchema.nullable().default(null),
  repeats: repeats.nullable().default(null),
  scenarios: scenariosSchema.nullable().default(null),
});

export function readRateFinding(json: unknown): RateFinding {
  return readAs(rateFindingSchema, json);
}
