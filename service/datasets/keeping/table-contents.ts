// What a table of figures was found to hold when it was read in the list of its groups: said on the page of its dataset.
import { type Classification, findClassification } from '@due-regard/classifications';
import { peopleIn } from '../tables/population.ts';
import { readCounts } from '../tables/read-counts.ts';
import { readPopulation } from '../tables/read-population.ts';

export interface TableContents {
  /** Names of the areas, or codes; empty where the table names none. */
  areas: string[];
  /** Labels of the groups, in the order of their list. */
  groups: string[];
  /** Everything in the table added up, figures withheld apart. */
  total: number;
  /** Figures that the publisher withheld. */
  withheld: number;
  /** Day or periods that the figures speak of, as written; empty when nothing says. */
  dates: string[];
  /** Plain sentences: what was left out, added up or assumed. */
  notes: string[];
}

/** Null when the table can only be read with more said of it, such as one of its areas or periods. */
export async function tableContents(
  path: string,
  kind: 'population' | 'counts',
  classificationId: string | null,
): Promise<TableContents | null> {
  const classification = findClassification(classificationId ?? '');
  if (!classification) return null;
  return kind === 'population' ? ofPopulation(path, classification) : ofCounts(path, classification);
}

async function ofPopulation(path: string, classification: Classification): Promise<TableContents | null> {
  const read = await readPopulation({ paths: [path], classification });
  if (!read.ok) return null;
  const { areas, cells, date, notes } = read.value;
  return {
    areas,
    groups: groupsOf(cells, classification),
    total: peopleIn(read.value),
    withheld: cells.filter(({ count }) => count === null).length,
    dates: date === null ? [] : [date],
    notes,
  };
}

async function ofCounts(path: string, classification: Classification): Promise<TableContents | null> {
  const read = await readCounts({ paths: [path], classification });
  if (!read.ok) return null;
  const { areas, cells, periods, notes } = read.value;
  return {
    areas,
    groups: groupsOf(cells, classification),
    total: cells.reduce((sum, { count }) => sum + (count ?? 0), 0),
    withheld: cells.filter(({ count }) => count === null).length,
    dates: periods,
    notes,
  };
}

function groupsOf(cells: readonly { category: string }[], { categories }: Classification): string[] {
  const present = new Set(cells.map(({ category }) => category));
  return categories.filter(({ code }) => present.has(code)).map(({ shortLabel }) => shortLabel);
}
