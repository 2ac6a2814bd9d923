// Reads a finding about hit rates back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import { figure, reason, receipt, warnings } from '../findings/read-finding-parts.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import {
  outcomeSchema,
  sharePartFields,
  shareScopeFields,
  sharesMeasureFields,
} from './read-share-finding.ts';

const measure = z.object({ ...sharesMeasureFields, outcomes: z.array(outcomeSchema) });

const test = z.object({
  statistic: figure,
  degreesOfFreedom: figure,
  pValue: figure,
  method: z.string(),
  reason,
});

/** The public contract of `hit-rate --format json`. */
export const hitRateFindingSchema: z.ZodType<HitRateFinding> = z.object({
  format: z.literal(1),
  kind: z.literal('hit-rate'),
  paragraph: z.string(),
  measure,
  ...shareScopeFields,
  outcomes: z.array(z.object({ ...sharePartFields, test })),
  caution: z.string(),
  testsNotRun: z.array(
    z.object({
      test: z.enum(['outcome test', 'veil of darkness', 'threshold test']),
      sentence: z.string(),
    }),
  ),
  warnings,
  receipt: receipt(measure),
});

/** Throws a ZodError that names the field when the JSON is not a finding of this format. */
export function readHitRateFinding(json: unknown): HitRateFinding {
  return hitRateFindingSchema.parse(typeof json === 'string' ? JSON.parse(json) : json);
}
