// What the form of a funnel asks for: which data, how they are counted and compared, and whose ratio is followed.
import { z } from 'zod';
import { rateRequest } from '../rates/rate-request.ts';

/** Ids of datasets, and the words of the command line. Null is "as usual". */
export const funnelRequest = rateRequest.extend({ group: z.string() });

export type FunnelRequest = z.infer<typeof funnelRequest>;
