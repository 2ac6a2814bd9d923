// A directly standardised rate: what the rate would be if the group had the ages of a standard population.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Limits } from '../estimate.ts';
import { requireChoice, requirePositive, requireShare } from '../input.ts';
import type { Rate } from '../rates/crude-rate.ts';
import { DOBSON_BYAR, DOBSON_EXACT, dobsonByarLimits, dobsonExactLimits } from './dobson-interval.ts';
import { FAY_FEUER, fayFeuerLimits } from './fay-feuer-interval.ts';
import type { StandardStratum, StandardSums } from './standard-stratum.ts';
import { requireStandardStrata, standardSums, whyNoStandardisedRate } from './standard-stratum.ts';

interface Method {
  name: string;
  limits(sums: StandardSums, confidence: number): Limits | null;
}

const METHODS = {
  'fay-feuer': { name: FAY_FEUER, limits: fayFeuerLimits },
  'dobson-exact': { name: DOBSON_EXACT, limits: dobsonExactLimits },
  'dobson-byar': { name: DOBSON_BYAR, limits: dobsonByarLimits },
} satisfies Record<string, Method>;

export type StandardisedRateMethod = keyof typeof METHODS;

export interface StandardisedRateOptions extends ConfidenceOption {
  /** The unit of the answer: 1,000 gives events per 1,000 of exposure; 1 when left out. */
  per?: number;
  /** 'fay-feuer' when left out, because it exists at zero; 'dobson-byar' matches Fingertips. */
  method?: StandardisedRateMethod;
}

export interface StandardisedRate extends Rate {
  events: number;
  /** Variance of the rate, in its unit squared; null without a rate. */
  variance: number | null;
  /** True below ten events: show the rate, and say that it rests on few. */
  fewEvents: boolean;
}

export const FEW_EVENTS = 10;

/**
 * Σ standard × rate ÷ Σ standard, with limits. A stratum of the standard where the group has nobody: no rate, and the
 * reason says which. Dobson's limits do not exist without events.
 */
export function standardisedRate(
  strata: readonly StandardStratum[],
  options: StandardisedRateOptions = {},
): StandardisedRate {
  requireStandardStrata(strata);
  const { method = 'fay-feuer' } = options;
  requireChoice(method, Object.keys(METHODS), 'The method');
  return rateFromSums(strata, standardSums(strata), METHODS[method], options);
}

/** The rate of strata whose sums are known. */
export function rateFromSums(
  strata: readonly StandardStratum[],
  sums: StandardSums,
  method: Method,
  options: StandardisedRateOptions,
): StandardisedRate {
  const { per = 1, confidence = DEFAULT_CONFIDENCE } = options;
  requirePositive(per, 'The unit of the rate');
  requireShare(confidence, 'The confidence level');
  const events = strata.reduce((sum, stratum) => sum + stratum.events, 0);
  const named = { per, confidence, method: method.name, events, fewEvents: events < FEW_EVENTS };
  const reason = whyNoStandardisedRate(strata);
  if (reason !== null) return { ...NOTHING, ...named, reason };
  const known = { estimate: sums.rate * per, variance: sums.variance * per * per, ...named };
  const limits = method.limits(sums, confidence);
  if (limits === null) return { ...known, lower: null, upper: null, reason: NO_DOBSON };
  return { ...known, lower: limits[0] * per, upper: limits[1] * per, reason: null };
}

const NOTHING = { estimate: null, lower: null, upper: null, variance: null };
const NO_DOBSON = 'No event counts towards this rate, where Dobson’s interval does not exist; use Fay–Feuer.';
