// Schemas of what all findings are made of, for reading them back from JSON with "Inf" made infinity again.

import { z } from 'zod';
import { monthPattern } from '../../phrases/month.ts';
import { inputRoles } from './receipt.ts';
import { verdicts } from './verdict.ts';

const infinite = z.enum(['Inf', '-Inf']).transform((text) => (text === 'Inf' ? Infinity : -Infinity));

/** A number, "Inf" or "-Inf", or null. */
export const figure = z.union([z.number(), infinite]).nullable();
export const count = z.number().int().nonnegative();
export const month = z.string().regex(monthPattern);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const reason = z.string().optional();
export const limits = { lower: figure, upper: figure };
export const verdict = z.enum(verdicts).nullable();
export const band = z.object({ lower: z.number(), upper: z.number() });
export const filters = z.array(z.object({ header: z.string(), value: z.string() }));
export const warnings = z.array(z.object({ code: z.string(), message: z.string() }));

/** First and last month, or null where the data carry no months. */
export const dates = { from: month.nullable(), to: month.nullable() };
export const family = z.object({ size: count, method: z.string() });
export const kinds = z.object({
  ...{ notStated: count, notRecorded: count, unrecognised: count, notApplicable: count },
});

/** How a group is called. */
export const names = { group: z.string(), code: z.string(), label: z.string() };

/** What may be said of a group. */
export const told = { verdict, verdictWords: z.string(), verdictReason: reason };
export const smallestVisible = { smallestVisibleRatio: figure, smallestVisibleRatioReason: reason };

/** How far what is unknown could move a ratio, and with the interval of each end outside. */
export const bounds = z.object({ ...limits, withSampling: z.object(limits), reason });

/** The residents that rates are over. */
export const denominators = z.object({
  sources: z.array(z.object({ name: z.string(), sha256 })),
  date: z.string().nullable(),
  classificationId: z.string(),
  areas: z.array(z.string()),
  notes: z.array(z.string()),
});

export const reference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), code: z.string(), label: z.string() }),
  z.object({ kind: z.literal('everyone-else') }),
  z.object({ kind: z.literal('overall') }),
]);

export const counted = z.object({
  from: z.enum(['events', 'counts', 'people']),
  singular: z.string(),
  plural: z.string(),
  filters,
});

export const breakdown = z.object({
  id: z.string(),
  label: z.string(),
  classificationId: z.string(),
  classificationVersion: z.string(),
  rollUpId: z.string().nullable(),
  rollUpTitle: z.string().nullable(),
});

/** A share of people or events, or any figure with its interval. */
export const estimate = z.object({ estimate: figure, ...limits, method: z.string().nullable(), reason });

export const ratio = z.object({
  estimate: figure,
  ...limits,
  pValue: figure,
  method: z.string().nullable(),
  adjusted: z.object({ pValue: figure, ...limits, level: figure }),
  reason,
});

/** Of two rates. */
export const rateRatio = ratio.extend({
  medianUnbiased: figure,
  medianUnbiasedReason: reason,
  probabilityAbove: z.object({ ratio: z.number(), probability: figure, reason }),
});

export const period = z.object({
  from: month.nullable(),
  to: month.nullable(),
  monthsSubmitted: z.array(month),
  monthsMissing: z.array(month),
  partners: z.array(
    z.object({ partner: z.string(), monthsSubmitted: z.array(month), monthsMissing: z.array(month) }),
  ),
});

/** The receipt of a finding with this measure. */
export function receipt<Measure>(measure: z.ZodType<Measure>) {
  return z.object({
    inputs: z.array(z.object({ role: z.enum(inputRoles), name: z.string(), sha256 })),
    measure,
    classifications: z.array(z.object({ id: z.string(), version: z.string() })),
    program: z.object({ name: z.string(), version: z.string() }),
    methods: z.record(z.string(), z.string()),
    digest: sha256,
  });
}

/** What every finding begins with. */
export function firstFields<Kind extends string, Measure>(kind: Kind, measure: z.ZodType<Measure>) {
  return { format: z.literal(1), kind: z.literal(kind), paragraph: z.string(), measure };
}

/** What every finding ends with. */
export function lastFields<Measure>(measure: z.ZodType<Measure>) {
  return { warnings, receipt: receipt(measure) };
}

/** Throws a ZodError that names the field when the JSON is not a finding of this kind and format. */
export function readAs<Finding>(schema: z.ZodType<Finding>, json: unknown): Finding {
  return schema.parse(typeof json === 'string' ? JSON.parse(json) : json);
}
