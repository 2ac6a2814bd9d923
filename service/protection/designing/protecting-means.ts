// How a design protects what it tries: within its time, and everything hidden once that is over.
import {
  type CellSystem,
  type LinearSolver,
  type Perturbed,
  type Policy,
  type PolicyMeans,
  type Primaries,
  protectByPolicy,
  type ProtectCells,
  suppress,
} from '@due-regard/disclosure';
import type { Budget } from '../protecting/budget.ts';
import { quickPattern } from './quick-pattern.ts';

export interface DesignMeans {
  solver: LinearSolver;
  budget: Budget;
  changeByKey(system: CellSystem): Perturbed;
  /** Places of dimensions that tell something of people. */
  sensitive: readonly number[];
}

/** Seconds for one search among many. */
const mostForOne = 10;

/** All that is published together, with the search for what to hide. */
export function protectTogether(policy: Policy, means: DesignMeans, share: number): ProtectCells {
  return protectByPolicy(
    policy,
    policyMeans(means, share, (system, primaries) => searched(system, primaries, means, share)),
  );
}

/** One table alone, quickly. */
export function protectAlone(policy: Policy, means: DesignMeans, share: number): ProtectCells {
  return protectByPolicy(policy, policyMeans(means, share, quickPattern));
}

function policyMeans(
  { solver, budget, changeByKey, sensitive }: DesignMeans,
  share: number,
  hide: PolicyMeans['suppress'],
): PolicyMeans {
  return {
    solver,
    changeByKey,
    sensitive: { sensitive },
    suppress: hide,
    get seconds() {
      return Math.min(mostForOne, budget.left(share));
    },
  };
}

function searched(
  system: CellSystem,
  { primaries, virtual }: Primaries,
  { solver, budget }: DesignMeans,
  share: number,
): Uint8Array {
  const seconds = Math.min(mostForOne, budget.left(share));
  const { clock } = budget;
  const options = {
    hideZeros: true,
    virtual,
    method: 'heuristic',
    against: 'whole numbers',
    seconds,
    clock,
  } as const;
  return suppress(system, primaries, options, solver).suppressed;
}
