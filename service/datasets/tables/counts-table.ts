// Counts that were already made: how many events fell to each group, by area and period, as published.

export interface CountsCell {
  areaCode: string | null;
  areaName: string | null;
  /** The period as published, such as 2022/23; null when the table has none. */
  period: string | null;
  /** Code of a category, or `!not-stated`, `!not-recorded`, `!not-applicable`. */
  category: string;
  /** Events; null where the publisher withheld the figure. */
  count: number | null;
  /** Marker that stands in the cell, such as `..`; null for a number or a blank. */
  marker: string | null;
  /** Population of the group that the table itself gives; null when it gives none. */
  population: number | null;
  /** Rate that the table itself gives, as published; null when it gives none. */
  rate: number | null;
}

/** A total that the table states for an area and period. It may hold events of people whose group is not known. */
export interface StatedTotal {
  areaCode: string | null;
  areaName: string | null;
  period: string | null;
  count: number;
}

export interface CountsTable {
  source: { name: string; sha256: string }[];
  classificationId: string;
  cells: CountsCell[];
  totals: StatedTotal[];
  /** Stated totals added up; null when the table states none. */
  statedTotal: number | null;
  /**
   * Events of people whose group is not known: the stated total less the groups, or, without a total, the rows that say
   * so. Null when neither is there: then nobody can say.
   */
  unknownCount: number | null;
  areas: string[];
  periods: string[];
  notes: string[];
}

/** Events of each category, silences among them, cells withheld apart. */
export function countsByCategory(table: CountsTable): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { category, count } of table.cells)
    counts.set(category, (counts.get(category) ?? 0) + (count ?? 0));
  return counts;
}
