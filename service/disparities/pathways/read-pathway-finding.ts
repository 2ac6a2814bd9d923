// Reads a finding on a pathway back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  band,
  breakdown,
  count,
  counted,
  family,
  figure,
  firstFields,
  lastFields,
  limits,
  names,
  readAs,
  reason,
  told,
} from '../findings/read-finding-parts.ts';
import type { PathwayFinding } from './pathway-finding.ts';

const measure = z.object({
  title: z.string(),
  counted,
  breakdown,
  reference: z.object({ kind: z.literal('group'), code: z.string(), label: z.string() }),
  stages: z.array(z.string()),
  stageColumn: z.string().nullable(),
  adverse: z.boolean(),
  period: z.string().nullable(),
  band,
  level: z.number(),
});

const passed = z.object({ count, total: count });
const bounds = z.object({ ...limits, withSampling: z.object(limits) }).nullable();

const stage = z.object({
  from: z.string(),
  to: z.string(),
  group: passed,
  reference: passed,
  ratio: z.object({
    estimate: figure,
    ...limits,
    pValue: figure,
    method: z.string().nullable(),
    adjusted: z.object({ pValue: figure, ...limits, level: figure }),
    inverse: z.object({ estimate: figure, ...limits }),
    reason,
  }),
  contribution: figure,
  lostMore: figure,
  ...told,
  smallestVisible: z.object({ above: figure, below: figure }),
  unknown: z.object({ groupMissing: bounds, outcomeMissing: bounds }),
});

const group = z.object({
  ...names,
  isReference: z.boolean(),
  count,
  reached: z.array(count),
  missing: z.array(count),
  stages: z.array(stage),
  overall: stage.nullable(),
});

/** The public contract of `--format json`. */
export const pathwayFindingSchema: z.ZodType<PathwayFinding> = z.object({
  ...firstFields('pathway', measure),
  reference: z.string(),
  referenceCode: z.string(),
  total: count,
  groups: z.array(group),
  together: group.nullable(),
  wres: z
    .object({
      indicator: z.string(),
      from: z.string(),
      to: z.string(),
      direction: z.string(),
      reading: z.string(),
      estimate: figure,
      ...limits,
      nonAdverse: z.boolean().nullable(),
      reason,
    })
    .nullable(),
  change: z
    .object({
      header: z.string(),
      from: z.string(),
      to: z.string(),
      before: figure,
      after: figure,
      counts: z.object({ before: passed, after: passed }),
      difference: figure,
      composition: figure,
      rates: figure,
      reason,
    })
    .nullable(),
  unknown: z.object({
    count: count.nullable(),
    reached: z.array(count).nullable(),
    share: figure,
    kinds: z.object({ notStated: count, notRecorded: count, unrecognised: count, outside: count }).nullable(),
    outcomeMissing: count,
  }),
  family,
  ...lastFields(measure),
});

export function readPathwayFinding(json: unknown): PathwayFinding {
  return readAs(pathwayFindingSchema, json);
}
