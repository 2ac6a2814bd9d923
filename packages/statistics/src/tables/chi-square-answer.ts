// What every χ² test answers: the statistic, its degrees of freedom and its p value, or why there is none.
import type { Answer } from '../estimate.ts';
import { chiSquareAbove } from '../numeric/chi-square.ts';

export interface ChiSquareTest extends Answer {
  statistic: number | null;
  degreesOfFreedom: number | null;
  pValue: number | null;
}

export function chiSquareAnswer(statistic: number, degreesOfFreedom: number, method: string): ChiSquareTest {
  const pValue = chiSquareAbove(statistic, degreesOfFreedom);
  return { statistic, degreesOfFreedom, pValue, method, reason: null };
}

export function noChiSquare(method: string, reason: string): ChiSquareTest {
  return { statistic: null, degreesOfFreedom: null, pValue: null, method, reason };
}
