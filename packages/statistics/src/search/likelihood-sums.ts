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

/** Some entries one after another, and what is worked out of each. */
interface Part {
  from: number;
  many: number;
  odds: Float64Array;
  slopes: Float64Array;
  weights: Float64Array;
}

/** Positions of two different bundles, every two once. */
export function pairsOf(bundles: number): [number, number][] {
  return Array.from({ length: bundles }, (_, a) => a).flatMap((a) =>
    Array.from({ length: bundles - a - 1 }, (_, i): [number, number] => [a, a + 1 + i]),
  );
}

export function likelihoodSums(entries: FittedEntries, effects: Float64Array): LikelihoodSums {
  const { bundles, totals } = entries;
  const oddsOf = oddsOfCells(bundles, effects);
  const pairs = pairsOf(bundles.length);
  const sums = emptySums(bundles, pairs);
  const part: Part = { from: 0, many: 0, odds: room(), slopes: room(), weights: room() };
  for (part.from = 0; part.from < totals.length; part.from += AT_ONCE) {
    part.many = Math.min(AT_ONCE, totals.length - part.from);
    part.odds.fill(effects[0]!);
    bundles.forEach(({ places }, b) => addOdds(part, places, oddsOf[b]!));
    addEverybody(sums, entries, part);
    bundles.forEach(({ places }, b) => addByCell(sums.slopes[b]!, part, places, part.slopes));
    pairs.forEach(([a, b], p) => addByTwoCells(sums.pairs[p]!, part, bundles[a]!, bundles[b]!));
    if (pairs.length === 0) addByCell(sums.weights[0]!, part, bundles[0]!.places, part.weights);
  }
  addUpPairs(sums);
  return sums;
}

/** Weights by the cells of each bundle, from those of the first bundle with each other. */
function addUpPairs({ weights, pairs }: LikelihoodSums): void {
  const first = weights[0]!;
  weights.slice(1).forEach((own, b) => {
    const pair = pairs[b]!;
    for (let i = 0; i < pair.length; i += 1) {
      own[i % own.length]! += pair[i]!;
      if (b === 0) first[Math.floor(i / own.length)]! += pair[i]!;
    }
  });
}

/** The share of each entry at the effects. */
export function sharesAt({ bundles, totals }: FittedEntries, effects: Float64Array): Float64Array {
  const oddsOf = oddsOfCells(bundles, effects);
  const shares = new Float64Array(totals.length).fill(effects[0]!);
  const whole = { from: 0, many: totals.length, odds: shares };
  bundles.forEach(({ places }, b) => addOdds(whole, places, oddsOf[b]!));
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
  { from, many, odds }: Pick<Part, 'from' | 'many' | 'odds'>,
  places: Int32Array,
  oddsOf: Float64Array,
): void {
  for (let i = 0; i < many; i += 1) odds[i]! += oddsOf[places[from + i]!]!;
}

/** Works out the slope and the weight of each entry, and adds them and its log-likelihood to those of everybody. */
function addEverybody(sums: LikelihoodSums, { totals, counts }: FittedEntries, part: Part): void {
  const { from, many, odds, slopes, weights } = part;
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

function addByCell(sums: Float64Array, { from, many }: Part, places: Int32Array, values: Float64Array): void {
  for (let i = 0; i < many; i += 1) sums[places[from + i]!]! += values[i]!;
}

function addByTwoCells(
  sums: Float64Array,
  { from, many, weights }: Part,
  one: EffectBundle,
  other: EffectBundle,
): void {
  const [first, second, width] = [one.places, other.places, other.cells];
  for (let i = 0; i < many; i += 1) sums[first[from + i]! * width + second[from + i]!]! += weights[i]!;
}
