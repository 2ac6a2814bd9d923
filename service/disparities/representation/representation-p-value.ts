// The p value of an index: of the binomial test; where the benchmark is a sample too, of the interval that allows for that.

import { type BodyShare, indexAt } from './index-at.ts';

const halvings = 60;
const least = 1e-14;
/** An interval of less confidence than this is taken for the estimate alone. */
const leastConfidence = 1e-9;

/** Agrees with the interval: below 1 − confidence exactly when that leaves out 1. */
export function representationPValue(side: BodyShare): number | null {
  const index = indexAt(side, 0.95);
  if (side.standardError === 0 || index.pValue === null) return index.pValue;
  if (leavesOutOne(side, least)) return least;
  let [low, high] = [Math.log(least), 0];
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (leavesOutOne(side, Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}

function leavesOutOne(side: BodyShare, pValue: number): boolean {
  const { lower, upper } = indexAt(side, Math.max(1 - pValue, leastConfidence));
  return (lower !== null && lower > 1) || (upper !== null && upper < 1);
}
