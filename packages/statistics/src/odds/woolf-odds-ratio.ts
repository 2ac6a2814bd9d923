// Woolf's log interval for an odds ratio: the textbook one, undefined at an empty cell.
// Source: B. Woolf (1955), On estimating the relation between blood group and disease, Ann Hum Genet 19:251.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { Cells } from './two-by-two.ts';
import { hasEmptyCell, sampleOddsRatio } from './two-by-two.ts';

export const WOOLF = 'Woolf log';

/** Standard error of the ln odds ratio; Infinity at an empty cell. */
export function logOddsRatioError({ a, b, c, d }: Cells): number {
  return Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
}

/** Null at an empty cell; nothing is added to the cells. */
export function woolfLimits(cells: Cells, confidence: number): Limits | null {
  if (hasEmptyCell(cells)) return null;
  const factor = Math.exp(zOf(confidence) * logOddsRatioError(cells));
  return [sampleOddsRatio(cells) / factor, sampleOddsRatio(cells) * factor];
}
