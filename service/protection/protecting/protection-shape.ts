// The shapes of what `protect` writes as JSON: for whoever reads it, and for tests.
import type { Certificate } from '@due-regard/disclosure';
import { z } from 'zod';

const interval = z.strictObject({
  least: z.number(),
  /** Null where nothing limits it. */
  most: z.number().nullable(),
  /** Only there when the true interval may be shorter. */
  isExact: z.literal(false).optional(),
});

const cell = z.strictObject({
  table: z.string(),
  row: z.number().nullable(),
  labels: z.array(z.string()),
  value: z.number(),
  shown: z.union([z.number(), z.string()]),
  status: z.enum(['published', 'primary', 'secondary']),
  interval: interval.optional(),
  why: z.string().optional(),
});

const attacker = z.object({
  attacker: z.string(),
  knows: z.string(),
  status: z.enum(['protected', 'disclosed', 'not proven']),
  isRequired: z.boolean(),
});

export const protectionSchema = z.object({
  format: z.literal('due-regard protection 1'),
  confidential: z.string(),
  policy: z.object({
    id: z.string(),
    version: z.string(),
    name: z.string(),
    method: z.string(),
    below: z.number(),
  }),
  tables: z.array(z.object({ name: z.string(), dimensions: z.array(z.string()) })),
  cells: z.array(cell),
  objective: z.strictObject({ cells: z.number(), sum: z.number() }),
  optimal: z.union([z.literal(true), z.strictObject({ gap: z.number() })]),
  proof: z.object({
    status: z.enum(['protected', 'not proven']),
    attackers: z.array(
      attacker.extend({
        sentences: z.array(z.string()),
        certificate: z.object({ sha256: z.string() }).optional(),
      }),
    ),
  }),
  warnings: z.array(z.string()),
});

export const keptSchema = z.object({
  format: z.literal('due-regard kept 1'),
  confidential: z.string(),
  registered: z.unknown(),
  proof: z.array(
    attacker.extend({
      certificate: z.custom<Certificate>((value) => typeof value === 'object' && value !== null),
    }),
  ),
});
