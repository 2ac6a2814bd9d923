// A Poisson model whose errors are widened by how much more counts vary than Poisson, with t limits.
// Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, section 6.2.3.
import type { ConfidenceOption } from '../estimate.ts';
import { coefficientsOf } from './coefficient.ts';
import type { CountData } from './count-data.ts';
import { spread, studentReach, withheld } from './fitted-model.ts';
import type { FittedModel } from './fitted-model.ts';
import { fitPoisson } from './poisson-model.ts';

/** Where R's glm stops: its dispersion and errors are those of the last step but one. */
const AS_R_STOPS = 1e-8;
const METHOD = 'Quasi-Poisson model with offset, t limits';
const NOTHING_LEFT = 'There are as many coefficients as rows, so how much the counts vary cannot be seen.';
const NO_SPREAD = 'The model fits every row exactly, so how much the counts vary cannot be seen.';

/** The rate ratios of `poissonModel`; standard errors times the root of the dispersion, limits by t. */
export function quasiPoissonModel(data: CountData, options: ConfidenceOption = {}): FittedModel {
  const fitted = fitPoisson(data, { confidence: options.confidence, stopAt: AS_R_STOPS }, METHOD);
  if (!('fit' in fitted)) return fitted;
  const { design, fit, confidence } = fitted;
  const { residualDegrees, dispersion } = spread(fitted);
  const refused = (reason: string) => withheld(design, data.counts.length, confidence, METHOD, reason);
  if (dispersion === null) return refused(NOTHING_LEFT);
  if (dispersion < 1e-12) return refused(NO_SPREAD);
  const covariance = fit.inverseInformation.map((row) => row.map((value) => value * dispersion));
  const reach = studentReach(confidence, residualDegrees);
  const { deviance, iterations } = fit;
  const coefficients = coefficientsOf(design.names, fit.coefficients, covariance, reach);
  return {
    coefficients,
    covariance,
    confidence,
    deviance,
    residualDegrees,
    dispersion,
    iterations,
    method: METHOD,
    reason: null,
  };
}
