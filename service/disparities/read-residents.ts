// Reads the residents that a breakdown is over, in the first list of words that their file fits.

import { findClassification } from '@due-regard/classifications';
import {
  type AreaSelection,
  type FileProblem,
  type Outcome,
  type Population,
  accepted,
  readPopulation,
  refused,
} from '../datasets/index.ts';
import type { BreakdownChoice } from './breakdown.ts';

/** The first list of words that the file can be read in; when none, what was wrong with the first. */
export async function readResidents(
  paths: readonly string[],
  { populationWords }: BreakdownChoice,
  area: AreaSelection | undefined,
): Promise<Outcome<Population>> {
  let problems: FileProblem[] = [];
  for (const id of populationWords) {
    const classification = findClassification(id);
    if (!classification) continue;
    const read = await readPopulation({ paths, classification, ...(area ? { area } : {}) });
    if (read.ok) return accepted(read.value, read.warnings);
    if (problems.length === 0) problems = read.problems;
  }
  return refused(...problems);
}
