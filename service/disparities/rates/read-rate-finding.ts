// Reads a finding back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import { adjustFactor, adjustedRatesSchema } from './read-adjusted.ts';
import type { RateFinding } from './rate-finding.ts';
import {
  band,
  breakdown,
  count,
  counted,
  figure,
  limits,
  month,
  period,
  rateRatio,
  reason,
  receipt,
  reference,
  sha256,
  verdict,
  warnings,
} from '../findings/read-finding-parts.ts';

export const rateMeasureSchema = z.object({
  title: z.string(),
  counted,
  breakdown,
  reference,
  area: z.string().nullable(),
  from: month.nullable(),
  to: month.nullable(),
  per: z.number().positive(),
  band,
  level: z.number(),
  adjustFor: z.array(adjustFactor).optional(),
  person: z.string().optional(),
});

const group = z.object({
  group: z.string(),
  code: z.string(),
  label: z.string(),
  isReference: z.boolean(),
  count: count.nullable(),
  countReason: reason,
  population: figure,
  exposure: figure,
  rate: z.object({ per: z.number(), estimate: figure, ...limits, method: z.string().nullable(), reason }),
  ratio: rateRatio,
  difference: z.object({
    per: z.number(),
    estimate: figure,
    ...limits,
    method: z.string().nullable(),
    reason,
  }),
  excess: figure,
  excessReason: reason,
  verdict,
  verdictWords: z.string(),
  verdictReason: reason,
  smallestVisibleRatio: figure,
  smallestVisibleRatioReason: reason,
  denominator: z.object({ multiplier: figure, multiplierLower: figure, reason }),
});

const rate = z.object({
  per: z.number(),
  estimate: figure,
  ...limits,
  method: z.string().nullable(),
  reason,
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
  kinds: z.object({ notStated: count, notRecorded: count, unrecognised: count, notApplicable: count }),
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
  denominators: z.object({
    sources: z.array(z.object({ name: z.string(), sha256 })),
    date: z.string().nullable(),
    classificationId: z.string(),
    areas: z.array(z.string()),
    notes: z.array(z.string()),
  }),
  family: z.object({ size: count, method: z.string() }),
  warnings,
  receipt: receipt(rateMeasureSchema),
  // Findings that were kept before anything could be adjusted for have none.
  adjusted: adjustedRatesSchema.nullable().default(null),
  repeats: repeats.nullable().default(null),
});

/** Throws a ZodError that names the field when the JSON is not a finding of this format. */
export function readRateFinding(json: unknown): RateFinding {
  return rateFindingSchema.parse(typeof json === 'string' ? JSON.parse(json) : json);
}
