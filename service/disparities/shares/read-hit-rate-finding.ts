// Reads a finding about hit rates back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import { figure, firstFields, lastFields, readAs, reason } from '../findings/read-finding-parts.ts';
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
  ...firstFields('hit-rate', measure),
  ...shareScopeFields,
  outcomes: z.array(z.object({ ...sharePartFields, test })),
  caution: z.string(),
  testsNotRun: z.array(
    z.object({
      test: z.enum(['outcome test', 'veil of darkness', 'threshold test']),
      sentence: z.string(),
    }),
  ),
  ...lastFields(measure),
});

export function readHitRateFinding(json: unknown): HitRateFinding {
  return readAs(hitRateFindingSchema, json);
}
