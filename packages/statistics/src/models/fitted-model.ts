// What every model answers: its coefficients with limits, or nothing and the reason why.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { twoSidedP, zOf } from '../numeric/normal-distribution.ts';
import { tOf, twoSidedT } from '../numeric/student-t-distribution.ts';
import { coefficientsOf } from './coefficient.ts';
import type { Coefficient, Reach } from './coefficient.ts';
import type { Design } from './design.ts';
import type { ModelFamily, ModelRows, NoFit, ReweightedFit } from './reweighted-fit.ts';
import { clusteredCovariance, robustCovariance } from './sandwich.ts';
import type { ClusteredErrors } from './sandwich.ts';

/** Standard errors: the model's own, robust to any variance (HC0), or clustered. */
export type Errors = 'model' | 'robust' | ClusteredErrors;

export interface ModelOptions extends ConfidenceOption {
  /** 'model' when left out. */
  errors?: Errors;
  /** Relative change of the deviance at which the steps end; 1e-12 when left out. R's glm ends at 1e-8. */
  stopAt?: number;
}

export interface FittedModel extends Answer {
  /** Empty when the model is withheld. */
  coefficients: Coefficient[];
  /** Covariance of the coefficients, in their order. */
  covariance: number[][];
  confidence: number;
  deviance: number | null;
  residualDegrees: number;
  /** Pearson χ² ÷ residual degrees of freedom; well above 1 the model's own errors are too small. Null without any left. */
  dispersion: number | null;
  iterations: number | null;
}

/** A fit with all that its errors are worked out from. */
export interface Fitted {
  design: Design;
  rows: ModelRows;
  family: ModelFamily;
  fit: ReweightedFit;
  confidence: number;
  errors: Errors;
  method: string;
}

export function settings(options: ModelOptions) {
  const { confidence = DEFAULT_CONFIDENCE, errors = 'model', stopAt = 1e-12 } = options;
  requireShare(confidence, 'The confidence level');
  requireShare(stopAt, 'The change at which steps end');
  return { confidence, errors, stopAt };
}

export function fittedModel(fitted: Fitted): FittedModel {
  const { design, fit, confidence, method, errors } = fitted;
  const covariance = covarianceOf(fitted);
  const reach = normalReach(confidence);
  return {
    coefficients: coefficientsOf(design.names, fit.coefficients, covariance, reach),
    covariance,
    confidence,
    ...spread(fitted),
    deviance: fit.deviance,
    iterations: fit.iterations,
    method: `${method}${errorWords(errors)}`,
    reason: null,
  };
}

export function withheld(
  design: Design,
  rows: number,
  confidence: number,
  method: string,
  reason: string,
): FittedModel {
  const residualDegrees = Math.max(0, rows - design.columns.length);
  const nothing = { deviance: null, dispersion: null, iterations: null };
  return { coefficients: [], covariance: [], confidence, residualDegrees, ...nothing, method, reason };
}

export function whyNoFit({ names }: Design, fit: NoFit): string {
  if ('unsettled' in fit)
    return 'The predictors settle the outcome of some rows, or the steps towards the best fit did not end; use an exact method on the plain counts.';
  return `${names[fit.aliased]} adds nothing to the columns before it (it is the same in every row, or their combination); leave it out.`;
}

export function normalReach(confidence: number): Reach {
  return { multiplier: zOf(confidence), pOf: twoSidedP };
}

export function studentReach(confidence: number, degrees: number): Reach {
  return { multiplier: tOf(confidence, degrees), pOf: (t) => twoSidedT(t, degrees) };
}

/** Pearson χ² by its degrees of freedom. */
export function spread({ rows, family, fit }: Fitted): {
  residualDegrees: number;
  dispersion: number | null;
} {
  const { outcomes, columns } = rows;
  const residualDegrees = outcomes.length - columns.length;
  const pearson = outcomes.reduce((sum, outcome, i) => {
    const mean = fit.means[i]!;
    return sum + fit.weights[i]! * ((outcome - mean) / family.slope(mean)) ** 2;
  }, 0);
  return { residualDegrees, dispersion: residualDegrees > 0 ? pearson / residualDegrees : null };
}

function covarianceOf({ rows, family, fit, errors }: Fitted): number[][] {
  if (errors === 'model') return fit.inverseInformation;
  const residuals = rows.outcomes.map((outcome, i) => {
    const mean = fit.means[i]!;
    return (rows.sizes[i]! * (outcome - mean) * family.slope(mean)) / family.variance(mean);
  });
  const scores = { bread: fit.inverseInformation, columns: rows.columns, residuals };
  return errors === 'robust' ? robustCovariance(scores) : clusteredCovariance(scores, errors);
}

function errorWords(errors: Errors): string {
  if (errors === 'model') return '';
  return errors === 'robust' ? ', robust errors (HC0)' : ', clustered errors';
}
