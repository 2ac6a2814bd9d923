// The figures of one population by one characteristic, wherever they come from: a table, or people one by one.
import type { Classification } from '@due-regard/classifications';
import type { Population, PopulationCell } from '../tables/population.ts';

export interface PopulationFigures {
  classification: Classification;
  population: Population;
  /** People of whom no group is known; null where the figures do not tell. */
  unknown: number | null;
}

/** People counted one by one, without a place. @param codes of each person, silences among them, as `People.group` gives them */
export function figuresOfPeople(
  classification: Classification,
  codes: readonly string[],
  facts: Pick<Population, 'source' | 'notes'>,
): PopulationFigures {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const known = new Set(classification.categories.map(({ code }) => code));
  const cells: PopulationCell[] = [...counts].flatMap(([category, count]) =>
    known.has(category) ? [{ areaCode: null, areaName: null, category, count }] : [],
  );
  const inGroups = cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const apart = counts.get('!not-applicable') ?? 0;
  const population = { ...facts, date: null, classificationId: classification.id, cells, areas: [] };
  return { classification, population, unknown: codes.length - inGroups - apart };
}
