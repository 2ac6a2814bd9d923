// One coefficient of a model with its limits, as it stands and as a ratio.

export interface Coefficient {
  name: string;
  /** On the scale of the model: a log rate ratio, a log odds ratio. */
  estimate: number;
  standardError: number;
  lower: number;
  upper: number;
  /** exp of the estimate and of its limits: the rate ratio or odds ratio. */
  ratio: number;
  ratioLower: number;
  ratioUpper: number;
  /** Two-sided, of "the coefficient is 0". */
  pValue: number;
}

/** How limits and p values come from a standard error: z, or t on degrees of freedom. */
export interface Reach {
  multiplier: number;
  pOf(score: number): number;
}

export function coefficientsOf(
  names: readonly string[],
  estimates: readonly number[],
  covariance: readonly (readonly number[])[],
  { multiplier, pOf }: Reach,
): Coefficient[] {
  return names.map((name, k) => {
    const [estimate, standardError] = [estimates[k]!, Math.sqrt(covariance[k]![k]!)];
    const [lower, upper] = [estimate - multiplier * standardError, estimate + multiplier * standardError];
    return {
      name,
      estimate,
      standardError,
      lower,
      upper,
      ratio: Math.exp(estimate),
      ratioLower: Math.exp(lower),
      ratioUpper: Math.exp(upper),
      pValue: standardError === 0 ? 1 : pOf(estimate / standardError),
    };
  });
}
