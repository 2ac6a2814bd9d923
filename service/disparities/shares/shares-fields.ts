// What the form of shares asks for in the words of the command line, as it is kept with a finding.
import { z } from 'zod';
import { monthPattern } from '../../phrases/month.ts';

const month = z.string().regex(monthPattern);

/** Null is "as usual". */
export const sharesFields = {
  records: z.uuid(),
  population: z.null(),
  by: z.string(),
  counting: z.string().nullable().default(null),
  reference: z.string().nullable(),
  rollUp: z.string().nullable(),
  from: month.nullable(),
  to: month.nullable(),
  filters: z.array(z.object({ header: z.string(), value: z.string() })),
  within: z.array(z.string()),
};
