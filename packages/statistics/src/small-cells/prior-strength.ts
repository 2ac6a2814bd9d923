// The strength of a prior: the root of a slope that is above 0 while groups differ by more than the prior allows.

const SMALLEST = -20;
const LARGEST = 18;
const STEP = 2;

/**
 * The strength at which `slope` (the derivative of a log-likelihood in the strength) falls to 0; null when it is still
 * above 0 at e^18, where a prior leaves no room between groups.
 */
export function priorStrength(slope: (strength: number) => number): number | null {
  let low = SMALLEST;
  while (low < LARGEST && slope(Math.exp(low + STEP)) > 0) low += STEP;
  if (low >= LARGEST) return null;
  let high = low + STEP;
  while (high - low > 4e-16 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (slope(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
