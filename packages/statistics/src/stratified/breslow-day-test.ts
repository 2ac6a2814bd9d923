// Whether one odds ratio fits every stratum: the test of Breslow and Day, and Tarone's correction of it.
// Source: N. E. Breslow and N. E. Day (1980), IARC 32, page 142; R. E. Tarone (1985), Biometrika 72:91.
import type { Answer } from '../estimate.ts';
import { chiSquareAbove } from '../numeric/chi-square.ts';
import { cellsOf } from '../odds/two-by-two.ts';
import type { Cells } from '../odds/two-by-two.ts';
import { pooledOddsRatio } from './pooled-odds-ratio.ts';
import type { ProportionStratum } from './stratum.ts';
import { comparableStrata } from './stratum.ts';

/** A small p value: the strata have different odds ratios, and one pooled ratio hides that. */
export interface BreslowDayTest extends Answer {
  breslowDay: number | null;
  breslowDayP: number | null;
  tarone: number | null;
  taroneP: number | null;
  degreesOfFreedom: number | null;
}

const METHOD = 'Breslow–Day with Tarone’s correction';

export function breslowDayTest(strata: readonly ProportionStratum[]): BreslowDayTest {
  const used = comparableStrata(strata).map(cellsOf).filter(varies);
  if (used.length < 2) return { ...NOTHING, method: METHOD, reason: TOO_FEW };
  const ratio = pooledOddsRatio(strata).estimate ?? 0;
  if (ratio === 0 || ratio === Infinity) return { ...NOTHING, method: METHOD, reason: NO_RATIO };
  let [breslowDay, gaps, variances] = [0, 0, 0];
  for (const cells of used) {
    const fitted = fittedCount(cells, ratio);
    const variance = varianceAt(cells, fitted);
    breslowDay += (cells.a - fitted) ** 2 / variance;
    gaps += cells.a - fitted;
    variances += variance;
  }
  const tarone = breslowDay - gaps ** 2 / variances;
  const degreesOfFreedom = used.length - 1;
  const p = (statistic: number): number => chiSquareAbove(Math.max(0, statistic), degreesOfFreedom);
  const answer = { breslowDay, breslowDayP: p(breslowDay), tarone, taroneP: p(tarone), degreesOfFreedom };
  return { ...answer, method: METHOD, reason: null };
}

function varies({ a, b, c, d }: Cells): boolean {
  return a + c > 0 && b + d > 0;
}

/** The count of the group that has this odds ratio with the margins as they are. */
function fittedCount({ a, b, c, d }: Cells, ratio: number): number {
  const [people, others, cases] = [a + b, c + d, a + c];
  const square = 1 - ratio;
  const linear = others - cases + ratio * (people + cases);
  const constant = ratio * people * cases;
  const root = Math.sqrt(linear * linear + 4 * square * constant);
  return linear >= 0 ? (2 * constant) / (linear + root) : (root - linear) / (2 * square);
}

function varianceAt({ a, b, c, d }: Cells, fitted: number): number {
  const rest = [fitted, a + b - fitted, a + c - fitted, d - a + fitted];
  return 1 / rest.reduce((sum, cell) => sum + 1 / cell, 0);
}

const NOTHING = { breslowDay: null, breslowDayP: null, tarone: null, taroneP: null, degreesOfFreedom: null };
const TOO_FEW = 'Fewer than two strata have people of both groups and both outcomes, so nothing can differ.';
const NO_RATIO = 'The pooled odds ratio is 0 or without limit, where the test does not exist.';
