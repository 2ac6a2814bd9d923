// What the form of a representation asks for, as it is kept: which data, and how they are to be compared.
import { z } from 'zod';
import { monthPattern } from '../../phrases/month.ts';

const month = z.string().regex(monthPattern);

/** Ids of datasets, and the words of the command line. Null is "as usual". */
export const keptRepresentationRequest = z.object({
  records: z.uuid(),
  population: z.uuid(),
  by: z.string(),
  rollUp: z.string().nullable(),
  from: month.nullable(),
  to: month.nullable(),
  filters: z.array(z.object({ header: z.string(), value: z.string() })),
  area: z.string().nullable(),
  /** What the people are, such as "officers"; null for people, and for events, which say so themselves. */
  counting: z.string().nullable(),
});

export type KeptRepresentationRequest = z.infer<typeof keptRepresentationRequest>;
