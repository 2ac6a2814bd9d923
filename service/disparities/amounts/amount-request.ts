// What the form of an amount asks for: which data, which column, which average, and how the groups are to be compared.
import { z } from 'zod';
import { monthPattern } from '../../phrases/month.ts';
import { averages } from './amount-measure.ts';

const month = z.string().regex(monthPattern);

/** Null is "as usual". `records` are events, or people one by one. */
export const amountRequest = z.object({
  records: z.uuid(),
  population: z.null(),
  by: z.string(),
  amount: z.string(),
  average: z.enum(averages),
  counting: z.string().nullable(),
  reference: z.string().nullable(),
  rollUp: z.string().nullable(),
  from: month.nullable(),
  to: month.nullable(),
  filters: z.array(z.object({ header: z.string(), value: z.string() })),
});

export type AmountRequest = z.infer<typeof amountRequest>;
