// A file of reference cases: inputs, the answers expected of them, and how near is near enough.
import { z } from 'zod';

const referenceCase = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  note: z.string().nullish(),
  tolerance: z.union([z.string(), z.number()]).nullish(),
});

export const referenceFile = z.object({
  method: z.string().nullish(),
  tolerance: z.union([z.string(), z.number()]).nullish(),
  cases: z.array(referenceCase).min(1),
});

export type ReferenceFile = z.output<typeof referenceFile>;
export type ReferenceCase = z.output<typeof referenceCase>;
