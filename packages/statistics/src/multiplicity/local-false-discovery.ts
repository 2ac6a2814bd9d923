// Which of many units (officers, teams) differ so much from their peers that chance is an unlikely reason: local false discovery rates.
// Sources: B. Efron (2004), Large-scale simultaneous hypothesis testing, JASA 99:96 (central matching); G. Ridgeway and J. M.
// MacDonald (2009), Doubly robust internal benchmarking and false discovery rates for detecting racial bias, JASA 104:661.
import type { Answer } from '../estimate.ts';
import { refuse, requireList, requireNumber, requireShare } from '../input.ts';
import { POISSON } from '../models/model-families.ts';
import { naturalSpline } from '../models/natural-spline.ts';
import { reweightedFit } from '../models/reweighted-fit.ts';
import { leastSquares } from '../numeric/least-squares.ts';
import { sortedQuantile } from '../numeric/sample-quantile.ts';

export interface LocalFalseDiscovery extends Answer {
  /** Centre and standard deviation of the units that do not differ, as the middle half of all shows them. */
  centre: number | null;
  spread: number | null;
  /** Share of units that do not differ; a little above 1 when none does. */
  nullShare: number | null;
  /** For each unit, in order: the chance that it is one of those that do not differ, and whether to look at it. */
  units: { z: number; rate: number | null; review: boolean }[];
  /** How many to look at. */
  toReview: number;
  caution: string;
}

export interface LocalFalseDiscoveryOptions {
  /** Units are to be looked at below this; 0.5 when left out. */
  reviewBelow?: number;
}

export const REVIEW_ONLY =
  'A flag is a reason to look, never a finding against anybody: it says that a unit is unlike its peers by more than chance, and not why.';
const METHOD = 'Local false discovery rate, empirical null by central matching (Efron)';
const FEWEST_UNITS = 200;
const BINS = 119;
const DEGREES = 9;

/**
 * The chance, for each z score of a unit against its peers, that the unit does not differ. What no difference looks like is
 * taken from the middle half of the units, not from a table. Fewer than 200 units: none, with the reason.
 */
export function localFalseDiscovery(
  zScores: readonly number[],
  { reviewBelow = 0.5 }: LocalFalseDiscoveryOptions = {},
): LocalFalseDiscovery {
  requireList(zScores, 'The z scores');
  requireShare(reviewBelow, 'The rate below which a unit is reviewed');
  zScores.forEach((z, i) => {
    requireNumber(z, `The z score of unit ${i + 1}`);
    if (Math.abs(z) > LARGEST_Z)
      refuse(`The z score of unit ${i + 1} must be at most ${LARGEST_Z} in size, and is ${z}.`);
  });
  const logDensity = zScores.length < FEWEST_UNITS ? TOO_FEW : fittedDensity(zScores);
  if (typeof logDensity === 'string') return nothing(zScores, logDensity);
  const matched = centralMatch(zScores, logDensity);
  if (matched === null) return nothing(zScores, NO_CENTRE);
  const units = zScores.map((z) => {
    const rate = Math.min(1, Math.exp(matched.logNull(z) - logDensity.at(z)));
    return { z, rate, review: rate < reviewBelow };
  });
  const { centre, spread, nullShare } = matched;
  const toReview = units.filter(({ review }) => review).length;
  return { centre, spread, nullShare, units, toReview, caution: REVIEW_ONLY, method: METHOD, reason: null };
}

/** A z score beyond this is a mistake in what it was worked out from. */
const LARGEST_Z = 1000;

interface Density {
  /** Middles of the bins. */
  middles: number[];
  /** ln of the units to be expected in a bin around z. */
  at(z: number): number;
}

/** A smooth density of z scores: a Poisson model of their numbers in bins, by a natural spline of 9 degrees of freedom. */
function fittedDensity(zScores: readonly number[]): Density | string {
  const [low, high] = zScores.reduce(([a, b], z) => [Math.min(a, z), Math.max(b, z)], [Infinity, -Infinity]);
  const width = (high - low) / BINS;
  if (!(width > 0)) return NO_CENTRE;
  const counts = new Float64Array(BINS);
  for (const z of zScores) counts[Math.min(BINS - 1, Math.floor((z - low) / width))]! += 1;
  const middles = Array.from(counts, (_, bin) => low + (bin + 0.5) * width);
  const spline = naturalSpline(middles, DEGREES);
  const basis = middles.map(spline.at);
  const columns = [
    new Float64Array(BINS).fill(1),
    ...Array.from({ length: DEGREES }, (_, k) => Float64Array.from(basis, (row) => row[k]!)),
  ];
  const rows = {
    columns,
    outcomes: counts,
    sizes: new Float64Array(BINS).fill(1),
    offsets: new Float64Array(BINS),
  };
  const fit = reweightedFit(rows, POISSON, 1e-10);
  if (!('means' in fit)) return NO_CENTRE;
  const [level, ...slopes] = fit.coefficients as [number, ...number[]];
  return {
    middles,
    at: (z) => spline.at(z).reduce((sum, value, k) => sum + value * slopes[k]!, level),
  };
}

/** The parabola that the log density has over the middle half of the units: a normal distribution, scaled. */
function centralMatch(zScores: readonly number[], { middles, at }: Density) {
  const sorted = Float64Array.from(zScores).sort();
  const [from, to] = [sortedQuantile(sorted, 0.25), sortedQuantile(sorted, 0.75)];
  const peak = middles.reduce((best, z) => (at(z) > at(best) ? z : best), middles[0]!);
  const central = middles.filter((z) => z > from && z < to);
  if (central.length < 4) return null;
  const column = (power: number) => Float64Array.from(central, (z) => (z - peak) ** power);
  const fit = leastSquares([column(0), column(1), column(2)], Float64Array.from(central, at));
  if ('aliased' in fit) return null;
  const [level, slope, bend] = fit.coefficients as [number, number, number];
  if (!(bend < 0)) return null;
  const logNull = (z: number): number => level + slope * (z - peak) + bend * (z - peak) ** 2;
  const total = (log: (z: number) => number) => middles.reduce((sum, z) => sum + Math.exp(log(z)), 0);
  return {
    logNull,
    centre: peak - slope / (2 * bend),
    spread: 1 / Math.sqrt(-2 * bend),
    nullShare: total(logNull) / total(at),
  };
}

function nothing(zScores: readonly number[], reason: string): LocalFalseDiscovery {
  return {
    centre: null,
    spread: null,
    nullShare: null,
    units: zScores.map((z) => ({ z, rate: null, review: false })),
    toReview: 0,
    caution: REVIEW_ONLY,
    method: METHOD,
    reason,
  };
}

const TOO_FEW = `Fewer than ${FEWEST_UNITS} units are too few to tell what no difference looks like.`;
const NO_CENTRE = 'The units have no middle from which to tell what no difference looks like.';
