// Attribute disclosure: everybody of a group, or nearly, has one thing in common, however large the group is.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import type { Primaries, Primary, VirtualPrimary } from './primary.ts';
import { insidesOf, type SplitTotal } from './splits.ts';

export interface AttributeOptions {
  /** The places of the dimensions that are sensitive: an outcome, a disability, a religion. All when left out. */
  sensitive?: readonly number[];
  /**
   * k: a group in which fewer than k people do not have the attribute tells them, together, that all others have it.
   * 1, when left out, is 100% only.
   */
  complementBelow?: number;
  /** q: a group in which at least 1 − q have the attribute, though k or more do not; 0 when left out. */
  allBut?: number;
  /** Groups of fewer people than this are left to the threshold; 1 when left out. */
  groupsFrom?: number;
  /** Groups of more people than this are too many to be pointed at; no limit when left out. */
  groupsUpTo?: number;
  /** Whether that nobody of a group has the attribute is itself harmful to publish; left out, it is not. */
  none?: boolean;
}

/**
 * For each group and each part of it, at whatever depth of a hierarchy. A cell that is all of its group is hidden, with the zeros
 * beside it that say the same; where some are left, fewer than k, the difference between group and cell is a primary of its own.
 * Source: Duncan, Elliot and Salazar-González (2011), Statistical Confidentiality; Langsrud, GaussSuppression,
 * k-disclosure.
 */
export function attributePrimaries(system: CellSystem, options: AttributeOptions = {}): Primaries {
  const primaries: Primary[] = [];
  const virtual: VirtualPrimary[] = [];
  for (const inside of insidesOf(system)) {
    if (!isLookedAt(system, inside, options)) continue;
    for (const part of inside.parts) {
      const found = differenceOf(system, inside.total, part, options);
      if (!found) continue;
      if (found.left === 0) primaries.push(...wholeOf(system, inside, part, found.k));
      else virtual.push(nearlyAll(system, inside.total, part, found));
    }
    if (options.none) primaries.push(...nobodyOf(system, inside));
  }
  return { primaries, virtual };
}

function isLookedAt(
  { cells }: CellSystem,
  { total, dimension }: SplitTotal,
  options: AttributeOptions,
): boolean {
  const size = cells[total]?.contributors ?? 0;
  const isSensitive = options.sensitive === undefined || options.sensitive.includes(dimension);
  return (
    isSensitive && size >= Math.max(options.groupsFrom ?? 1, 1) && size <= (options.groupsUpTo ?? Infinity)
  );
}

interface Left {
  /** People of the group without the attribute. */
  left: number;
  /** How many of them there would have to be. */
  k: number;
}

function differenceOf(
  { cells }: CellSystem,
  total: number,
  part: number,
  options: AttributeOptions,
): Left | null {
  const { complementBelow = 1, allBut = 0 } = options;
  const [group, some] = [cells[total]?.contributors ?? 0, cells[part]?.contributors ?? 0];
  const left = group - some;
  const k = Math.max(complementBelow, 1, Math.floor(allBut * group) + 1);
  return some > 0 && left >= 0 && left < k ? { left, k } : null;
}

function wholeOf(system: CellSystem, { total, parts }: SplitTotal, part: number, k: number): Primary[] {
  const [group, all] = [system.cells[total]!, system.cells[part]!];
  const why = `All ${group.contributors} of ${nameOfCell(group)} are ${nameOfCell(all)}.`;
  const rule = 'all of a group';
  const enough = Math.min(k, all.value);
  const empty = parts.filter((each) => system.cells[each]?.contributors === 0);
  return [
    { cell: part, rule, why, protection: { lower: enough, upper: 0, sliding: enough } },
    ...empty.map((cell) => ({ cell, rule, why, protection: { lower: 0, upper: 1, sliding: 1 } })),
  ];
}

function nearlyAll(system: CellSystem, total: number, part: number, { left, k }: Left): VirtualPrimary {
  const [group, some] = [system.cells[total]!, system.cells[part]!];
  return {
    plus: [total],
    minus: [part],
    rule: 'nearly all of a group',
    why: `All but ${left} of the ${group.contributors} of ${nameOfCell(group)} are ${nameOfCell(some)}; fewer than ${k} could tell of all others.`,
    protection: { lower: 1, upper: k - left, sliding: 0 },
  };
}

function nobodyOf(system: CellSystem, { total, parts }: SplitTotal): Primary[] {
  const group = system.cells[total]!;
  return parts.flatMap((cell) => {
    const part = system.cells[cell]!;
    if (part.contributors > 0) return [];
    const why = `Nobody of ${nameOfCell(group)} is ${nameOfCell(part)}.`;
    return { cell, rule: 'none of a group', why, protection: { lower: 0, upper: 1, sliding: 1 } };
  });
}
