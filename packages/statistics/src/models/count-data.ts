// Counts with exposures and predictors: what models of rates are given.
import { refuse, requireCount, requireList, requirePositive } from '../input.ts';
import { designOf } from './design.ts';
import type { Design, Predictor } from './design.ts';
import type { ModelRows } from './reweighted-fit.ts';

export interface CountData {
  /** Events of each row, whole numbers ≥ 0. */
  counts: readonly number[];
  /** Exposure of each row, above 0: people, or person-years. */
  exposures: readonly number[];
  predictors: readonly Predictor[];
}

export function countRows({ counts, exposures, predictors }: CountData): { design: Design; rows: ModelRows } {
  requireList(counts, 'The counts');
  requireList(exposures, 'The exposures');
  if (counts.length === 0) refuse('A model needs at least one row.');
  if (counts.length !== exposures.length)
    refuse(`There are ${counts.length} counts and ${exposures.length} exposures.`);
  counts.forEach((count, i) => requireCount(count, `The count of row ${i + 1}`));
  exposures.forEach((exposure, i) => requirePositive(exposure, `The exposure of row ${i + 1}`));
  const design = designOf(predictors, counts.length);
  const rows = {
    columns: design.columns,
    outcomes: Float64Array.from(counts),
    sizes: new Float64Array(counts.length).fill(1),
    offsets: Float64Array.from(exposures, Math.log),
  };
  return { design, rows };
}

/** Why counts cannot be modelled, whatever the predictors. */
export function whyNoCountModel({ counts, predictors }: CountData): string | null {
  if (counts.every((count) => count === 0))
    return 'There are no events in any row, so there is nothing to model.';
  return predictors.length > counts.length ? 'There are more predictors than rows.' : null;
}
