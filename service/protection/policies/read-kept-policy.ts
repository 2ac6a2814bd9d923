// Reads a policy that the database keeps.
import { z } from 'zod';
import type { Policy } from '@due-regard/disclosure';

const policy = z.custom<Policy>((value) => typeof value === 'object' && value !== null && 'method' in value);

/** Throws for what was never a policy: then nothing can be released under it. */
export function readKeptPolicy(kept: unknown): Policy {
  return policy.parse(kept);
}
