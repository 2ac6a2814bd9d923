// Derives the leaks that an audit found, so that anybody can check them by adding up.
import type { LinearSolver } from '../solving/linear-solver.ts';
import type { Leak } from './certificate.ts';
import type { Inquiry } from './inquiry.ts';
import type { Outcome } from './outcome.ts';
import { refutationOf } from './refutation.ts';
import type { Fact } from './world.ts';
import type { Watch } from './watch.ts';

export interface DerivedLeaks {
  leaks: Leak[];
  /** The leaks of each outcome that has some. */
  of: Map<Outcome, Leak[]>;
  /** Those that were tried, and no derivation was found. */
  underived: Set<Outcome>;
}

export function deriveLeaks(
  inquiry: Inquiry,
  outcomes: readonly Outcome[],
  insiders: readonly Fact[],
  means: { solver: LinearSolver; watch: Watch },
): DerivedLeaks {
  const derived: DerivedLeaks = { leaks: [], of: new Map(), underived: new Set() };
  for (const outcome of outcomes) {
    const known = outcome.insider === null ? [] : [insiders[outcome.insider]!];
    const facts = [...inquiry.facts, ...known];
    const found = sidesOf(outcome).map((side) => leakOf(inquiry, outcome, side, facts, means));
    for (const leak of found)
      if (leak) {
        derived.leaks.push(leak);
        derived.of.set(outcome, [...(derived.of.get(outcome) ?? []), leak]);
      } else derived.underived.add(outcome);
  }
  return derived;
}

/** The ends that come too near the truth; both where the interval as a whole is too short. */
function sidesOf({ need, least, most }: Outcome): ('least' | 'most')[] {
  const isBoth = !need || most - least < need.apart;
  return [
    ...(isBoth || least > need.atMost ? (['least'] as const) : []),
    ...(isBoth || most < need.atLeast ? (['most'] as const) : []),
  ];
}

function leakOf(
  { statistics, sums }: Inquiry,
  { id, insider, least, most }: Outcome,
  side: 'least' | 'most',
  facts: readonly Fact[],
  { solver, watch }: { solver: LinearSolver; watch: Watch },
): Leak | null {
  const { at, times } = sums[id]!;
  const limit = side === 'least' ? least : most;
  const supposition: Fact = {
    says: 'the supposition',
    at,
    times,
    least: side === 'least' ? -Infinity : limit + 1,
    most: side === 'least' ? limit - 1 : Infinity,
  };
  const proof = refutationOf(facts, supposition, solver, watch);
  return proof && { name: statistics[id]!.name, at, times, side, limit, insider, proof };
}
