// Singletons that know themselves: one person in a cell takes their own from a sum and reads what is left.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import { oneEitherWay, type Primaries, type Primary, type VirtualPrimary } from './primary.ts';
import { splitsOf } from './splits.ts';

/**
 * Where a cell of one person and another that must be hidden are parts of one total, their sum is a primary: were it known, the
 * one person would know the other cell. Source: Jewett (1993), Disclosure analysis for the 1992 Economic Census; Hundepool and
 * others (2012), chapter 4.
 */
export function singletonPairs(system: CellSystem, primaries: readonly Primary[]): Primaries {
  const hidden = new Set(primaries.map(({ cell }) => cell));
  const pairs = new Map<string, VirtualPrimary>();
  for (const { parts } of splitsOf(system)) {
    const sensitive = parts.filter((part) => hidden.has(part) && (system.cells[part]?.value ?? 0) > 0);
    for (const alone of sensitive.filter((part) => system.cells[part]?.contributors === 1))
      for (const other of sensitive) {
        if (other === alone) continue;
        const pair = [alone, other].sort((one, two) => one - two);
        if (!pairs.has(pair.join(' '))) pairs.set(pair.join(' '), pairOf(system, alone, other));
      }
  }
  return { primaries: [], virtual: [...pairs.values()] };
}

function pairOf({ cells }: CellSystem, alone: number, other: number): VirtualPrimary {
  const [one, two] = [cells[alone]!, cells[other]!];
  return {
    plus: [alone, other],
    minus: [],
    rule: 'one person’s own knowledge',
    why: `The one person in ${nameOfCell(one)} would know ${nameOfCell(two)} from the sum of the two.`,
    protection: oneEitherWay(one.value + two.value),
  };
}
