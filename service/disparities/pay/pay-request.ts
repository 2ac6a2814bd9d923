// What the form of a finding on pay asks for: which data, which columns, who is compared.
import { z } from 'zod';
import { usualPay } from './pay-asked.ts';

const header = z.string().nullable().default(null);

/** The id of a dataset of people, and the words of the command line. Null is "as usual". */
export const payRequest = z.object({
  records: z.uuid(),
  population: z.null(),
  by: z.string(),
  reference: z.string().nullable(),
  rollUp: z.string().nullable(),
  filters: z.array(z.object({ header: z.string(), value: z.string() })),
  pay: header,
  bonus: header,
  fullPay: header,
  kindOfWorker: header,
  grade: header,
  service: header,
  snapshot: z.string().nullable().default(null),
  blankBonus: z.enum(['none', 'not-known']).default(usualPay.blankBonus),
  floor: z.number().int().nonnegative().default(usualPay.floor),
  matters: z.number().positive().default(usualPay.matters),
  level: z.number().default(usualPay.level),
});

export type PayRequest = z.infer<typeof payRequest>;
