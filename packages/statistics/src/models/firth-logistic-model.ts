// Firth's logistic model: odds ratios with limits even where a group has no, or only, outcomes.
// Sources: D. Firth (1993), Biometrika 80:27; G. Heinze and M. Schemper (2002), Statistics in Medicine 21:2409.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { brent } from '../numeric/brent.ts';
import { twoSidedP, zOf } from '../numeric/normal-distribution.ts';
import type { Coefficient } from './coefficient.ts';
import { groupedRows } from './grouped-rows.ts';
import { shareRows } from './logistic-model.ts';
import type { ShareData } from './logistic-model.ts';
import { penalisedFit } from './penalised-fit.ts';
import type { PenalisedFit } from './penalised-fit.ts';
import type { ModelRows } from './reweighted-fit.ts';

export interface FirthModel extends Answer {
  /** Limits and p values by the profile of the penalised likelihood. Empty when there is no model. */
  coefficients: Coefficient[];
  confidence: number;
}

const METHOD = 'Firth logistic model, profile penalised likelihood';
const MOST_WIDENINGS = 60;

/** To be used where `logisticModel` withholds a fit because of separation. */
export function firthLogisticModel(data: ShareData, options: ConfidenceOption = {}): FirthModel {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const { design, rows: every } = shareRows(data);
  const rows = groupedRows(every);
  const named = { confidence, method: METHOD };
  if (rows.sizes.every((size) => size === 0)) return { coefficients: [], ...named, reason: NOBODY };
  const best = penalisedFit(
    rows,
    design.names.map(() => 0),
  );
  if (best === null) return { coefficients: [], ...named, reason: NO_FIT };
  const coefficients = design.names.map((name, k) => coefficient(name, k, rows, best, zOf(confidence)));
  const whole = coefficients.flatMap((one) => (one === null ? [] : [one]));
  if (whole.length < coefficients.length) return { coefficients: [], ...named, reason: NO_LIMITS };
  return { coefficients: whole, ...named, reason: null };
}

function coefficient(
  name: string,
  k: number,
  rows: ModelRows,
  best: PenalisedFit,
  z: number,
): Coefficient | null {
  const [estimate, standardError] = [best.coefficients[k]!, Math.sqrt(best.inverseInformation[k]![k]!)];
  /** Twice the drop of the profile likelihood where the coefficient has this value. */
  const drop = (value: number): number | null => {
    const start = best.coefficients.map((one, j) => (j === k ? value : one));
    const fit = penalisedFit(rows, start, k);
    return fit && Math.max(0, 2 * (best.logLikelihood - fit.logLikelihood));
  };
  const [lower, upper] = [-1, 1].map((side) => limit(drop, estimate, (side * z * standardError) / 2, z * z));
  const atZero = drop(0);
  if (lower === null || lower === undefined || upper === null || upper === undefined || atZero === null)
    return null;
  const ratios = { ratio: Math.exp(estimate), ratioLower: Math.exp(lower), ratioUpper: Math.exp(upper) };
  return { name, estimate, standardError, lower, upper, ...ratios, pValue: twoSidedP(Math.sqrt(atZero)) };
}

/** Where the drop reaches `target`, looked for in growing steps from the estimate; null when it does not. */
function limit(
  drop: (value: number) => number | null,
  estimate: number,
  step: number,
  target: number,
): number | null {
  let [near, far] = [estimate, estimate + step];
  for (let widening = 0; widening < MOST_WIDENINGS; widening += 1) {
    const found = drop(far);
    if (found === null) return null;
    if (found > target) return brent((value) => (drop(value) ?? Infinity) - target, near, far, 1e-9);
    [near, far] = [far, far + step * (widening + 1)];
  }
  return null;
}

const NOBODY = 'There is nobody in any row, so there is nothing to model.';
const NO_FIT =
  'A column is the same in every row, or a combination of others, so there is no model; leave it out.';
const NO_LIMITS = 'The limits of a coefficient could not be found, so the model is withheld.';
