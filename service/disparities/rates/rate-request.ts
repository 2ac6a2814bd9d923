// What the form of a finding asks for: which data, and how they are to be counted and compared.
import { z } from 'zod';
import { adjustFactor } from './read-adjusted.ts';
import { monthPattern } from '../../phrases/month.ts';

const month = z.string().regex(monthPattern);

/** Ids of datasets, and the words of the command line. Null is "as usual". `records` are events, or counts already made. */
export const rateRequest = z.object({
  records: z.uuid(),
  population: z.uuid(),
  by: z.string(),
  reference: z.string().nullable(),
  rollUp: z.string().nullable(),
  from: month.nullable(),
  to: month.nullable(),
  filters: z.array(z.object({ header: z.string(), value: z.string() })),
  area: z.string().nullable(),
  /** What counts already made are of, such as "complaints"; null for events, which say so themselves. */
  counting: z.string().nullable().default(null),
  /** What the comparison is adjusted for as well. */
  adjustFor: z.array(adjustFactor).default([]),
  /** Other populations that the counts are set against as well: added to the residents, or in their place. */
  others: z.array(z.object({ population: z.uuid(), added: z.boolean() })).default([]),
  /** Heading of the column of records that tells people apart. */
  person: z.string().nullable().default(null),
});

export type RateRequest = z.infer<typeof rateRequest>;
