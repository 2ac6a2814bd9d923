// How totals of a system split into parts, and which dimension does it.
import type { CellSystem } from '../model/cell-system.ts';

export interface SplitTotal {
  total: number;
  parts: readonly number[];
  /** The place of the label in which parts differ from their total; 0 where cells have one label, -1 where it is not one. */
  dimension: number;
}

/** Every relation that is a total and its parts. */
export function splitsOf(system: CellSystem): SplitTotal[] {
  return system.relations.flatMap(({ cells, coefficients }) => {
    const at = [...coefficients].findIndex((coefficient) => coefficient === -1);
    const isSplit = at >= 0 && coefficients.every((each, place) => each === (place === at ? -1 : 1));
    if (!isSplit || cells.length < 2) return [];
    const total = cells[at] ?? -1;
    const parts = [...cells].filter((_, place) => place !== at);
    return [{ total, parts, dimension: dimensionOf(system, total, parts[0] ?? -1) }];
  });
}

function dimensionOf({ cells }: CellSystem, total: number, part: number): number {
  const [whole = [], one = []] = [cells[total]?.labels, cells[part]?.labels];
  const differing = whole.flatMap((label, place) => (label === one[place] ? [] : [place]));
  return differing.length === 1 && whole.length === one.length ? (differing[0] ?? -1) : -1;
}

/**
 * For each total all that lies in it along one dimension, at whatever depth, but for what is the same by its name: the only
 * district of a region is that region, whoever lives there.
 */
export function insidesOf(system: CellSystem): SplitTotal[] {
  const byTotal = new Map<number, SplitTotal[]>();
  for (const split of splitsOf(system))
    byTotal.set(split.total, [...(byTotal.get(split.total) ?? []), split]);
  const only = onlyParts(system, [...byTotal.values()].flat());
  const insides: SplitTotal[] = [];
  for (const [total, splits] of byTotal)
    for (const dimension of new Set(splits.map((split) => split.dimension))) {
      const label = (cell: number) => labelAt(system, cell, dimension);
      const same = only(dimension, label(total));
      const parts = insideOf(total, dimension, byTotal).filter((part) => !same.has(label(part)));
      insides.push({ total, dimension, parts });
    }
  return insides;
}

function labelAt({ cells }: CellSystem, cell: number, dimension: number): string {
  return cells[cell]?.labels[Math.max(dimension, 0)] ?? '';
}

/** Labels that are another by a chain of splits into one part each. */
function onlyParts(
  system: CellSystem,
  splits: readonly SplitTotal[],
): (dimension: number, label: string) => Set<string> {
  const parts = new Map<string, Set<string>>();
  const key = (dimension: number, label: string) => `${dimension} ${label}`;
  for (const { total, dimension, parts: own } of splits) {
    const at = key(dimension, labelAt(system, total, dimension));
    const seen = parts.get(at) ?? new Set();
    for (const part of own) seen.add(labelAt(system, part, dimension));
    parts.set(at, seen);
  }
  return (dimension, label) => {
    const same = new Set<string>();
    for (let next = parts.get(key(dimension, label)); next?.size === 1;) {
      const [part = ''] = next;
      if (same.has(part)) break;
      same.add(part);
      next = parts.get(key(dimension, part));
    }
    return same;
  };
}

function insideOf(
  total: number,
  dimension: number,
  byTotal: ReadonlyMap<number, readonly SplitTotal[]>,
): number[] {
  const found = new Set<number>();
  const visit = (cell: number): void => {
    for (const split of byTotal.get(cell) ?? [])
      if (split.dimension === dimension)
        for (const part of split.parts)
          if (!found.has(part)) {
            found.add(part);
            visit(part);
          }
  };
  visit(total);
  return [...found].sort((one, other) => one - other);
}
