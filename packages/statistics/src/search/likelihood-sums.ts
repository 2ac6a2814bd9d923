// What the log-likelihood of single characteristics is at given effects, and how it slopes and bends: sums over entries.
import type { EffectBundle } from './effect-bundles.ts';

/** The entries whose share is fitted: people of the others are 0. */
export interface FittedEntries {
  bundles: readonly EffectBundle[];
  /** How many effects there are; effect 0 is everybody's. */
  size: number;
  totals: Float64Array;
  counts: ArrayLike<number>;
}

export interface LikelihoodSums {
  logLikelihood: number;
  /** Minus the second derivatives, and the first, of everybody. */
  weight: number;
  slope: number;
  /** The same by the cells of each bundle. */
  weights: Float64Array[];
  slopes: Float64Array[];
  /** Weights by the cells of every two bundles: first × second, in the order of `pairsOf`. */
  pairs: Float64Array[];
}

/** Entries are taken so many at a time, so that what is worked out of them stays in the processor's cache. */
const AT_ONCE = 4096;

/** Positions of two different bundles, every two once. */
export function pairsOf(bundles: number): [number, number][] {
  return Array.from({ length: bundles }, (_, a) => a).flatMap((a) =>
    Array.from({ length: bundles - a - 1 }, (_, i): [number, number] => [a, a + 1 + i]),
  );
}

export function likelihoodSums(entries: FittedEntries, effects: Float64Array): LikelihoodSums {
  const { bundles, totals } = entries;
  const parts = oddsOfCells(bundles, effects);
  const pairs = pairsOf(bundles.length);
  const sums = emptySums(bundles, pairs);
  const [odds, slopes, weights] = [room(), room(), room()];
  for (let from = 0; from < totals.length; from += AT_ONCE) {
    const many = Math.min(AT_ONCE, totals.length - from);
    odds.fill(effects[0]!);
    bundles.forEach(({ places }, b) => addOdds(odds, places, parts[b]!, from, many));
    addSums(sums, entries, from, many, odds, slopes, weights);
    bundles.forEach(({ places }, b) => {
      spread(slopes, places, sums.slopes[b]!, from, many);
      spread(weights, places, sums.weights[b]!, from, many);
    });
    pairs.forEach(([a, b], p) =>
      spreadOverTwo(weights, bundles[a]!, bundles[b]!, sums.pairs[p]!, from, many),
    );
  }
  return sums;
}

/** The share of each entry at the effects. */
export function sharesAt({ bundles, totals }: FittedEntries, effects: Float64Array): Float64Array {
  const parts = oddsOfCells(bundles, effects);
  const shares = new Float64Array(totals.length).fill(effects[0]!);
  bundles.forEach(({ places }, b) => addOdds(shares, places, parts[b]!, 0, totals.length));
  for (let i = 0; i < shares.length; i += 1) {
    const small = Math.exp(-Math.abs(shares[i]!));
    shares[i] = (shares[i]! >= 0 ? 1 : small) / (1 + small);
  }
  return shares;
}

function emptySums(bundles: readonly EffectBundle[], pairs: readonly [number, number][]): LikelihoodSums {
  return {
    logLikelihood: 0,
    weight: 0,
    slope: 0,
    weights: bundles.map(({ cells }) => new Float64Array(cells)),
    slopes: bundles.map(({ cells }) => new Float64Array(cells)),
    pairs: pairs.map(([a, b]) => new Float64Array(bundles[a]!.cells * bundles[b]!.cells)),
  };
}

/** What the effects of each cell add to the log odds. */
function oddsOfCells(bundles: readonly EffectBundle[], effects: Float64Array): Float64Array[] {
  return bundles.map((bundle) =>
    Float64Array.from(bundle.effects, (own) => own.reduce((sum, effect) => sum + effects[effect]!, 0)),
  );
}

function room(): Float64Array {
  return new Float64Array(AT_ONCE);
}

function addOdds(
  odds: Float64Array,
  places: Int32Array,
  parts: Float64Array,
  from: number,
  many: number,
): void {
  for (let i = 0; i < many; i += 1) odds[i]! += parts[places[from + i]!]!;
}

/** Slopes and weights of some entries, and their part of the log-likelihood. */
function addSums(
  sums: LikelihoodSums,
  { totals, counts }: FittedEntries,
  from: number,
  many: number,
  odds: Float64Array,
  slopes: Float64Array,
  weights: Float64Array,
): void {
  let [logLikelihood, weight, slope] = [0, 0, 0];
  for (let i = 0; i < many; i += 1) {
    const total = totals[from + i]!;
    const count = total === 0 ? 0 : counts[from + i]!;
    // Written so that neither end overflows or loses the digits of the smaller of p and 1 − p.
    const small = Math.exp(-Math.abs(odds[i]!));
    const near = 1 / (1 + small);
    const p = odds[i]! >= 0 ? near : small * near;
    const q = odds[i]! >= 0 ? small * near : near;
    slopes[i] = count * q - (total - count) * p;
    weights[i] = total * p * q;
    slope += slopes[i]!;
    weight += weights[i]!;
    if (total > 0) logLikelihood += count * odds[i]! - total * (Math.max(odds[i]!, 0) + Math.log1p(small));
  }
  sums.logLikelihood += logLikelihood;
  sums.weight += weight;
  sums.slope += slope;
}

function spread(
  values: Float64Array,
  places: Int32Array,
  into: Float64Array,
  from: number,
  many: number,
): void {
  for (let i = 0; i < many; i += 1) into[places[from + i]!]! += values[i]!;
}

function spreadOverTwo(
  values: Float64Array,
  one: EffectBundle,
  other: EffectBundle,
  into: Float64Array,
  from: number,
  many: number,
): void {
  const [first, second, width] = [one.places, other.places, other.cells];
  for (let i = 0; i < many; i += 1) into[first[from + i]! * width + second[from + i]!]! += values[i]!;
}
