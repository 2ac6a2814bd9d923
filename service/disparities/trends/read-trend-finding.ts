// Reads a trend back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  band,
  breakdown,
  count,
  counted,
  denominators,
  estimate,
  family,
  figure,
  firstFields,
  lastFields,
  limits,
  month,
  names,
  period,
  readAs,
  reason,
  reference,
  told,
} from '../findings/read-finding-parts.ts';
import { everyChoices } from './span.ts';
import type { TrendFinding } from './trend-finding.ts';

const months = z.object({ from: month, to: month });
const rebase = z.array(z.object({ month, reason: z.string().nullable() }));
const compare = z.object({ earlier: months, later: months }).nullable();
const side = z.enum(['above', 'below']).nullable();
const method = z.string();

const measure = z.object({
  ...{ title: z.string(), counted, breakdown, reference, groups: z.array(z.string()) },
  ...{ area: z.string().nullable(), from: month, to: month, every: z.enum(everyChoices), rebase, compare },
  ...{ per: z.number().positive(), band, level: z.number() },
});

const unknown = z.object({ count: count.nullable(), countReason: reason, share: figure });
const twoCounts = {
  count: count.nullable(),
  personYears: figure,
  referenceCount: count.nullable(),
  referencePersonYears: figure,
};

const point = z.object({
  ...{ period: z.string(), ...twoCounts, rate: figure, referenceRate: figure, ratio: estimate },
  limits: z.object({ ...limits, outside: side, reason }),
  smoothed: z.object({ ...limits, ratio: figure, outside: z.boolean() }),
  rules: z.array(z.string()),
  unknownBounds: z.object({ ...limits, reason }),
});

const series = z.object({
  ...{ isOverdispersed: z.boolean(), method, reason },
  points: z.array(z.object({ ...limits, period: z.string(), rate: figure, centre: figure, outside: side })),
});

const waits = z.object({
  ...{ centre: figure, method, reason },
  points: z.array(z.object({ ...limits, days: z.number(), outside: side })),
});

const changeSide = z.object({ ...twoCounts, ratio: estimate, unknown });
const change = z.object({
  earlier: changeSide,
  later: changeSide,
  ratioOfRatios: z.object({
    ...{ estimate: figure, ...limits, pValue: figure, method, reason },
    adjusted: z.object({ pValue: figure, ...limits, level: figure }),
  }),
  ...told,
});

const group = z.object({
  ...names,
  whole: z.object({
    ...twoCounts,
    population: figure,
    referencePopulation: figure,
    ratio: estimate,
    periods: count,
  }),
  points: z.array(point),
  phases: z.array(z.object({ from: z.string(), to: z.string(), ratio: figure, reason })),
  outside: z.array(z.string()),
  charted: count,
  rates: z.object({ group: series, reference: series }),
  waits: waits.nullable(),
  change: change.nullable(),
  verdictWords: z.string(),
});

/** The public contract of `trend --format json`. */
export const trendFindingSchema: z.ZodType<TrendFinding> = z.object({
  ...firstFields('trend', measure),
  period,
  periods: z.array(
    z.object({
      ...{ period: z.string(), label: z.string(), from: month, to: month },
      ...{ monthsSubmitted: count, monthsMissing: count, isGap: z.boolean(), total: figure },
      unknown: z.object({ ...unknown.shape, outside: side }),
    }),
  ),
  ...{ reference: z.string(), referenceCode: z.string().nullable(), total: count },
  ...{ groups: z.array(group), unknown },
  denominators,
  family,
  ...lastFields(measure),
});

export function readTrendFinding(json: unknown): TrendFinding {
  return readAs(trendFindingSchema, json);
}
