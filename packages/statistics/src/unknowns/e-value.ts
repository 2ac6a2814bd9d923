// The E-value: how strong a hidden cause would have to be to explain a ratio away.
// Source: T. J. VanderWeele and P. Ding (2017), Sensitivity analysis in observational research, Annals of Internal Medicine 167:268.
import type { Answer } from '../estimate.ts';
import { refuse } from '../input.ts';

export interface EValue extends Answer {
  /** As a risk ratio that the hidden cause needs with the group and with the outcome; Infinity at a ratio of 0 or Infinity. */
  eValue: number | null;
  /** The same for the limit nearest 1; 1 when the interval holds 1; null when there is no interval. */
  eValueOfLimit: number | null;
}

const METHOD = 'E-value (VanderWeele–Ding)';

export function eValue(ratio: {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}): EValue {
  const { estimate, lower, upper } = ratio;
  if (estimate === null)
    return { eValue: null, eValueOfLimit: null, method: METHOD, reason: 'There is no ratio.' };
  [estimate, lower, upper].forEach((value) => {
    if (value !== null && !(typeof value === 'number' && value >= 0))
      refuse(`The ratio must be a number of at least 0, and is ${String(value)}.`);
  });
  const value = needed(estimate);
  const near = estimate >= 1 ? lower : upper;
  if (near === null)
    return { eValue: value, eValueOfLimit: null, method: METHOD, reason: 'The ratio has no limits.' };
  const crosses = estimate >= 1 ? near <= 1 : near >= 1;
  return { eValue: value, eValueOfLimit: crosses ? 1 : needed(near), method: METHOD, reason: null };
}

function needed(ratio: number): number {
  const away = ratio < 1 ? 1 / Math.abs(ratio) : ratio;
  return away * (1 + Math.sqrt(1 - 1 / away));
}
