// How sure the places of units in a league table are: the chance of each place for each unit, worked out and not simulated.
// Sources: H. Goldstein and D. J. Spiegelhalter (1996), League tables and their limitations, JRSS-A 159:385; places given the rate
// of one unit are a sum of independent events (Poisson-binomial).
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, RateGroup } from '../estimate.ts';
import { refuse, requireList, requireRateGroup, requireShare } from '../input.ts';
import { gammaLower, gammaUpper } from '../numeric/incomplete-gamma.ts';
import { gammaQuantile } from '../numeric/quantiles.ts';

export interface RankedUnit {
  /** Events ÷ exposure. */
  rate: number;
  /** Place by the rate as it stands: 1 is the highest; equal rates share the middle of their places. */
  place: number;
  /** The place to be expected once chance is allowed for. */
  expectedPlace: number;
  /** The places within which the unit lies at the confidence asked for. */
  best: number;
  worst: number;
  /** The chance that the unit has the highest rate of all. */
  chanceOfHighest: number;
  /** The chance of each place, the first first; they add up to 1. */
  chances: number[];
}

export interface RankUncertainty extends Answer {
  confidence: number;
  /** In the order given; null for a unit without exposure. */
  units: (RankedUnit | null)[];
}

const METHOD = 'Places by Jeffreys posteriors of the rates, Gamma(½, 0) priors, by quadrature';
/** More units than this take too long, and nobody reads a league table so long. */
const MOST_UNITS = 200;
/** Values of one unit's rate, each as likely as the others, over which the places are averaged. */
const STEPS = 400;

/** The chance of each place of each unit, of units whose rates are known only as surely as their events allow. */
export function rankUncertainty(
  units: readonly RateGroup[],
  options: ConfidenceOption = {},
): RankUncertainty {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireList(units, 'The units');
  requireShare(confidence, 'The confidence level');
  units.forEach((unit, i) => requireRateGroup(unit, `unit ${i + 1}`));
  if (units.length > MOST_UNITS)
    refuse(`At most ${MOST_UNITS} units can be ranked, and there are ${units.length}.`);
  const known = units.filter(({ exposure }) => exposure > 0);
  const named = { confidence, method: METHOD };
  if (known.length < 2) return { units: units.map(() => null), ...named, reason: TOO_FEW };
  const ranked = new Map(known.map((unit) => [unit, rankedUnit(unit, known, confidence)]));
  return { units: units.map((unit) => ranked.get(unit) ?? null), ...named, reason: null };
}

function rankedUnit(unit: RateGroup, all: readonly RateGroup[], confidence: number): RankedUnit {
  const others = all.filter((one) => one !== unit);
  const chances = placesOf(unit, others);
  const rate = unit.events / unit.exposure;
  const [above, level] = [1, 0].map(
    (sign) => others.filter((one) => Math.sign(one.events / one.exposure - rate) === sign).length,
  ) as [number, number];
  const tail = (1 - confidence) / 2;
  return {
    rate,
    place: 1 + above + level / 2,
    expectedPlace: chances.reduce((sum, chance, place) => sum + chance * (place + 1), 0),
    best: placeAt(chances, tail),
    worst: placeAt(chances, 1 - tail),
    chanceOfHighest: chances[0]!,
    chances,
  };
}

/** The first place up to which the chances reach `share`. */
function placeAt(chances: readonly number[], share: number): number {
  let sum = 0;
  const found = chances.findIndex((chance) => (sum += chance) >= share - 1e-12);
  return found < 0 ? chances.length : found + 1;
}

/** Averages over the unit's own rate the chances of as many others being above it. */
function placesOf(unit: RateGroup, others: readonly RateGroup[]): number[] {
  const places = new Float64Array(others.length + 1);
  for (let step = 0; step < STEPS; step += 1) {
    const rate = rateAt(unit, (step + 0.5) / STEPS);
    const above = countAbove(others, rate);
    above.forEach((chance, place) => (places[place] = places[place]! + chance / STEPS));
  }
  return [...places];
}

function rateAt({ events, exposure }: RateGroup, share: number): number {
  const shape = events + 0.5;
  const quantile =
    share < 0.5 ? gammaQuantile(shape, share, 'lower') : gammaQuantile(shape, 1 - share, 'upper');
  return quantile / exposure;
}

/** The distribution of how many of the others have a rate above this one. */
function countAbove(others: readonly RateGroup[], rate: number): Float64Array {
  const counts = new Float64Array(others.length + 1);
  counts[0] = 1;
  others.forEach(({ events, exposure }, i) => {
    const [up, down] = [gammaUpper(events + 0.5, rate * exposure), gammaLower(events + 0.5, rate * exposure)];
    for (let k = i + 1; k >= 0; k -= 1) counts[k] = counts[k]! * down + (k === 0 ? 0 : counts[k - 1]! * up);
  });
  return counts;
}

const TOO_FEW = 'Fewer than two units have anybody in them, so there are no places.';
