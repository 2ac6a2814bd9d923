// Reads a finding about amounts back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  band,
  breakdown,
  count,
  counted,
  dates,
  estimate,
  family,
  figure,
  firstFields,
  kinds,
  lastFields,
  names,
  period,
  ratio,
  readAs,
  reason,
  reference,
  smallestVisible,
  told,
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
  ...dates,
  band,
  level: z.number(),
});

const group = z.object({
  ...names,
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
  largest: z.array(z.number()).optional(),
  trimmedMean: figure,
  reason,
  ratio,
  difference: estimate,
  ...told,
  ...smallestVisible,
});

const unknown = z.object({
  count,
  share: figure,
  kinds,
  amount: figure,
  amountMissing: z.object({ count, share: figure, missing: count, notNumbers: count, negative: count }),
  bounds: z.record(
    z.string(),
    z.object({ lower: figure, upper: figure, least: figure, most: figure, reason }),
  ),
});

/** The public contract of `amount --format json`. */
export const amountFindingSchema: z.ZodType<AmountFinding> = z.object({
  ...firstFields('amount', measure),
  period,
  reference: z.string(),
  referenceCode: z.string().nullable(),
  total: count,
  groups: z.array(group),
  unknown,
  family,
  ...lastFields(measure),
});

export function readAmountFinding(json: unknown): AmountFinding {
  return readAs(amountFindingSchema, json);
}
