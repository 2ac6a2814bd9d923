// Counts already made, kept apart by area: each area stands where the partner of records stands.

import type { CountsTable, Population } from '../../datasets/index.ts';
import { partnerName } from '../counting/area-lookup.ts';
import type { Cell, Submitted } from '../counting/cells.ts';
import type { PartnerOfArea } from '../counting/exposure.ts';
import { isMonth } from '../../phrases/month.ts';

export interface CellsOfAreas {
  cells: Cell[];
  submitted: Submitted;
  /** Which of these areas an area of the population lies in. */
  partnerOfArea: PartnerOfArea;
}

interface Place {
  areaCode: string | null;
  areaName: string | null;
}

/**
 * With a lookup, areas of the counts are its areas (forces, by name) or its districts; without one, they are those of
 * the population, by code or by name.
 */
export function cellsOfAreas(
  table: CountsTable,
  { population, partnerOfArea }: { population: Population; partnerOfArea?: PartnerOfArea },
): CellsOfAreas {
  const unitOf = partnerOfArea ? throughLookup(partnerOfArea) : ownAreas(population);
  const counted = table.cells.map((cell) => ({
    partner: unitOf(cell),
    month: monthOf(cell.period),
    group: cell.category,
    count: cell.count,
  }));
  const unsaid = unsaidOfAreas(counted, table, unitOf);
  const sent = new Map(
    counted.flatMap(({ partner, month }) =>
      month === null ? [] : [[`${partner}\u0000${month}`, { partner, month }] as const],
    ),
  );
  return {
    cells: [...counted, ...unsaid],
    submitted: [...sent.values()],
    partnerOfArea: partnerOfArea ?? ((areaCode, areaName) => unitOf({ areaCode, areaName })),
  };
}

type UnitOf = (place: Place) => string;

function throughLookup(partnerOfArea: PartnerOfArea): UnitOf {
  return ({ areaCode, areaName }) =>
    partnerOfArea(areaCode, areaName) ?? partnerName(areaName ?? areaCode ?? '');
}

function ownAreas({ cells }: Population): UnitOf {
  const nameOf = new Map(cells.map(({ areaCode, areaName }) => [areaCode, areaName ?? areaCode]));
  return ({ areaCode, areaName }) =>
    (areaCode === null ? undefined : nameOf.get(areaCode)) ?? areaName ?? areaCode ?? '';
}

/** Events that only the stated total of an area has are of unknown group. */
function unsaidOfAreas(cells: readonly Cell[], { totals }: CountsTable, unitOf: UnitOf): Cell[] {
  const stated = Map.groupBy(totals, (total) => `${unitOf(total)}\u0000${monthOf(total.period) ?? ''}`);
  const own = Map.groupBy(cells, ({ partner, month }) => `${partner}\u0000${month ?? ''}`);
  return [...stated].flatMap(([key, those]) => {
    const [partner = '', month = ''] = key.split('\u0000');
    const said = (own.get(key) ?? []).filter(({ group }) => group !== '!not-applicable');
    const count = sumOf(those) - sumOf(said);
    return count > 0 ? [{ partner, month: month === '' ? null : month, group: '!not-recorded', count }] : [];
  });
}

function sumOf(counts: readonly { count: number | null }[]): number {
  return counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function monthOf(period: string | null): string | null {
  return period !== null && isMonth(period) ? period : null;
}
