// What a policy holds to be sensitive in a system: all its rules on all its cells.
import type { CellSystem } from '../model/cell-system.ts';
import { attributePrimaries } from '../rules/attribute-disclosure.ts';
import { mergePrimaries, type Primaries } from '../rules/primary.ts';
import { singletonPairs } from '../rules/singletons.ts';
import { smallDifferences } from '../rules/small-differences.ts';
import { thresholdPrimaries } from '../rules/threshold.ts';
import type { Policy } from './policy.ts';

export interface SensitiveOptions {
  /** The places of the dimensions that are sensitive: everything that is not where or when, when left out. */
  sensitive?: readonly number[];
  /** Primaries from elsewhere: of rates, of amounts, of the register of what is already out. */
  more?: Primaries;
}

/** Everything once, in order of cells. */
export function primariesOfPolicy(
  system: CellSystem,
  policy: Policy,
  { sensitive, more = { primaries: [], virtual: [] } }: SensitiveOptions = {},
): Primaries {
  const lists: Primaries[] = [thresholdPrimaries(system, policy.threshold), more];
  if (policy.attributes)
    lists.push(attributePrimaries(system, { ...policy.attributes, ...(sensitive && { sensitive }) }));
  if (policy.differencesBelow !== null)
    lists.push(smallDifferences(system, { below: policy.differencesBelow }));
  const merged = shownZeros(system, policy, mergePrimaries(lists));
  return policy.singletons ? mergePrimaries([merged, singletonPairs(system, merged.primaries)]) : merged;
}

/** Cells of 0 that are always shown cannot be hidden; what they say of others is for those others to hide. */
function shownZeros({ cells }: CellSystem, { threshold }: Policy, found: Primaries): Primaries {
  if (threshold.zeros !== 'always shown') return found;
  return { ...found, primaries: found.primaries.filter(({ cell }) => cells[cell]?.value !== 0) };
}
