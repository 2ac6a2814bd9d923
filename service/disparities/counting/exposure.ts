// Exposure: the person-years of each group, from residents and the months that each partner sent.

import type { Population } from '../../datasets/index.ts';
import type { Period } from '../findings/period.ts';
import type { Grouping } from '../findings/grouping.ts';

export interface Residents {
  /** Residents of the group; null when the population file has no figure for it. */
  count: number | null;
  /** Areas whose figure for this group was withheld by its publisher: the count lacks them. */
  withheld: number;
}

export interface Exposure extends Residents {
  /** Residents × months ÷ 12, summed over partners; residents alone where the data carry no months. */
  personYears: number | null;
}

type PopulationCell = Population['cells'][number];

/** Which partner polices an area; undefined where none of those in the data does. */
export type PartnerOfArea = (areaCode: string | null, areaName: string | null) => string | undefined;

/** Residents of each group. Where a file holds a group both whole and in parts, the whole is taken and never both. */
export function residentsOf(
  cells: readonly PopulationCell[],
  grouping: Grouping,
  parentOf: (code: string) => string | undefined,
): Map<string, Residents> {
  const present = new Set(cells.map((cell) => `${cell.areaCode ?? cell.areaName}\u0000${cell.category}`));
  const hasWhole = (cell: PopulationCell) => {
    for (let up = parentOf(cell.category); up !== undefined; up = parentOf(up)) {
      const sameGroup = grouping.groupOfPopulation(up) === grouping.groupOfPopulation(cell.category);
      if (sameGroup && present.has(`${cell.areaCode ?? cell.areaName}\u0000${up}`)) return true;
    }
    return false;
  };
  const residents = new Map<string, Residents>();
  for (const cell of cells) {
    const group = grouping.groupOfPopulation(cell.category);
    if (group === undefined || hasWhole(cell)) continue;
    const so = residents.get(group) ?? { count: null, withheld: 0 };
    if (cell.count === null) so.withheld += 1;
    else so.count = (so.count ?? 0) + cell.count;
    residents.set(group, so);
  }
  return residents;
}

/** Person-years when one population stands for every partner: all of them must have sent the same number of months. */
export function exposureOfWhole(residents: Map<string, Residents>, period: Period): Map<string, Exposure> {
  const months = period.partners[0]?.monthsSubmitted.length;
  return new Map(
    [...residents].map(([group, so]) => [
      group,
      { ...so, personYears: so.count === null ? null : personYears(so.count, months ?? 12) },
    ]),
  );
}

/** True when partners sent different numbers of months, so that each needs its own population. */
export function needsPopulationByPartner(period: Period): boolean {
  return new Set(period.partners.map(({ monthsSubmitted }) => monthsSubmitted.length)).size > 1;
}

/** Person-years summed over partners, each with its own residents and its own months. */
export function exposureByPartner(
  byPartner: ReadonlyMap<string, Map<string, Residents>>,
  period: Period,
): Map<string, Exposure> {
  const exposure = new Map<string, Exposure>();
  for (const { partner, monthsSubmitted } of period.partners) {
    for (const [group, so] of byPartner.get(partner) ?? []) {
      const sum = exposure.get(group) ?? { count: null, withheld: 0, personYears: null };
      exposure.set(group, {
        count: so.count === null ? sum.count : (sum.count ?? 0) + so.count,
        withheld: sum.withheld + so.withheld,
        personYears:
          so.count === null
            ? sum.personYears
            : (sum.personYears ?? 0) + personYears(so.count, monthsSubmitted.length),
      });
    }
  }
  return exposure;
}

function personYears(residents: number, months: number): number {
  return (residents * months) / 12;
}
