// The odds ratio of Haldane and Anscombe: a half is added to every cell, and Woolf's interval taken.
// Source: J. B. S. Haldane (1956), Ann Hum Genet 20:309; F. J. Anscombe (1956), Biometrika 43:461.
import type { Limits } from '../estimate.ts';
import type { Cells } from './two-by-two.ts';
import { woolfLimits } from './woolf-odds-ratio.ts';

export const HALDANE_ANSCOMBE = 'Haldane–Anscombe (½ added to every cell)';

export function withHalf({ a, b, c, d }: Cells): Cells {
  return { a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5 };
}

export function haldaneAnscombeLimits(cells: Cells, confidence: number): Limits | null {
  return woolfLimits(withHalf(cells), confidence);
}
