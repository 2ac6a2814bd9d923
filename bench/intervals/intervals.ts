// The intervals whose coverage is worked out, by the functions of the package; the first of each list is the default.
import {
  byarBreslowDayInterval,
  byarRothmanBoiceInterval,
  garwoodInterval,
  midPInterval,
  proportion,
  riskDifference,
  riskRatio,
} from '../../packages/statistics/src/index.ts';
import type {
  CountInterval,
  Interval,
  ProportionMethod,
  RiskDifferenceMethod,
  RiskRatioMethod,
} from '../../packages/statistics/src/index.ts';
import { normalQuantileAbove } from '../../packages/statistics/src/numeric/normal-distribution.ts';
import { exactConditionalLimits } from '../../packages/statistics/src/ratios/exact-conditional-rate-ratio.ts';
import { logWaldRatioLimits } from '../../packages/statistics/src/ratios/log-wald-rate-ratio.ts';
import { midPRatioLimits } from '../../packages/statistics/src/ratios/mid-p-rate-ratio.ts';
import { ratePair } from '../../packages/statistics/src/ratios/rate-pair.ts';
import type { RatePair } from '../../packages/statistics/src/ratios/rate-pair.ts';
import { scoreRatioLimits } from '../../packages/statistics/src/ratios/score-rate-ratio.ts';
import type { Limits } from './coverage-of-one.ts';
import type { PairLimits } from './coverage-of-two.ts';

export interface OneMethod<Setting> {
  name: string;
  at(setting: Setting, confidence: number): (count: number) => Limits;
}

export interface PairMethod<Setting> {
  name: string;
  at(setting: Setting, confidence: number): PairLimits;
}

/** How many people are in each group. */
export interface Totals {
  total: number;
  referenceTotal: number;
}

/** Counts of events: nothing else is given. */
export const countMethods: OneMethod<unknown>[] = [
  countMethod('Mid-P (default)', midPInterval),
  countMethod('Garwood exact', garwoodInterval),
  countMethod('Byar, Breslow–Day', byarBreslowDayInterval),
  countMethod('Byar, Rothman–Boice', byarRothmanBoiceInterval),
  { name: 'Wald', at: (_, confidence) => (count) => around(count, zFor(confidence) * Math.sqrt(count)) },
];

export const shareMethods: OneMethod<{ total: number }>[] = [
  shareMethod('Wilson (default)', 'wilson'),
  shareMethod('Clopper–Pearson exact', 'clopper-pearson'),
  shareMethod('Jeffreys', 'jeffreys'),
  shareMethod('Agresti–Coull', 'agresti-coull'),
  shareMethod('Wald', 'wald'),
];

export const rateRatioMethods: PairMethod<unknown>[] = [
  rateRatioMethod('Mid-P (default)', midPRatioLimits, true),
  rateRatioMethod('Exact', exactConditionalLimits, true),
  rateRatioMethod('Score', scoreRatioLimits, false),
  rateRatioMethod('Log-Wald', logWaldRatioLimits, false),
];

export const riskRatioMethods: PairMethod<Totals>[] = [
  riskRatioMethod('Koopman (default)', 'koopman', true),
  riskRatioMethod('Miettinen–Nurminen', 'miettinen-nurminen', true),
  riskRatioMethod('MOVER-R', 'mover-r', false),
  riskRatioMethod('Log-Wald (Katz)', 'katz', false),
];

export const differenceMethods: PairMethod<Totals>[] = [
  differenceMethod('Newcombe (default)', 'newcombe', false),
  differenceMethod('Miettinen–Nurminen', 'miettinen-nurminen', true),
  differenceMethod('Agresti–Caffo', 'agresti-caffo', false),
  differenceMethod('Wald', 'wald', false),
];

function countMethod(
  name: string,
  interval: (events: number, confidence?: number) => CountInterval,
): OneMethod<unknown> {
  return {
    name,
    at: (_, confidence) => (count) => {
      const { lower, upper } = interval(count, confidence);
      return [lower, upper];
    },
  };
}

function shareMethod(name: string, method: ProportionMethod): OneMethod<{ total: number }> {
  return {
    name,
    at:
      ({ total }, confidence) =>
      (count) =>
        limitsOf(proportion({ count, total }, { method, confidence })) ?? [Number.NaN, Number.NaN],
  };
}

/** A ratio of rates is that of two counts: exposures only scale it. */
function rateRatioMethod(
  name: string,
  limitsOfPair: (pair: RatePair, confidence: number) => Limits | null,
  falling: boolean,
): PairMethod<unknown> {
  return {
    name,
    at: (_, confidence) => ({
      falling,
      scale: Math.log,
      limits: (count, reference) =>
        count + reference === 0
          ? null
          : limitsOfPair(
              ratePair({ events: count, exposure: 1 }, { events: reference, exposure: 1 }),
              confidence,
            ),
    }),
  };
}

function riskRatioMethod(name: string, method: RiskRatioMethod, falling: boolean): PairMethod<Totals> {
  return {
    name,
    at: ({ total, referenceTotal }, confidence) => ({
      falling,
      scale: Math.log,
      limits: (count, reference) =>
        limitsOf(
          riskRatio({ count, total }, { count: reference, total: referenceTotal }, { method, confidence }),
        ),
    }),
  };
}

function differenceMethod(name: string, method: RiskDifferenceMethod, falling: boolean): PairMethod<Totals> {
  return {
    name,
    at: ({ total, referenceTotal }, confidence) => ({
      falling,
      scale: (limit) => limit,
      limits: (count, reference) =>
        limitsOf(
          riskDifference(
            { count, total },
            { count: reference, total: referenceTotal },
            { method, confidence },
          ),
        ),
    }),
  };
}

function limitsOf({ lower, upper }: Interval): Limits | null {
  return lower === null || upper === null ? null : [lower, upper];
}

function around(centre: number, reach: number): Limits {
  return [centre - reach, centre + reach];
}

function zFor(confidence: number): number {
  return normalQuantileAbove((1 - confidence) / 2);
}
