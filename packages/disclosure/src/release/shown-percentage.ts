// Percentages from protected counts, and from nothing else: hidden where either count is.
import type { Percentages } from '../policies/policy.ts';
import { isMarker, type Shown } from './marker.ts';

/**
 * A percentage that says no more than the two numbers beside it: one decimal from true counts gives back nearly every numerator
 * of 1 to 4, so true counts are never asked for. Hidden where a count is, where the denominator is small, and for none or all by policy.
 */
export function shownPercentage(numerator: Shown, denominator: Shown, policy: Percentages): Shown {
  if (numerator === '[x]' || denominator === '[x]') return '[x]';
  if (numerator === '[z]' || denominator === '[z]' || denominator === 0) return '[z]';
  if (isMarker(numerator) || isMarker(denominator)) return '[c]';
  if (denominator < policy.denominatorBelow) return '[c]';
  const isEnd = numerator === 0 || numerator >= denominator;
  if (isEnd && policy.noneOrAll === 'hidden') return '[c]';
  const scale = 10 ** policy.decimals;
  return Math.round((Math.min(numerator / denominator, 1) * 100 + Number.EPSILON) * scale) / scale;
}
