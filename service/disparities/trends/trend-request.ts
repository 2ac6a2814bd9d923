// What the form of a trend asks for: which data, how they are counted and compared, and how they are followed over time.
import { z } from 'zod';
import { monthPattern } from '../../phrases/month.ts';
import { rateRequest } from '../rates/rate-request.ts';
import { everyChoices } from './span.ts';

const month = z.string().regex(monthPattern);
const months = z.object({ from: month, to: month });

/** Ids of datasets, and the words of the command line. Null is "as usual". */
export const trendRequest = rateRequest.extend({
  every: z.enum(everyChoices),
  groups: z.array(z.string()),
  rebase: z.array(z.object({ month, reason: z.string().nullable() })),
  compare: z.object({ earlier: months, later: months }).nullable(),
});

export type TrendRequest = z.infer<typeof trendRequest>;
