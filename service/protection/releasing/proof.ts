// What is kept with a release for staff: true numbers beside those shown, why each is hidden, what can be told of it, and the certificates.
import type { Certificate } from '@due-regard/disclosure';
import { z } from 'zod';

const certificate = z.custom<Certificate>(
  (value) => typeof value === 'object' && value !== null && 'dataSets' in value && 'facts' in value,
);

const shown = z.union([z.number(), z.string()]);

const provenRow = z.object({
  labels: z.array(z.string()),
  value: z.number(),
  shown,
  /** What is said in place of the number, where the policy tells shares in words. */
  words: z.string().optional(),
  isHidden: z.boolean(),
  /** In a sentence; null for a number that is shown. */
  why: z.string().nullable(),
  /** What a reader of everything that is out can narrow it down to; null where it is shown or was not worked out. */
  between: z.object({ least: z.number(), most: z.number().nullable() }).nullable(),
  /** How many people know the number, because they are all of it and are taken to put together what they know. */
  insiders: z.number(),
});

export const proof = z.object({
  format: z.literal('due-regard proof 1'),
  attackers: z.array(z.object({ name: z.string(), says: z.string(), certificate })),
  /** Why earlier releases ask for more to be hidden than the policy does, one sentence each. */
  between: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), dimensions: z.array(z.string()), rows: z.array(provenRow) })),
});

export type Proof = z.infer<typeof proof>;
export type ProvenRow = z.infer<typeof provenRow>;

/** Throws for what is none. */
export function readProof(kept: unknown): Proof {
  return proof.parse(kept);
}
