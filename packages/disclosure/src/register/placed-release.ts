// A release set beside others: its cells, its finest categories, and what it was counted of.
import { cellSystemOfTables, type TableSystem } from '../model/cell-system-of-tables.ts';
import type { Policy } from '../policies/policy.ts';
import type { TableSet } from '../release/released-tables.ts';
import { type OwnCategories, ownCategories } from './own-categories.ts';
import type { RegisteredRelease } from './registered-release.ts';
import type { Scope } from './scope.ts';

export interface PlacedRelease {
  scope: Scope;
  set: TableSet;
  policy: Policy;
  system: TableSystem;
  categories: readonly OwnCategories[];
  /** Of how many times the same was counted: 0 the first time, 1 once corrected, or on the next day of a register of people. */
  edition: number;
  /** Null for the one that is to be released. */
  kept: RegisteredRelease | null;
}

export function placedRelease(
  set: TableSet,
  scope: Scope,
  policy: Policy,
  system: TableSystem,
): PlacedRelease {
  return { scope, set, policy, system, categories: ownCategories(system), edition: 0, kept: null };
}

export function placedKept(kept: RegisteredRelease, scope: Scope): PlacedRelease {
  const { set, policy } = kept;
  const { tables, hierarchies = [], totals = {} } = set;
  const system = cellSystemOfTables(tables, { hierarchies, totals, tolerance: policy.tolerance });
  return { ...placedRelease(set, scope, policy, system), kept };
}
