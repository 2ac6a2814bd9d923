// What every entry of a cube would have if each characteristic had its own effect and none crossed: a logistic fit.
// Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, section 4.4, with sums over entries for a design matrix.
import type { CountCube } from './count-cube.ts';
import { effectBundles } from './effect-bundles.ts';
import type { FittedEntries, LikelihoodSums } from './likelihood-sums.ts';
import { likelihoodSums, sharesAt } from './likelihood-sums.ts';
import { newtonStep } from './newton-step.ts';
import type { Margins } from './settled-entries.ts';
import { settledEntries } from './settled-entries.ts';

const MOST_STEPS = 200;
/** No effect moves further at once, in log odds: beyond that an entry could be lost where its weight vanishes. */
const LONGEST_MOVE = 4;
/** Of the log-likelihood: what is still to be gained when one last step is taken as it comes. */
const SETTLED = 1e-13;

interface Fit {
  effects: Float64Array;
  sums: LikelihoodSums;
}

/**
 * The share that each entry would have; null when the effects do not settle. A category that is not known is one more
 * category. Where nobody (or everybody) of a category has the outcome, its people are fitted as exactly that.
 */
export function mainEffectsFit(cube: CountCube): Float64Array | null {
  const { settled, margins } = settledEntries(cube);
  const totals = new Float64Array(settled.length);
  for (let i = 0; i < totals.length; i += 1) totals[i] = settled[i] === -1 ? cube.totals[i]! : 0;
  const { effectOf, start } = effectsOf(margins);
  const entries = {
    bundles: effectBundles(cube, effectOf),
    size: start.length,
    totals,
    counts: cube.counts,
  };
  const effects = climbed(entries, likelierStart(entries, start, margins[0]!));
  if (effects === null) return null;
  const shares = sharesAt(entries, effects);
  for (let i = 0; i < shares.length; i += 1) if (settled[i] !== -1) shares[i] = settled[i]!;
  return shares;
}

/** Every characteristic's largest category is its reference; the others start from their own odds beside its. */
function effectsOf(margins: readonly Margins[]): { effectOf: number[][]; start: Float64Array } {
  const start: number[] = [0];
  const effectOf = margins.map(({ people, cases }) => {
    const reference = people.indexOf(people.reduce((most, n) => Math.max(most, n), 0));
    const logOdds = (category: number): number =>
      Math.log(cases[category]! / (people[category]! - cases[category]!));
    if (start.length === 1 && people[reference]! > 0) start[0] = logOdds(reference);
    return Array.from(people, (n, category) =>
      n === 0 || category === reference ? -1 : start.push(logOdds(category) - logOdds(reference)) - 1,
    );
  });
  return { effectOf, start: Float64Array.from(start) };
}

/** Where everybody's odds are alike the likelihood needs no sum over entries; many characteristics added up can be worse. */
function likelierStart(entries: FittedEntries, start: Float64Array, { people, cases }: Margins): Fit {
  const fit = fitAt(entries, start);
  const odds = start[0]!;
  const level =
    sumOf(cases) * odds - sumOf(people) * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))));
  return level > fit.sums.logLikelihood
    ? fitAt(
        entries,
        start.map((value, k) => (k === 0 ? value : 0)),
      )
    : fit;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The likeliest effects; null when the climb does not end. */
function climbed(entries: FittedEntries, start: Fit): Float64Array | null {
  let fit = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { direction, promised } = newtonStep(entries.bundles, entries.size, fit.sums);
    if (promised <= SETTLED * (Math.abs(fit.sums.logLikelihood) + 0.1)) return moved(fit, direction, 1);
    const next = climb(entries, fit, direction);
    if (next === null) return null;
    fit = next;
  }
  return null;
}

/** One step of Newton, halved until the likelihood does not fall; null when no part of it climbs. */
function climb(entries: FittedEntries, fit: Fit, direction: Float64Array): Fit | null {
  const rounding = SETTLED * Math.abs(fit.sums.logLikelihood);
  const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let part = Math.min(1, LONGEST_MOVE / longest); part > 1e-12; part /= 2) {
    const next = fitAt(entries, moved(fit, direction, part));
    if (next.sums.logLikelihood >= fit.sums.logLikelihood - rounding) return next;
  }
  return null;
}

function moved({ effects }: Fit, direction: Float64Array, part: number): Float64Array {
  return effects.map((value, k) => value + part * direction[k]!);
}

function fitAt(entries: FittedEntries, effects: Float64Array): Fit {
  return { effects, sums: likelihoodSums(entries, effects) };
}
