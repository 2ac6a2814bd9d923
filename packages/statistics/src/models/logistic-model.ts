// Shares by a logistic model: each coefficient is a log odds ratio.
// Source: D. R. Cox (1958), The regression analysis of binary sequences, JRSS-B 20:215.
import { refuse, requireList, requireProportionGroup } from '../input.ts';
import { designOf } from './design.ts';
import type { Design, Predictor } from './design.ts';
import { fittedModel, settings, whyNoFit, withheld } from './fitted-model.ts';
import type { Fitted, FittedModel, ModelOptions } from './fitted-model.ts';
import { BINOMIAL } from './model-families.ts';
import { reweightedFit } from './reweighted-fit.ts';
import type { ModelRows } from './reweighted-fit.ts';
import { whySeparated } from './separation.ts';

export interface ShareData {
  /** People with the outcome in each row: 0 or 1 for a row a person. */
  counts: readonly number[];
  /** People in each row; 1 each when left out. Rows of nobody are allowed. */
  totals?: readonly number[];
  predictors: readonly Predictor[];
}

export const LOGISTIC_MODEL = 'Logistic model';

/**
 * Fits shares. Withheld, with the reason, when a column settles the outcome (separation), repeats others, or when
 * everybody or nobody has the outcome. For a ratio that readers can use, see `standardisedRisks`.
 */
export function logisticModel(data: ShareData, options: ModelOptions = {}): FittedModel {
  const fitted = fitLogistic(data, options);
  return 'fit' in fitted ? fittedModel(fitted) : fitted;
}

export function fitLogistic(
  data: ShareData,
  options: ModelOptions,
  method = LOGISTIC_MODEL,
): Fitted | FittedModel {
  const { confidence, errors, stopAt } = settings(options);
  const { design, rows } = shareRows(data);
  const refused = (reason: string) => withheld(design, data.counts.length, confidence, method, reason);
  const [with_, all] = [sum(data.counts), sum(rows.sizes)];
  if (all === 0) return refused('There is nobody in any row, so there is nothing to model.');
  if (with_ === 0 || with_ === all)
    return refused(`${with_ === 0 ? 'Nobody' : 'Everybody'} has the outcome, so there is nothing to model.`);
  const fit = reweightedFit(rows, BINOMIAL, stopAt);
  if (!('means' in fit)) return refused(whyNoFit(design, fit));
  const separated = whySeparated(design, fit, true);
  return separated === null
    ? { design, rows, family: BINOMIAL, fit, confidence, errors, method }
    : refused(separated);
}

export function shareRows({ counts, totals, predictors }: ShareData): { design: Design; rows: ModelRows } {
  requireList(counts, 'The counts');
  if (totals !== undefined) requireList(totals, 'The totals');
  if (counts.length === 0) refuse('A model needs at least one row.');
  const given = totals ?? counts.map(() => 1);
  if (given.length !== counts.length) refuse(`There are ${counts.length} counts and ${given.length} totals.`);
  counts.forEach((count, i) => requireProportionGroup({ count, total: given[i]! }, `row ${i + 1}`));
  const sizes = Float64Array.from(given);
  const design = designOf(predictors, counts.length);
  const outcomes = Float64Array.from(counts, (count, i) => (sizes[i] === 0 ? 0 : count / sizes[i]!));
  const rows = { columns: design.columns, outcomes, sizes, offsets: new Float64Array(counts.length) };
  return { design, rows };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
