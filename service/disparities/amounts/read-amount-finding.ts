// Reads a finding about amounts back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  band,
  breakdown,
  count,
  counted,
  estimate,
  figure,
  month,
  period,
  ratio,
  reason,
  receipt,
  reference,
  verdict,
  warnings,
} from '../findings/read-finding-parts.ts';
import type { AmountFinding } from './amount-finding.ts';
import { averages } from './amount-measure.ts';

const measure = z.object({
  title: z.string(),
  counted,
  amount: z.string(),
  average: z.enum(averages),
  breakdown,
  reference,
  from: month.nullable(),
  to: month.nullable(),
  band,
  level: z.number(),
});

const group = z.object({
  group: z.string(),
  code: z.string(),
  label: z.string(),
  isReference: z.boolean(),
  count,
  known: count,
  missing: count,
  notNumbers: count,
  negative: count,
  amount: estimate,
  mean: figure,
  median: figure,
  standardDeviation: figure,
  lowerQuartile: figure,
  upperQuartile: figure,
  least: figure,
  most: figure,
  trimmedMean: figure,
  reason,
  ratio,
  difference: estimate,
  verdict,
  verdictWords: z.string(),
  verdictReason: reason,
  smallestVisibleRatio: figure,
  smallestVisibleRatioReason: reason,
});

const unknown = z.object({
  count,
  share: figure,
  kinds: z.object({ notStated: count, notRecorded: count, unrecognised: count, notApplicable: count }),
  amount: figure,
  amountMissing: z.object({ count, share: figure, missing: count, notNumbers: count, negative: count }),
  bounds: z.record(
    z.string(),
    z.object({ lower: figure, upper: figure, least: figure, most: figure, reason }),
  ),
});

/** The public contract of `amount --format json`. */
export const amountFindingSchema: z.ZodType<AmountFinding> = z.object({
  format: z.literal(1),
  kind: z.literal('amount'),
  paragraph: z.string(),
  measure,
  period,
  reference: z.string(),
  referenceCode: z.string().nullable(),
  total: count,
  groups: z.array(group),
  unknown,
  family: z.object({ size: count, method: z.string() }),
  warnings,
  receipt: receipt(measure),
});

/** Throws a ZodError that names the field when the JSON is not a finding of this format. */
export function readAmountFinding(json: unknown): AmountFinding {
  return amountFindingSchema.parse(typeof json === 'string' ? JSON.parse(json) : json);
}
