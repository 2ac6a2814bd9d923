// Whether several estimates agree: inverse-variance pooling, Cochran's Q and the share of variation that is real (I²).
// Source: W. G. Cochran (1954), Biometrics 10:101; J. P. T. Higgins and S. G. Thompson (2002), Statistics in Medicine 21:1539.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate } from '../estimate.ts';
import { requireList, requireNumber, requirePositive, requireShare } from '../input.ts';
import { chiSquareAbove } from '../numeric/chi-square.ts';
import { zOf } from '../numeric/normal-distribution.ts';

/** An estimate on a scale where it is about normal (ln of a ratio), with its standard error. */
export interface Effect {
  value: number;
  standardError: number;
}

export interface Heterogeneity extends Estimate {
  /** Cochran's Q; null with fewer than two effects, as are the next two. */
  q: number | null;
  degreesOfFreedom: number | null;
  pValue: number | null;
  /** From 0 to 1: how much of the variation is more than chance. */
  iSquared: number | null;
}

/** The inverse-variance pooled effect (`estimate`, on the scale of the effects) and how far the effects differ. */
export function heterogeneity(effects: readonly Effect[], options: ConfidenceOption = {}): Heterogeneity {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  requireList(effects, 'The effects');
  effects.forEach(check);
  const named = { confidence, method: 'Inverse-variance pooling, Cochran’s Q and I²' };
  if (effects.length === 0) return { ...NOTHING, ...named, reason: 'There are no effects to pool.' };
  const weights = effects.map(({ standardError }) => standardError ** -2);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const estimate = effects.reduce((sum, { value }, i) => sum + value * ((weights[i] ?? 0) / weight), 0);
  const reach = zOf(confidence) / Math.sqrt(weight);
  const pooled = { estimate, lower: estimate - reach, upper: estimate + reach, ...named };
  if (effects.length < 2)
    return { ...NOTHING, ...pooled, reason: 'One effect alone cannot differ from others.' };
  const q = effects.reduce((sum, { value }, i) => sum + (weights[i] ?? 0) * (value - estimate) ** 2, 0);
  const degreesOfFreedom = effects.length - 1;
  const iSquared = q === 0 ? 0 : Math.max(0, (q - degreesOfFreedom) / q);
  return {
    ...pooled,
    q,
    degreesOfFreedom,
    pValue: chiSquareAbove(q, degreesOfFreedom),
    iSquared,
    reason: null,
  };
}

function check({ value, standardError }: Effect, index: number): void {
  requireNumber(value, `Effect ${index + 1}`);
  requirePositive(standardError, `The standard error of effect ${index + 1}`);
}

const NOTHING = {
  estimate: null,
  lower: null,
  upper: null,
  q: null,
  degreesOfFreedom: null,
  pValue: null,
  iSquared: null,
};
