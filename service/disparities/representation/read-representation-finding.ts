// Reads a representation back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  band,
  bounds,
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
  sha256,
  told,
} from '../findings/read-finding-parts.ts';
import type { RepresentationFinding } from './representation-finding.ts';

export const representationMeasureSchema = z.object({
  title: z.string(),
  counted,
  breakdown,
  benchmark: z.object({
    kind: z.enum(['residents', 'counts']),
    name: z.string(),
    date: z.string().nullable(),
    isSample: z.boolean(),
  }),
  change: z.object({ within: z.string(), earlier: z.array(z.string()) }).nullable(),
  area: z.string().nullable(),
  ...dates,
  band,
  level: z.number(),
});

const group = z.object({
  ...names,
  isReference: z.literal(false),
  count: count.nullable(),
  countReason: reason,
  share: estimate,
  benchmark: z.object({ count: figure, share: figure, standardError: figure }),
  ratio,
  percentagePoints: figure,
  expected: figure,
  shortfall: figure,
  ...told,
  smallestVisible: z.object({ above: figure, below: figure }),
});

const unknown = z.object({
  count: count.nullable(),
  countReason: reason,
  share: figure,
  kinds,
  bounds: z.record(z.string(), bounds),
  tipping: z.record(z.string(), z.object({ share: figure, reachable: z.boolean(), reason })),
});

const change = z.object({
  within: z.string(),
  parts: count,
  earlierKnown: count,
  known: count,
  groups: z.array(
    z.object({
      group: z.string(),
      code: z.string(),
      earlierShare: figure,
      share: figure,
      difference: figure,
      byMix: figure,
      withinMix: figure,
      reason,
    }),
  ),
});

/** The public contract of `representation --format json`. */
export const representationFindingSchema: z.ZodType<RepresentationFinding> = z.object({
  ...firstFields('representation', representationMeasureSchema),
  period,
  reference: z.string(),
  total: count,
  known: count,
  groups: z.array(group),
  unknown,
  benchmark: z.object({
    sources: z.array(z.object({ name: z.string(), sha256 })),
    date: z.string().nullable(),
    classificationId: z.string(),
    areas: z.array(z.string()),
    total: z.number(),
    unknown: figure,
    notes: z.array(z.string()),
  }),
  change: change.nullable(),
  readings: z.object({ description: z.string(), process: z.string() }),
  family,
  ...lastFields(representationMeasureSchema),
});

export function readRepresentationFinding(json: unknown): RepresentationFinding {
  return readAs(representationFindingSchema, json);
}
