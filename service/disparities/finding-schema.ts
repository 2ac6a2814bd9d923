// Reads a finding back from its JSON: the same shape that finding.ts states, with "Inf" become infinity again.
import { z } from 'zod';
import { verdicts, type Finding } from './finding.ts';

const figure = z
  .union([z.number(), z.literal('Inf'), z.literal('-Inf'), z.null()])
  .transform((value) => (value === 'Inf' ? Infinity : value === '-Inf' ? -Infinity : value));

const reason = z.string().optional();
const estimated = { estimate: figure, lower: figure, upper: figure, method: z.string().nullable(), reason };

const reference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), code: z.string(), label: z.string() }),
  z.object({ kind: z.literal('everyone-else') }),
  z.object({ kind: z.literal('overall') }),
]);

const measure = z.object({
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
  from: z.string().nullable(),
  to: z.string().nullable(),
  per: z.number(),
  band: z.object({ lower: z.number(), upper: z.number() }),
  level: z.number(),
});

const group = z.object({
  group: z.string(),
  code: z.string(),
  label: z.string(),
  isReference: z.boolean(),
  count: z.number(),
  population: figure,
  exposure: figure,
  rate: z.object({ per: z.number(), ...estimated }),
  ratio: z.object({
    ...estimated,
    pValue: figure,
    adjusted: z.object({ pValue: figure, lower: figure, upper: figure, level: figure }),
    medianUnbiased: figure,
    probabilityAbove: z.object({ ratio: z.number(), probability: figure }),
  }),
  difference: z.object({ per: z.number(), ...estimated }),
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
  count: z.number(),
  share: figure,
  kinds: z.object({
    notStated: z.number(),
    notRecorded: z.number(),
    unrecognised: z.number(),
    notApplicable: z.number(),
  }),
  bounds: z.record(
    z.string(),
    z.object({
      lower: figure,
      upper: figure,
      withSampling: z.object({ lower: figure, upper: figure }),
      dial: z.array(z.object({ chance: z.number(), ratio: figure })),
      reason,
    }),
  ),
  tipping: z.record(z.string(), z.object({ share: figure, reachable: z.boolean(), reason })),
});

const months = z.array(z.string());
const period = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  monthsSubmitted: months,
  monthsMissing: months,
  partners: z.array(z.object({ partner: z.string(), monthsSubmitted: months, monthsMissing: months })),
});

const receipt = z.object({
  inputs: z.array(
    z.object({
      role: z.enum(['events', 'counts', 'population', 'area-lookup']),
      name: z.string(),
      sha256: z.string(),
    }),
  ),
  measure,
  classifications: z.array(z.object({ id: z.string(), version: z.string() })),
  program: z.object({ name: z.string(), version: z.string() }),
  methods: z.record(z.string(), z.string()),
  digest: z.string(),
});

/** Decodes what `findingJson` wrote. */
export const findingSchema: z.ZodType<Finding> = z.object({
  format: z.literal(1),
  paragraph: z.string(),
  measure,
  period,
  reference: z.string(),
  referenceCode: z.string().nullable(),
  total: z.number(),
  groups: z.array(group),
  unknown,
  denominators: z.object({
    sources: z.array(z.object({ name: z.string(), sha256: z.string() })),
    date: z.string().nullable(),
    classificationId: z.string(),
    areas: z.array(z.string()),
    notes: z.array(z.string()),
  }),
  family: z.object({ size: z.number(), method: z.string() }),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  receipt,
});
