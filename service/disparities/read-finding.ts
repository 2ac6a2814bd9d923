// Reads a finding back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import { monthPattern } from '../phrases/month.ts';
import type { Finding } from './finding.ts';
import { verdicts } from './finding.ts';

const infinite = z.enum(['Inf', '-Inf']).transform((text) => (text === 'Inf' ? Infinity : -Infinity));
const figure = z.union([z.number(), infinite]).nullable();
const count = z.number().int().nonnegative();
const month = z.string().regex(monthPattern);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().optional();
const limits = { lower: figure, upper: figure };

const reference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), code: z.string(), label: z.string() }),
  z.object({ kind: z.literal('everyone-else') }),
  z.object({ kind: z.literal('overall') }),
]);

export const measureSchema = z.object({
  title: z.string(),
  counted: z.object({
    from: z.enum(['events', 'counts']),
    singular: z.string(),
    plural: z.string(),
    filters: z.array(z.object({ header: z.string(), value: z.string() })),
  }),
  breakdown: z.object({
    id: z.string(),
    label: z.string(),
    classificationId: z.string(),
    classificationVersion: z.string(),
    rollUpId: z.string().nullable(),
    rollUpTitle: z.string().nullable(),
  }),
  reference,
  area: z.string().nullable(),
  from: month.nullable(),
  to: month.nullable(),
  per: z.number().positive(),
  band: z.object({ lower: z.number(), upper: z.number() }),
  level: z.number(),
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
  ratio: z.object({
    estimate: figure,
    ...limits,
    pValue: figure,
    method: z.string().nullable(),
    adjusted: z.object({ pValue: figure, ...limits, level: figure }),
    medianUnbiased: figure,
    probabilityAbove: z.object({ ratio: z.number(), probability: figure }),
    reason,
  }),
  difference: z.object({
    per: z.number(),
    estimate: figure,
    ...limits,
    method: z.string().nullable(),
    reason,
  }),
  excess: figure,
  excessReason: reason,
  verdict: z.enum(verdicts).nullable(),
  verdictWords: z.string(),
  verdictReason: reason,
  smallestVisibleRatio: figure,
  smallestVisibleRatioReason: reason,
  denominator: z.object({ multiplier: figure, multiplierLower: figure, reason }),
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

const period = z.object({
  from: month.nullable(),
  to: month.nullable(),
  monthsSubmitted: z.array(month),
  monthsMissing: z.array(month),
  partners: z.array(
    z.object({ partner: z.string(), monthsSubmitted: z.array(month), monthsMissing: z.array(month) }),
  ),
});

const receipt = z.object({
  inputs: z.array(
    z.object({ role: z.enum(['events', 'counts', 'population', 'area-lookup']), name: z.string(), sha256 }),
  ),
  measure: measureSchema,
  classifications: z.array(z.object({ id: z.string(), version: z.string() })),
  program: z.object({ name: z.string(), version: z.string() }),
  methods: z.record(z.string(), z.string()),
  digest: sha256,
});

/** The public contract of `--format json`. */
export const findingSchema: z.ZodType<Finding> = z.object({
  format: z.literal(1),
  paragraph: z.string(),
  measure: measureSchema,
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
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  receipt,
});

/** Throws a ZodError that names the field when the JSON is not a finding of this format. */
export function readFinding(json: unknown): Finding {
  return findingSchema.parse(typeof json === 'string' ? JSON.parse(json) : json);
}
