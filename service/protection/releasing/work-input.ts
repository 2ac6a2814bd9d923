// What a thread is given to work out for protection, and what it answers.
import type { Certificate, Policy, RegisteredRelease, TableSet } from '@due-regard/disclosure';
import { z } from 'zod';
import { comparedPolicy } from './compared-policy.ts';
import type { PolicyToCompare } from './policies-to-compare.ts';

/** What is a thing of the package is handed on as it is: it comes from this program and goes to this program. */
export function thing<T>(...fields: readonly string[]) {
  return z.custom<T>(
    (value) => typeof value === 'object' && value !== null && fields.every((field) => field in value),
  );
}

const work = {
  set: thing<TableSet>('title', 'tables'),
  register: z.array(thing<RegisteredRelease>('id', 'digest', 'set', 'shown', 'policy')),
  dataFolder: z.string(),
};

export const workInput = z.discriminatedUnion('task', [
  z.object({
    task: z.literal('compare'),
    ...work,
    policies: z.array(thing<PolicyToCompare>('name', 'policy', 'isOwn')),
  }),
  z.object({ task: z.literal('release'), ...work, policy: thing<Policy>('id', 'method', 'threshold') }),
  z.object({
    task: z.literal('check'),
    certificates: z.array(thing<Certificate>('facts', 'dataSets', 'protectedSums')),
  }),
]);

export type WorkInput = z.infer<typeof workInput>;

const refused = z.object({
  kind: z.literal('refused'),
  code: z.string(),
  /** For staff: they name cells at risk. */
  sentences: z.array(z.string()),
});

export const workAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compared'), policies: z.array(comparedPolicy) }),
  z.object({
    kind: z.literal('released'),
    /** What may go out, sealed. */
    text: z.string(),
    /** As JSON: what stays with staff. */
    proof: z.string(),
  }),
  z.object({ kind: z.literal('checked'), faults: z.array(z.array(z.string())) }),
  refused,
]);

export type WorkAnswer = z.infer<typeof workAnswer>;
export type Refusal = z.infer<typeof refused>;
