// Reads the residents that a breakdown is over, in the first list of words that their file fits.

import { type AreaSelection, type Outcome, type Population, readPopulation } from '../../datasets/index.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';
import { readInWords } from '../findings/read-in-words.ts';

export function readResidents(
  paths: readonly string[],
  { populationWords }: BreakdownChoice,
  area: AreaSelection | undefined,
  where: readonly { column: string; value: string }[] = [],
): Promise<Outcome<Population>> {
  return readInWords(populationWords, (classification) =>
    readPopulation({ paths, classification, where, ...(area ? { area } : {}) }),
  );
}
