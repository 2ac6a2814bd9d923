// Reads a finding about shares back from its JSON, checking every field, with "Inf" made infinity again.

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
  reference,
  smallestVisible,
  told,
} from '../findings/read-finding-parts.ts';
import type { ShareFinding } from './share-finding.ts';

export const outcomeSchema = z.object({
  header: z.string(),
  values: z.array(z.string()),
  not: z.boolean(),
  words: z.string(),
});

export const sharesMeasureFields = {
  title: z.string(),
  counted,
  breakdown,
  reference,
  within: z.array(z.string()),
  ...dates,
  band,
  level: z.number(),
};

const shareMeasureSchema = z.object({ ...sharesMeasureFields, outcome: outcomeSchema });

const group = z.object({
  ...names,
  isReference: z.boolean(),
  count,
  known: count,
  hits: count,
  outcomeMissing: count,
  share: estimate,
  ratio,
  ratioOfNot: estimate,
  difference: estimate,
  excess: figure,
  excessReason: reason,
  ...told,
  ...smallestVisible,
});

const unknown = z.object({
  count,
  share: figure,
  kinds,
  hits: count,
  outcomeMissingToo: count,
  outcome: z.object({ count, share: figure }),
  bounds: z.record(z.string(), z.object({ group: bounds, outcome: bounds, both: bounds })),
});

const pooled = z.object({
  ratio: estimate.extend({ pValue: figure }),
  difference: estimate,
  crude: figure,
  comparable: count,
  homogeneity: z.object({ pValue: figure, reason }),
  warning: z.string().nullable(),
});

const within = z
  .object({
    columns: z.array(z.string()),
    strata: count,
    groups: z.record(z.string(), pooled),
    table: z.array(
      z.object({
        stratum: z.array(z.string()),
        groups: z.array(z.object({ group: z.string(), hits: count, known: count })),
      }),
    ),
  })
  .nullable();

export const sharePartFields = {
  outcome: outcomeSchema,
  total: count,
  groups: z.array(group),
  unknown,
  within,
};

export const shareScopeFields = {
  period,
  reference: z.string(),
  referenceCode: z.string().nullable(),
  family,
};

/** The public contract of `share --format json`. */
export const shareFindingSchema: z.ZodType<ShareFinding> = z.object({
  ...firstFields('share', shareMeasureSchema),
  ...shareScopeFields,
  ...sharePartFields,
  ...lastFields(shareMeasureSchema),
});

export function readShareFinding(json: unknown): ShareFinding {
  return readAs(shareFindingSchema, json);
}
