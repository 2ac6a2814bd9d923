// The smallest ratio that numbers of this size could have been expected to show, above 1 and below 1.
// Sources: above 1 the log-Wald approximation, ln ρ ÷ SE(ρ) = z(1−α/2) + z(power), solved for ρ. Below 1, where few events
// are left and that approximation fails, the square root of a rate (F. J. Anscombe, 1948, Biometrika 35:246) and the
// arcsine of a proportion (J. Cohen, 1988, Statistical Power Analysis), whose spread does not depend on ρ.
import type { Answer } from '../estimate.ts';
import { requireCount, requireNotNegative, requireProbability, requireShare } from '../input.ts';
import { brent, brentFrom } from '../numeric/brent.ts';
import { normalQuantileAbove } from '../numeric/normal-distribution.ts';

/** Exposures of both groups (people or person-years), and the reference group's rate per 1 of exposure. */
export interface RateDesign {
  exposure: number;
  referenceExposure: number;
  referenceRate: number;
}

/** People in both groups, and the reference group's proportion. */
export interface ShareDesign {
  total: number;
  referenceTotal: number;
  referenceShare: number;
}

export interface VisibilityOptions {
  /** Two-sided level of the test; 0.05 when left out. */
  alpha?: number;
  /** Chance of seeing it; 0.8 when left out. */
  power?: number;
}

export interface VisibleRatio extends Answer {
  /** The smallest ratio above 1 that would have been seen; null when no ratio could. */
  above: number | null;
  /** The largest ratio below 1 that would have been seen; null when even the lowest could not. */
  below: number | null;
  alpha: number;
  power: number;
}

const METHOD = 'Smallest visible ratio: log-Wald above 1, variance-stabilised below';

/** So few events that no ratio that can be written would be seen. */
const HARDLY_ANY = 1e-9;

/** For two rates. */
export function smallestVisibleRateRatio(design: RateDesign, options: VisibilityOptions = {}): VisibleRatio {
  const { exposure, referenceExposure, referenceRate } = design;
  requireNotNegative(exposure, 'The exposure of the group');
  requireNotNegative(referenceExposure, 'The exposure of the reference group');
  requireNotNegative(referenceRate, 'The rate of the reference group');
  const [expected, referenceEvents] = [exposure * referenceRate, referenceExposure * referenceRate];
  if (expected === 0 || referenceEvents < HARDLY_ANY) return nothingExpected(options);
  const error = (ratio: number): number => Math.sqrt(1 / (expected * ratio) + 1 / referenceEvents);
  return visible(options, (needed) => {
    const root = 1 - (needed / 2) * error(1);
    return { above: findAbove(error, Infinity, needed), below: root > 0 ? root * root : null };
  });
}

/** For two proportions; no ratio above 1 ÷ the reference proportion is possible. */
export function smallestVisibleRiskRatio(design: ShareDesign, options: VisibilityOptions = {}): VisibleRatio {
  const { total, referenceTotal, referenceShare } = design;
  requireCount(total, 'The total of the group');
  requireCount(referenceTotal, 'The total of the reference group');
  requireProbability(referenceShare, 'The proportion of the reference group');
  requireNotNegative(referenceShare, 'The proportion of the reference group');
  const [expected, referenceCount] = [total * referenceShare, referenceTotal * referenceShare];
  if (expected === 0 || referenceCount < HARDLY_ANY) return nothingExpected(options);
  const reference = 1 / referenceCount - 1 / referenceTotal;
  const error = (ratio: number): number =>
    Math.sqrt(Math.max(0, 1 / (expected * ratio) - 1 / total + reference));
  return visible(options, (needed) => {
    const angle =
      Math.asin(Math.sqrt(referenceShare)) - (needed / 2) * Math.sqrt(1 / total + 1 / referenceTotal);
    const below = angle > 0 ? Math.sin(angle) ** 2 / referenceShare : null;
    return { above: findAbove(error, 1 / referenceShare, needed), below };
  });
}

function visible(
  { alpha = 0.05, power = 0.8 }: VisibilityOptions,
  find: (needed: number) => { above: number | null; below: number | null },
): VisibleRatio {
  requireShare(alpha, 'The level of the test');
  requireShare(power, 'The power');
  const { above, below } = find(normalQuantileAbove(alpha / 2) + normalQuantileAbove(1 - power));
  return { above, below, alpha, power, method: METHOD, reason: whyNot(above, below) };
}

/** Evidence grows with the ratio, so there is one root unless the largest possible ratio is not enough. */
function findAbove(error: (ratio: number) => number, largest: number, needed: number): number | null {
  const lacking = (logRatio: number): number => logRatio / error(Math.exp(logRatio)) - needed;
  if (largest === Infinity) return Math.exp(brentFrom(lacking, 0.1));
  return largest === 1 || lacking(Math.log(largest)) < 0
    ? null
    : Math.exp(brent(lacking, 0, Math.log(largest)));
}

function nothingExpected({ alpha = 0.05, power = 0.8 }: VisibilityOptions): VisibleRatio {
  return { above: null, below: null, alpha, power, method: METHOD, reason: NOTHING_EXPECTED };
}

function whyNot(above: number | null, below: number | null): string | null {
  if (above !== null && below !== null) return null;
  if (above === null && below === null) return 'With so few people no ratio could have been seen.';
  return above === null
    ? 'The reference proportion is so high that no ratio above 1 could have been seen.'
    : 'So few events are to be expected that not even their absence would have been seen as a gap.';
}

const NOTHING_EXPECTED =
  'No events are to be expected in one of the groups, so no ratio could have been seen.';
