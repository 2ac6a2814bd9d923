// Gathers the benchmark: the residents of an area, or another table of counts, such as of those who applied.

import { type Classification, findClassification } from '@due-regard/classifications';
import {
  type AreaSelection,
  type CountsTable,
  type Outcome,
  type Population,
  accepted,
  readCounts,
} from '../../datasets/index.ts';
import { listed } from '../../phrases/list.ts';
import type { AreaLookup } from '../counting/area-lookup.ts';
import { readResidentsOfArea } from '../counting/read-residents-of-area.ts';
import { findAreaByName } from '../../organisation/index.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';
import type { Filter } from '../findings/measured.ts';
import { readInWords } from '../findings/read-in-words.ts';
import { type Warning, warningOf } from '../findings/warning.ts';
import type { BenchmarkFigures } from './make-representation-finding.ts';

export interface GatheredBenchmark {
  figures: BenchmarkFigures;
  area: AreaSelection | undefined;
  noticed: Warning[];
}

/** The benchmark is read in the words of the body first, so that both have the same groups, such as bands of age. */
export function inWordsOf(breakdown: BreakdownChoice, { id }: { id: string }): BreakdownChoice {
  return { ...breakdown, populationWords: [...new Set([id, ...breakdown.populationWords])] };
}

/** @param area null for every area of the file */
export async function gatherResidents(
  paths: readonly string[],
  breakdown: BreakdownChoice,
  area: string | null,
  lookup?: AreaLookup,
): Promise<Outcome<GatheredBenchmark>> {
  const { area: selection, population } = await readResidentsOfArea(paths, breakdown, area, lookup);
  if (!population.ok) return population;
  return accepted({
    figures: { ...residentFigures(population.value), name: residentsName(area, population.value) },
    area: selection,
    noticed: population.warnings.map(warningOf),
  });
}

function residentFigures(population: Population): Omit<BenchmarkFigures, 'name'> {
  const { source, date, classificationId, cells, areas, notes } = population;
  return {
    kind: 'residents',
    date,
    words: wordsOf(classificationId),
    cells,
    source,
    areas,
    notes,
    unknown: null,
  };
}

function residentsName(area: string | null, { areas }: Population): string {
  if (area !== null) return `residents of ${area}`;
  return areas.length > 0 && areas.length <= 3
    ? `residents of ${listed(areas)}`
    : 'residents of every area of the file';
}

export interface BenchmarkCounts {
  paths: readonly string[];
  /** What the counts are of, such as applicants. */
  name: string;
  /** Which of its rows, where it has further columns. */
  filters: readonly Filter[];
  rollUp: string | null;
  /** Of a table of several areas; one without areas is taken as it is. */
  area: string | null;
}

export async function gatherBenchmarkCounts(
  { paths, name, filters, rollUp, area }: BenchmarkCounts,
  breakdown: BreakdownChoice,
): Promise<Outcome<GatheredBenchmark>> {
  const selection =
    area === null ? undefined : (findAreaByName(area) ?? { name: area, codes: [], names: [] });
  const where = filters.map(({ header, value }) => ({ column: header, value }));
  const read = await readInWords(breakdown.populationWords, (classification) =>
    readCounts({
      ...{ paths, classification, where, rollUpId: rollUp ?? classification.usualRollUp },
      ...(selection ? { area: selection } : {}),
    }),
  );
  if (!read.ok) return read;
  return accepted({
    figures: { ...countFigures(read.value), name },
    area: selection,
    noticed: read.warnings.map(warningOf),
  });
}

function countFigures(table: CountsTable): Omit<BenchmarkFigures, 'name'> {
  const { source, classificationId, cells, areas, notes, unknownCount } = table;
  return {
    kind: 'counts',
    date: null,
    words: wordsOf(classificationId),
    cells,
    ...{ source, areas, notes, unknown: unknownCount },
  };
}

/** A list of words that the program must have. */
export function wordsOf(id: string): Classification {
  const found = findClassification(id);
  if (!found) throw new Error(`CLASSIFICATION_UNKNOWN: there is no list ${id}.`);
  return found;
}
