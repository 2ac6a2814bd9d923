// The share of one group in each small area, for a map and the table beside it. Pure.
import type { PopulationFigures } from '../../datasets/index.ts';
import type { BoundaryArea } from '../boundaries/boundary-set.ts';
import { usualGroups } from './community-profile.ts';

export interface AreaShare {
  code: string;
  name: string;
  geometry: BoundaryArea['geometry'];
  /** Of the group, and of everybody in a group; null where there is no figure. */
  count: number | null;
  total: number | null;
  share: number | null;
  /** Why there is no figure. */
  reason?: string;
}

/** In the order of the shares, the greatest first; areas without a figure last. */
export function areaShares(
  areas: readonly BoundaryArea[],
  { classification, population }: PopulationFigures,
  group: string,
): AreaShare[] {
  const { groupOf } = usualGroups(classification);
  const byArea = Map.groupBy(population.cells, ({ areaCode, areaName }) => areaCode ?? areaName ?? '');
  const shares = areas.map(({ code, name, geometry }): AreaShare => {
    const cells = byArea.get(code) ?? byArea.get(name) ?? [];
    const none = (reason: string) => ({
      code,
      name,
      geometry,
      count: null,
      total: null,
      share: null,
      reason,
    });
    if (cells.length === 0) return none('The figures have no such area.');
    if (cells.some(({ count }) => count === null)) return none('A figure is withheld by the publisher.');
    const total = cells.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
    if (total === 0) return none('Nobody lives there.');
    const ofGroup = cells.filter(({ category }) => groupOf(category) === group);
    const count = ofGroup.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
    return { code, name, geometry, count, total, share: count / total };
  });
  return shares.sort(
    (one, other) => (other.share ?? -1) - (one.share ?? -1) || (one.name < other.name ? -1 : 1),
  );
}

/** How many of the areas the figures know. */
export function knownAreas(areas: readonly BoundaryArea[], { population }: PopulationFigures): number {
  const codes = new Set(
    population.cells.flatMap(({ areaCode, areaName }) => [areaCode ?? '', areaName ?? '']),
  );
  return areas.filter(({ code, name }) => codes.has(code) || codes.has(name)).length;
}
