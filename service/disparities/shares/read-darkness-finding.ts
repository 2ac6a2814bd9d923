// Reads a finding of the veil of darkness back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  breakdown,
  count,
  counted,
  dates,
  figure,
  firstFields,
  lastFields,
  limits,
  names,
  period,
  readAs,
  reason,
  reference,
} from '../findings/read-finding-parts.ts';
import type { DarknessFinding } from './darkness-finding.ts';

const measure = z.object({
  title: z.string(),
  counted,
  breakdown,
  reference,
  ...dates,
  level: z.number(),
});

const version = z.object({ name: z.string(), estimate: figure, ...limits, method: z.string(), reason });
const cell = z.object({ count, total: count });

const group = z.object({
  ...names,
  dark: cell,
  light: cell,
  main: version.nullable(),
  versions: z.array(version),
  lowest: figure,
  highest: figure,
  atClockChange: version.extend({ stops: count }),
  verdictWords: z.string(),
  reason,
});

/** The public contract of `darkness --format json`. */
export const darknessFindingSchema: z.ZodType<DarknessFinding> = z.object({
  ...firstFields('darkness', measure),
  period,
  reference: z.string(),
  referenceCode: z.string().nullable(),
  total: count,
  groups: z.array(group),
  steps: z.array(z.object({ left: count, out: count, why: z.string() })),
  gates: z.array(z.object({ partner: z.string(), month: z.string(), records: count, reason: z.string() })),
  family: z.object({ size: count, level: z.number(), method: z.string() }),
  cautions: z.array(z.string()),
  ...lastFields(measure),
});

export function readDarknessFinding(json: unknown): DarknessFinding {
  return readAs(darknessFindingSchema, json);
}
