// A funnel of rate ratios over many units (43 police forces): which gaps differ from the gap that all share.
// Source: as a funnel of counts (Spiegelhalter 2005), on the log ratio; the signed root of the deviance at a zero count.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, Limits } from '../estimate.ts';
import { requireList, requirePositive, requireShare } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { devianceTerm } from '../numeric/saddle-point.ts';
import { crudeRateRatio, ratePair, whyNoRateRatio } from '../ratios/rate-pair.ts';
import { pooledRateRatio } from '../stratified/pooled-rate-ratio.ts';
import type { RateStratum } from '../stratified/stratum.ts';
import type { FunnelOptions } from './funnel-of-counts.ts';
import type { Deviation } from './overdispersion.ts';
import { DEFAULT_TRIM, overdispersion } from './overdispersion.ts';

export interface RatioFunnelOptions extends FunnelOptions, ConfidenceOption {
  /** The ratio that units are held against; the Mantel–Haenszel ratio of all units when left out. */
  target?: number;
}

export interface RatioUnit {
  ratio: number;
  /** Distance from the target in standard errors, as chance alone would have it. */
  z: number;
  /** The same once τ² is allowed for. */
  adjustedZ: number;
  standardError: number;
  /** Around the target, at the confidence asked for, τ² allowed for. */
  limits: Limits;
  outside: 'above' | 'below' | null;
}

export interface FunnelOfRatios extends Answer {
  target: number | null;
  phi: number | null;
  tauSquared: number | null;
  confidence: number;
  /** In the order they were given; null for a unit without a ratio. */
  units: (RatioUnit | null)[];
  /** How many units have no ratio (no events, or nobody in a group). */
  leftOut: number;
}

const METHOD = 'Funnel of log rate ratios, additive overdispersion';

export function funnelOfRatios(
  units: readonly RateStratum[],
  options: RatioFunnelOptions = {},
): FunnelOfRatios {
  const { confidence = DEFAULT_CONFIDENCE, trim = DEFAULT_TRIM } = options;
  requireShare(confidence, 'The confidence level');
  if (options.target !== undefined) requirePositive(options.target, 'The target ratio');
  requireList(units, 'The units');
  const usable = units.filter((unit) => whyNoRateRatio(ratePair(unit.group, unit.reference)) === null);
  const target = options.target ?? (usable.length < 2 ? null : pooledRateRatio(usable).estimate);
  const named = { confidence, method: METHOD, leftOut: units.length - usable.length };
  if (target === null || target === 0 || target === Infinity || usable.length < 2) {
    const none = { target, phi: null, tauSquared: null, units: units.map(() => null) };
    return { ...none, ...named, reason: usable.length < 2 ? TOO_FEW : NO_TARGET };
  }
  const deviations = new Map(usable.map((unit) => [unit, deviationOf(unit, target)]));
  const { phi, tauSquared } = overdispersion([...deviations.values()], trim);
  const place = (unit: RateStratum): RatioUnit | null => {
    const deviation = deviations.get(unit);
    return deviation ? placed(unit, deviation, { target, tauSquared, confidence }) : null;
  };
  return { target, phi, tauSquared, units: units.map(place), ...named, reason: null };
}

function deviationOf({ group, reference }: RateStratum, target: number): Deviation {
  const [x1, x0] = [group.events, reference.events];
  if (x1 > 0 && x0 > 0) {
    const standardError = Math.sqrt(1 / x1 + 1 / x0);
    const ratio = crudeRateRatio(ratePair(group, reference));
    return { z: Math.log(ratio / target) / standardError, standardError };
  }
  const odds = (group.exposure / reference.exposure) * target;
  const [e1, e0] = [((x1 + x0) * odds) / (1 + odds), (x1 + x0) / (1 + odds)];
  const deviance = 2 * (part(x1, e1) + part(x0, e0));
  return { z: (x1 > 0 ? 1 : -1) * Math.sqrt(deviance), standardError: Math.sqrt(1 / e1 + 1 / e0) };
}

/** What a count adds to half the deviance. */
function part(count: number, expected: number): number {
  return count === 0 ? expected : devianceTerm(count, expected);
}

function placed(
  { group, reference }: RateStratum,
  { z, standardError }: Deviation,
  { target, tauSquared, confidence }: { target: number; tauSquared: number; confidence: number },
): RatioUnit {
  const spread = Math.sqrt(standardError ** 2 + tauSquared);
  const adjustedZ = (z * standardError) / spread;
  const factor = Math.exp(zOf(confidence) * spread);
  const far = Math.abs(adjustedZ) > zOf(confidence);
  return {
    ratio: crudeRateRatio(ratePair(group, reference)),
    ...{ z, adjustedZ, standardError },
    limits: [target / factor, target * factor],
    outside: far ? (adjustedZ > 0 ? 'above' : 'below') : null,
  };
}

const TOO_FEW = 'Fewer than two units have a ratio, so they cannot be held against each other.';
const NO_TARGET = 'The units together have no ratio above 0 to be held against; give a target.';
