// How often an interval for one count or one share holds the truth, and how wide it is: a sum over every outcome.
import type { Chances } from './chances.ts';

export type Limits = readonly [lower: number, upper: number];

/** Exact figures; nothing is drawn at random. */
export interface Coverage {
  /** Chance that the limits hold the truth, of the outcomes that have limits. */
  held: number;
  /** Mean width, of the outcomes with two finite limits on the scale measured. */
  width: number;
  /** Chance of an outcome of which one limit is not finite on that scale. */
  oneSided: number;
  /** Chance of an outcome for which the method has no limits. */
  none: number;
}

export function coverageOfOne(
  { first, chances }: Chances,
  truth: number,
  limits: (count: number) => Limits,
): Coverage {
  let [held, width] = [0, 0];
  chances.forEach((chance, i) => {
    const [lower, upper] = limits(first + i);
    if (lower <= truth && truth <= upper) held += chance;
    width += chance * (upper - lower);
  });
  return { held, width, oneSided: 0, none: 0 };
}
