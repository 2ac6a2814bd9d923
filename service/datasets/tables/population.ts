// A population: how many people of each category live in each area, as published.

export interface PopulationCell {
  areaCode: string | null;
  areaName: string | null;
  /** Code of a category of the classification. */
  category: string;
  /** Whole people; null where the publisher withheld the figure, which is not zero. */
  count: number | null;
}

export interface Population {
  source: { name: string; sha256: string }[];
  /** Day the figures speak of, such as 2021-03-21; null when neither table nor name says. */
  date: string | null;
  classificationId: string;
  /** An area and category may have several cells, as when one of its two sexes is withheld: they add up. */
  cells: PopulationCell[];
  /** Names of the areas, or codes where there are no names. */
  areas: string[];
  /** Plain sentences: what was left out, added up or assumed. */
  notes: string[];
}

/** People in all cells that are not withheld. */
export function peopleIn(population: Population): number {
  return population.cells.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
}

/** People of each category, cells withheld apart. */
export function peopleByCategory(population: Population): Map<string, number> {
  const people = new Map<string, number>();
  for (const { category, count } of population.cells)
    people.set(category, (people.get(category) ?? 0) + (count ?? 0));
  return people;
}
