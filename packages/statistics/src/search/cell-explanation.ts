// Whether a cell's gap is a finding of its own, or that of a wider cell or of single characteristics added up.
import { wilsonLimits } from '../proportions/wilson-interval.ts';
import { cochranMantelHaenszelTest } from '../stratified/cochran-mantel-haenszel-test.ts';
import type { Explanation } from './searched-cell.ts';
import type { TestedCell } from './tested-cell.ts';
import { cellKey, siblings } from './tested-cell.ts';

/** A wider cell with a gap: its name and whether its share is the higher. */
export interface WiderGap {
  name: string;
  higher: boolean;
}

/**
 * Of the wider cells with a gap the same way (`gaps`, by key), the one from whose other people the cell differs least,
 * if it does not differ at `level`; else the single characteristics, if what they give lies within the Wilson limits.
 */
export function cellExplanation(
  cell: TestedCell,
  gaps: ReadonlyMap<string, WiderGap>,
  fitted: boolean,
  level: number,
): Explanation | null {
  if (cell.codes.length === 1) return null;
  const parents = cell.codes.flatMap((_, a) => {
    const gap = gaps.get(cellKey(cell, a));
    if (gap === undefined || gap.higher !== isHigher(cell)) return [];
    const others = siblings(cell, a);
    const test =
      others.total === 0 ? null : cochranMantelHaenszelTest([{ group: cell.people, reference: others }]);
    return [{ by: 'parent' as const, name: gap.name, pValue: test?.pValue ?? null }];
  });
  const [nearest] = parents.sort((one, other) => (other.pValue ?? 1) - (one.pValue ?? 1));
  if (nearest !== undefined && (nearest.pValue ?? 1) > level) return nearest;
  const share = cell.table.expected[cell.index]! / cell.people.total;
  const [lower, upper] = wilsonLimits(cell.people, 1 - level);
  return fitted && share >= lower && share <= upper ? { by: 'single characteristics', share } : null;
}

export function isHigher({ people, everyoneElse }: TestedCell): boolean {
  return people.count * everyoneElse.total > everyoneElse.count * people.total;
}
