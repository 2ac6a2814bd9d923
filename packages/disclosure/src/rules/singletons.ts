// Singletons that know themselves: one person in a cell takes their own from a sum and reads what is left.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import { mergePrimaries, type Primaries, type Primary, type VirtualPrimary } from './primary.ts';
import { splitsOf } from './splits.ts';

/**
 * Where a cell of one person and one other that must be hidden are parts of one total, their sum is a primary: were it known, the
 * one person would know the other cell. Source: Jewett (1993), Disclosure analysis for the 1992 Economic Census; Hundepool and
 * others (2012), chapter 4.
 */
export function singletonPairs(system: CellSystem, primaries: readonly Primary[]): Primaries {
  const hidden = new Map(primaries.map((primary) => [primary.cell, primary]));
  const pairs: VirtualPrimary[] = [];
  for (const { parts } of splitsOf(system)) {
    const sensitive = parts.filter((part) => hidden.has(part) && (system.cells[part]?.value ?? 0) > 0);
    // Of three and more the one person's own leaves two open; where that is not enough, the audit says so.
    if (sensitive.length !== 2) continue;
    for (const alone of sensitive.filter((part) => system.cells[part]?.contributors === 1))
      for (const other of sensitive)
        if (other !== alone) pairs.push(pairOf(system, alone, hidden.get(other)!));
  }
  return mergePrimaries([{ primaries: [], virtual: pairs }]);
}

/** The sum must be as open as the other cell. */
function pairOf({ cells }: CellSystem, alone: number, { cell: other, protection }: Primary): VirtualPrimary {
  const [one, two] = [cells[alone]!, cells[other]!];
  return {
    plus: [alone, other].sort((left, right) => left - right),
    minus: [],
    rule: 'one person’s own knowledge',
    why: `The one person in ${nameOfCell(one)} would know ${nameOfCell(two)} from the sum of the two.`,
    protection,
  };
}
