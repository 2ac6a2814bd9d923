// What the form of a share asks for: which data, which outcome, and how the groups are to be compared.
import { z } from 'zod';
import { sharesFields } from './shares-fields.ts';

export const shareRequest = z.object({
  ...sharesFields,
  outcome: z.object({ header: z.string(), values: z.array(z.string()).min(1), not: z.boolean() }),
  /** The outcome in a sentence; null for the words made from its column. */
  saying: z.string().nullable(),
});

export type ShareRequest = z.infer<typeof shareRequest>;
