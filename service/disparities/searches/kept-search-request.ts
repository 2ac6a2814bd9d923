// What the form of a search asks for, as it is kept: which data, what is crossed, and which outcome.
import { z } from 'zod';
import { monthPattern } from '../../phrases/month.ts';

const month = z.string().regex(monthPattern);

/** Ids of datasets, and the words of the command line. Null is "as usual". */
export const keptSearchRequest = z.object({
  records: z.uuid(),
  population: z.null(),
  across: z.array(z.string()),
  outcome: z.object({ header: z.string(), values: z.array(z.string()) }),
  most: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  floor: z.number().int().positive(),
  rollUp: z.string().nullable(),
  from: month.nullable(),
  to: month.nullable(),
  filters: z.array(z.object({ header: z.string(), value: z.string() })),
});

export type KeptSearchRequest = z.infer<typeof keptSearchRequest>;

/** A search, and which combination of it. */
export const keptCellRequest = keptSearchRequest.extend({ combination: z.string() });
export type KeptCellRequest = z.infer<typeof keptCellRequest>;
