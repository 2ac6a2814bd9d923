// A policy as a method of the designer: its rules, its way of protecting, and what that needs from outside.
import type { CellSystem } from '../model/cell-system.ts';
import { primariesOfPolicy, type SensitiveOptions } from '../policies/primaries-of-policy.ts';
import type { Policy } from '../policies/policy.ts';
import { bandedShares } from '../rounding/banded-shares.ts';
import { controlledRounding } from '../rounding/controlled-rounding.ts';
import { roundToBase } from '../rounding/round-to-base.ts';
import type { Primaries } from '../rules/primary.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { changedBy, hiddenBy, type Limits, type ProtectCells } from './protected-cells.ts';

export interface PolicyMeans {
  /** 1 for each cell that is hidden, primaries and others. */
  suppress(system: CellSystem, primaries: Primaries): ArrayLike<number>;
  solver: LinearSolver;
  /** For controlled rounding, each attempt. */
  seconds?: number;
  /** For policies with a cell key, which only the caller has. */
  changeByKey?(system: CellSystem): { shown: readonly number[]; claims: readonly Limits[] };
  sensitive?: SensitiveOptions;
}

/** Throws a RangeError for a policy with a cell key where none is handed in. */
export function protectByPolicy(policy: Policy, means: PolicyMeans): ProtectCells {
  const { method, threshold } = policy;
  switch (method.kind) {
    case 'suppression':
      return (system) => {
        const primaries = primariesOfPolicy(system, policy, means.sensitive);
        return hiddenBy((relationsOnly) => means.suppress(relationsOnly, primaries))(system);
      };
    case 'rounding': {
      const hideBelow = method.small === 'hidden' ? threshold.below : 1;
      return changedBy((system) => roundToBase(system, { base: method.base, how: method.how, hideBelow }));
    }
    case 'controlled rounding':
      return roundedTogether(method.base, means);
    case 'bands':
      return banded;
    case 'cell key': {
      const { changeByKey } = means;
      if (!changeByKey)
        throw new RangeError(`The policy ${policy.id} needs cell keys, and none are handed in.`);
      return changedBy(changeByKey);
    }
  }
}

/** What cannot be told in bands is hidden. */
function banded(system: CellSystem): ReturnType<ProtectCells> {
  const found = bandedShares(system);
  if ('reason' in found) return hiddenBy(({ cells }) => cells.map(() => 1))(system);
  const limits = found.claims.map(({ least, most }) => ({ least, most }));
  return { shown: found.shown.map((each) => (each === '[c]' ? null : each)), limits };
}

/** Where nothing adds up, nothing is shown. */
function roundedTogether(base: number, { solver, seconds }: PolicyMeans): ProtectCells {
  return (system) => {
    const found = controlledRounding(system, { base, ...(seconds !== undefined && { seconds }) }, solver);
    if (found.method === null) return hiddenBy(({ cells }) => cells.map(() => 1))(system);
    return changedBy(() => found)(system);
  };
}
