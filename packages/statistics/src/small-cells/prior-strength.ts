// The strength of a prior: the root of a slope that is above 0 while groups differ by more than the prior allows.
import { brent } from '../numeric/brent.ts';

const SMALLEST = -20;
const LARGEST = 18;
const STEP = 2;

/**
 * The strength at which `slope` (the derivative of a log-likelihood in the strength) falls to 0; null when it is still
 * above 0 at e^18, where a prior leaves no room between groups, and 0 when it is below 0 from e^−20 on.
 */
export function priorStrength(slope: (strength: number) => number): number | null {
  if (slope(Math.exp(SMALLEST)) <= 0) return 0;
  let low = SMALLEST;
  while (low < LARGEST && slope(Math.exp(low + STEP)) > 0) low += STEP;
  if (low >= LARGEST) return null;
  return Math.exp(brent((logStrength) => slope(Math.exp(logStrength)), low, low + STEP));
}
