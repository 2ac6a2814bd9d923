// Reads a policy that the database keeps.
import { type Policy, readPolicy } from '@due-regard/disclosure';

/** Throws for what is none: then nothing can be released under it. */
export function readKeptPolicy(kept: unknown): Policy {
  const read = readPolicy(kept);
  if (read.ok) return read.policy;
  throw new Error(`POLICY_UNREADABLE: a kept policy cannot be read. ${read.problems.join(' ')}`);
}
