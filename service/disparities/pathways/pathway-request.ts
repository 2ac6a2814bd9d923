// What the form of a pathway asks for: which data, which stages, who is compared.
import { z } from 'zod';
import { usualPathway } from './pathway-asked.ts';

/** The id of a dataset of people or counts, and the words of the command line. Null is "as usual". */
export const pathwayRequest = z.object({
  records: z.uuid(),
  population: z.null(),
  by: z.string(),
  reference: z.string().nullable(),
  rollUp: z.string().nullable(),
  filters: z.array(z.object({ header: z.string(), value: z.string() })),
  stages: z.array(z.string()),
  stageColumn: z.string().nullable().default(null),
  adverse: z.boolean().default(false),
  period: z.string().nullable().default(null),
  counting: z.string().default(usualPathway.counting),
  band: z.object({ lower: z.number(), upper: z.number() }).default(usualPathway.band),
  level: z.number().default(usualPathway.level),
});

export type PathwayRequest = z.infer<typeof pathwayRequest>;
