// What every entry of a cube would have if each characteristic had its own effect and none crossed: a logistic fit.
import { chanceOfLogOdds } from '../numeric/binomial-distribution.ts';
import type { CountCube } from './count-cube.ts';
import type { Effects } from './newton-step.ts';
import { newtonStep } from './newton-step.ts';
import { settledEntries } from './settled-entries.ts';

const MOST_STEPS = 60;
const SETTLED = 1e-13;

interface Fit {
  effects: Float64Array;
  logOdds: Float64Array;
  logLikelihood: number;
}

/**
 * The share that each entry would have; null when the effects do not settle. A category that is not known is one more
 * category. Where nobody (or everybody) of a category has the outcome, its people are fitted as exactly that.
 */
export function mainEffectsFit(cube: CountCube): Float64Array | null {
  const columns = cube.characteristics.map(({ categories }, c) =>
    Int32Array.from(cube.codes[c]!, (code) => (code === -1 ? categories.length : code)),
  );
  const settled = settledEntries(cube, columns);
  const totals = Float64Array.from(cube.totals, (total, i) => (settled[i] === -1 ? total : 0));
  const effects = effectsOf(columns, totals);
  let fit = evaluate(cube, totals, effects, startingEffects(cube, totals, effects));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = climb(cube, totals, effects, fit);
    const moved = next.logLikelihood - fit.logLikelihood;
    fit = next;
    if (moved <= SETTLED * (Math.abs(fit.logLikelihood) + 0.1))
      return fit.logOdds.map((value, i) => (settled[i] === -1 ? chanceOfLogOdds(value).p : settled[i]!));
  }
  return null;
}

/** Every characteristic's largest category is its reference and has no effect of its own. */
function effectsOf(columns: readonly Int32Array[], totals: Float64Array): Effects {
  let size = 1;
  const own = columns.map((column) => {
    const people = new Float64Array(column.reduce((most, category) => Math.max(most, category), 0) + 1);
    column.forEach((category, i) => (people[category]! += totals[i]!));
    const reference = people.indexOf(people.reduce((most, n) => Math.max(most, n), 0));
    const effect = Int32Array.from(people, (n, category) =>
      n === 0 || category === reference ? -1 : size++,
    );
    return column.map((category) => effect[category]!);
  });
  return { columns: own, size };
}

function startingEffects({ counts }: CountCube, totals: Float64Array, { size }: Effects): Float64Array {
  let [cases, people] = [0, 0];
  totals.forEach((total, i) => {
    people += total;
    cases += total === 0 ? 0 : counts[i]!;
  });
  const start = new Float64Array(size);
  if (people > 0) start[0] = Math.log(cases / (people - cases));
  return start;
}

/** One step of Newton, halved until the likelihood does not fall; the fit itself when no part of it climbs. */
function climb(cube: CountCube, totals: Float64Array, effects: Effects, fit: Fit): Fit {
  const [slopes, weights] = [new Float64Array(totals.length), new Float64Array(totals.length)];
  totals.forEach((total, i) => {
    if (total === 0) return;
    const { p, q } = chanceOfLogOdds(fit.logOdds[i]!);
    slopes[i] = cube.counts[i]! * q - (total - cube.counts[i]!) * p;
    weights[i] = total * p * q;
  });
  const direction = newtonStep(effects, slopes, weights);
  for (let part = 1; part > 1e-6; part /= 2) {
    const moved = fit.effects.map((value, k) => value + part * direction[k]!);
    const next = evaluate(cube, totals, effects, moved);
    if (next.logLikelihood >= fit.logLikelihood) return next;
  }
  return fit;
}

function evaluate(
  { counts }: CountCube,
  totals: Float64Array,
  { columns }: Effects,
  effects: Float64Array,
): Fit {
  const logOdds = new Float64Array(totals.length).fill(effects[0]!);
  for (const column of columns) {
    for (let i = 0; i < logOdds.length; i += 1) if (column[i]! >= 0) logOdds[i]! += effects[column[i]!]!;
  }
  let logLikelihood = 0;
  for (let i = 0; i < logOdds.length; i += 1) {
    const odds = logOdds[i]!;
    // ln p = −ln(1 + e^−odds), written so that neither end overflows.
    const logBoth = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
    if (totals[i]! > 0) logLikelihood += counts[i]! * odds - totals[i]! * logBoth;
  }
  return { effects, logOdds, logLikelihood };
}
