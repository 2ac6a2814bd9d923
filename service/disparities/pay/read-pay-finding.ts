// Reads a finding on pay back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
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
import type { PayFinding } from './pay-finding.ts';

const header = z.string().nullable();
const measure = z.object({
  title: z.string(),
  counted,
  breakdown,
  reference: z.object({ kind: z.literal('group'), code: z.string(), label: z.string() }),
  form: z.enum(['regulations', 'groups']),
  snapshot: z.string().nullable(),
  columns: z.object({
    pay: z.string(),
    ...{ bonus: header, kindOfWorker: header, fullPay: header, grade: header, service: header },
  }),
  blankBonus: z.enum(['none', 'not-known']),
  floor: count,
  matters: z.number(),
  level: z.number(),
});

const method = z.string().nullable();
const gap = z.object({ estimate: figure, ...limits, pValue: figure, method, reason });
const paid = { people: count, mean: figure, median: figure, reason };
const split = z.object({ explained: z.number(), unexplained: z.number() }).nullable();
const bounds = z.object(limits);

const group = z.object({
  ...names,
  isReference: z.boolean(),
  count,
  hourly: z.object(paid),
  largest: z.array(z.number()).optional(),
  meanGap: gap.extend({ adjusted: z.object({ pValue: figure, ...limits, level: figure }) }).nullable(),
  medianGap: gap.nullable(),
  bonus: z.object({ ...paid, meanGap: gap.nullable(), medianGap: gap.nullable() }).nullable(),
  paidBonus: z
    .object({ count, known: count, blank: count, estimate: figure, ...limits, method, reason, bounds })
    .nullable(),
  ...told,
});

const quarter = z.object({
  name: z.enum(['lower', 'lower middle', 'upper middle', 'upper']),
  people: count,
  lowestPay: figure,
  highestPay: figure,
  groups: z.array(z.object({ group: z.string(), people: count, percent: figure, idealPercent: figure })),
});

/** The public contract of `--format json`. */
export const payFindingSchema: z.ZodType<PayFinding> = z.object({
  ...firstFields('pay', measure),
  reference: z.string(),
  referenceCode: z.string(),
  total: count,
  employees: count,
  fullPayEmployees: count,
  leftOut: z.object({ specialConstables: count, notOnFullPay: count, payMissing: count }),
  dutyApplies: z.boolean(),
  groups: z.array(group),
  quarters: z.array(quarter),
  tied: z.array(
    z.object({
      pay: z.number(),
      boundary: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      people: count,
    }),
  ),
  splits: z.array(
    z.object({
      group: z.string(),
      code: z.string(),
      predictors: z.array(z.string()),
      people: count,
      leftOut: count,
      gap: figure,
      atReferencePay: split,
      atGroupPay: split,
      reason,
    }),
  ),
  unknown: z.object({
    count,
    share: figure,
    kinds: z.object({
      ...{ notStated: count, notRecorded: count, unrecognised: count, notApplicable: count, outside: count },
    }),
    payMissing: z.record(z.string(), count),
    bounds: z.record(z.string(), bounds),
  }),
  published: z.record(z.string(), z.number().nullable()).nullable(),
  family,
  ...lastFields(measure),
});

export function readPayFinding(json: unknown): PayFinding {
  return readAs(payFindingSchema, json);
}
