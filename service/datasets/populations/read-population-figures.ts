// Reads the figures of a dataset by each characteristic that it has, and says which of its files could not be read so.
import { type Classification, findClassification } from '@due-regard/classifications';
import type { Database } from '../../platform/database/index.ts';
import type { FilesNeeds } from '../../platform/storage/index.ts';
import { currentTables } from '../keeping/list-current-events.ts';
import { readPeople } from '../people/read-people.ts';
import { describeTable } from '../tables/describe-table.ts';
import { readPopulation } from '../tables/read-population.ts';
import { figuresOfPeople, type PopulationFigures } from './population-figures.ts';

export interface ReadFigures {
  figures: PopulationFigures[];
  /** Why a file has none, in sentences. */
  problems: string[];
}

export async function readPopulationFigures(
  needs: FilesNeeds & { database: Database },
  dataset: { id: string; kind: string },
): Promise<ReadFigures> {
  const tables = await currentTables(needs, dataset.id);
  const paths = tables.map(({ path }) => path);
  if (paths.length === 0) return { figures: [], problems: ['Nothing has been taken in yet.'] };
  if (dataset.kind === 'people') return ofPeople(paths);
  const each = await Promise.all(paths.map(ofTable));
  return {
    figures: each.flatMap(({ figures }) => figures),
    problems: each.flatMap(({ problems }) => problems),
  };
}

async function ofTable(path: string): Promise<ReadFigures> {
  const described = await describeTable(path);
  if (!described.ok) return { figures: [], problems: described.problems.map(({ message }) => message) };
  const recognised = findClassification(described.value.classificationId ?? '');
  if (!recognised)
    return { figures: [], problems: [`${described.value.file} has no groups of a known list.`] };
  const problems: string[] = [];
  for (const classification of listsFor(recognised)) {
    const read = await readPopulation({ paths: [path], classification });
    if (read.ok)
      return { figures: [{ classification, population: read.value, unknown: null }], problems: [] };
    problems.splice(0, problems.length, ...read.problems.map(({ message }) => message));
  }
  return { figures: [], problems };
}

/** Ages fit several lists of bands: those of the census first, in which people one by one are read too. */
function listsFor(recognised: Classification): Classification[] {
  if (recognised.characteristic !== 'age') return [recognised];
  const census = findClassification('age-census-bands');
  return census ? [census, recognised] : [recognised];
}

async function ofPeople(paths: readonly string[]): Promise<ReadFigures> {
  const read = await readPeople({ paths });
  if (!read.ok) return { figures: [], problems: read.problems.map(({ message }) => message) };
  const people = read.value;
  const figures = people.columns.flatMap(({ classification, slug }) =>
    classification ? [figuresOfPeople(classification, people.group(slug), people)] : [],
  );
  return { figures, problems: [] };
}
