// What is kept of a release, for the register and as proof. Confidential: it has true numbers and tells sensitive cells from others.
import { registered } from '@due-regard/disclosure';
import type { Protection } from './protection.ts';

const warning =
  'Never publish this: it holds true numbers, says which cells are sensitive, and its certificates give hidden numbers away.';

/** Null for a test instance, of which nothing is released. */
export function keptRecord({
  attackers,
  released,
  set,
  policy,
  kept,
  objective,
  optimal,
}: Protection): string | null {
  if (!released || !set || !kept) return null;
  const id = `${set.title} (${released.digest.slice(0, 12)})`;
  const { context: _, ...own } = set;
  const record = {
    format: 'due-regard kept 1',
    confidential: warning,
    registered: registered(id, own, released, policy),
    release: JSON.parse(released.toText()),
    sensitive: kept.primaries,
    objective,
    optimal,
    proof: attackers.map(({ attacker, knows, status, isRequired, certificate }) => ({
      attacker,
      knows,
      status,
      isRequired,
      certificate,
    })),
  };
  return `${JSON.stringify(record)}\n`;
}
