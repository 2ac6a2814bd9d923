// Rates by a Poisson model with the log of the exposure as offset: each coefficient is a log rate ratio.
// Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, chapter 6.
import { countRows, whyNoCountModel } from './count-data.ts';
import type { CountData } from './count-data.ts';
import { fittedModel, settings, whyNoFit, withheld } from './fitted-model.ts';
import type { Fitted, FittedModel, ModelOptions } from './fitted-model.ts';
import { POISSON } from './model-families.ts';
import { reweightedFit } from './reweighted-fit.ts';
import { whySeparated } from './separation.ts';

export const POISSON_MODEL = 'Poisson model with offset';

/**
 * Fits counts over exposures. Withheld, with the reason, when a group has no events at all (separation), when a column
 * repeats others, or when nothing happened. Where `dispersion` is above 1.5 the model's own errors are too small: use
 * `quasiPoissonModel`, `negativeBinomialModel` or robust errors.
 */
export function poissonModel(data: CountData, options: ModelOptions = {}): FittedModel {
  const fitted = fitPoisson(data, options, POISSON_MODEL);
  return 'fit' in fitted ? fittedModel(fitted) : fitted;
}

export function fitPoisson(data: CountData, options: ModelOptions, method: string): Fitted | FittedModel {
  const { confidence, errors, stopAt } = settings(options);
  const { design, rows } = countRows(data);
  const refused = (reason: string) => withheld(design, data.counts.length, confidence, method, reason);
  const reason = whyNoCountModel(data);
  if (reason !== null) return refused(reason);
  const fit = reweightedFit(rows, POISSON, stopAt);
  if (!('means' in fit)) return refused(whyNoFit(design, fit));
  const separated = whySeparated(design, fit, false);
  return separated === null
    ? { design, rows, family: POISSON, fit, confidence, errors, method }
    : refused(separated);
}
