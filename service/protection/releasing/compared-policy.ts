// What became of one set of tables under one policy: what is lost, what can still be said, and what the audit found.
import { z } from 'zod';

const lostFigures = z.object({
  cells: z.object({ all: z.number(), hidden: z.number(), changed: z.number() }),
  people: z.object({ all: z.number(), hidden: z.number() }),
  error: z.object({ greatest: z.number(), mean: z.number() }),
  additive: z.boolean(),
  /** What a reader can still tell for certain: numbers exactly, numbers to within a tenth, and which of two groups is larger. */
  canSay: z.object({
    exactly: z.number(),
    withinTenth: z.number(),
    larger: z.object({ told: z.number(), of: z.number() }),
    sentence: z.string(),
  }),
  /** The hidden number of which least can be told; no `most` where nothing limits it. */
  widest: z.object({ name: z.string(), least: z.number(), most: z.number().nullable() }).nullable(),
});

const audit = z.discriminatedUnion('holds', [
  z.object({ holds: z.literal(true), attackers: z.array(z.string()) }),
  z.object({ holds: z.literal(false), code: z.string(), sentences: z.array(z.string()) }),
]);

export const comparedPolicy = z.object({
  name: z.string(),
  /** Where one group at a time is told: the group that is shown here, against everybody else. */
  told: z.string().nullable(),
  presetId: z.string(),
  isOwn: z.boolean(),
  audit,
  figures: lostFigures.nullable(),
});

export type ComparedPolicy = z.infer<typeof comparedPolicy>;
export type LostFigures = z.infer<typeof lostFigures>;
