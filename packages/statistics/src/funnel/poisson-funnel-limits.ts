// Where the ratio observed ÷ expected of a unit may lie by chance alone, when its count is Poisson.
// Source: D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24:1185.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Interval, Limits } from '../estimate.ts';
import { requireChoice, requireExpected, requireShare } from '../input.ts';
import { brent } from '../numeric/brent.ts';
import {
  interpolatedLower,
  interpolatedUpper,
  lowerCount,
  poissonCount,
  upperCount,
} from '../numeric/count-quantile.ts';
import { gammaLower, gammaUpper } from '../numeric/incomplete-gamma.ts';

const METHODS = {
  exact: { name: 'Exact Poisson quantiles', limits: exact },
  interpolated: { name: 'Poisson quantiles, interpolated (Spiegelhalter)', limits: interpolated },
  'chi-square': { name: 'Counts whose exact limits meet the expected (χ²)', limits: chiSquare },
} satisfies Record<string, { name: string; limits(expected: number, tail: number): Limits }>;

export type PoissonFunnelMethod = keyof typeof METHODS;

export interface PoissonFunnelOptions extends ConfidenceOption {
  /** 'interpolated' when left out: a smooth line, as funnels are drawn. */
  method?: PoissonFunnelMethod;
}

/** Limits of observed ÷ expected around 1, at 0.95 when no confidence is asked for; draw 0.95 and 0.998. */
export function poissonFunnelLimits(expected: number, options: PoissonFunnelOptions = {}): Interval {
  const { confidence = DEFAULT_CONFIDENCE, method = 'interpolated' } = options;
  requireExpected(expected, 'The expected count');
  requireChoice(method, Object.keys(METHODS), 'The method');
  requireShare(confidence, 'The confidence level');
  const { name, limits } = METHODS[method];
  const [lower, upper] = limits(expected, (1 - confidence) / 2);
  return { lower: lower / expected, upper: upper / expected, confidence, method: name, reason: null };
}

function exact(expected: number, tail: number): Limits {
  const count = poissonCount(expected);
  return [lowerCount(count, tail), upperCount(count, tail)];
}

function interpolated(expected: number, tail: number): Limits {
  const count = poissonCount(expected);
  return [interpolatedLower(count, tail), interpolatedUpper(count, tail)];
}

/** A count of next to nothing, whose lower limit is below any expected count that can be asked for. */
const SMALLEST = 1e-12;

/** Counts, fractions allowed, at which a limit of Garwood's interval is the expected count. */
function chiSquare(expected: number, tail: number): Limits {
  const above = upperCount(poissonCount(expected), tail / 2) + 2;
  const upper = brent((x) => gammaLower(x, expected) - tail, SMALLEST, above);
  if (Math.exp(-expected) >= tail) return [0, upper];
  return [brent((x) => gammaUpper(x + 1, expected) - tail, 0, expected), upper];
}
