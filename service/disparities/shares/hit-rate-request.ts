// What the form of hit rates asks for: which searches, and how the groups are to be compared.
import { z } from 'zod';
import { sharesFields } from './shares-fields.ts';

export const hitRateRequest = z.object(sharesFields);

export type HitRateRequest = z.infer<typeof hitRateRequest>;
