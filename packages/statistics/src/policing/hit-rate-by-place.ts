// The outcome test within places and objects of search, because some places and objects find more than others.
// Source: N. Mantel and W. Haenszel (1959), JNCI 22:719.
import type { ConfidenceOption } from '../estimate.ts';
import type { PooledEstimate } from '../stratified/pooled-estimate.ts';
import { pooledRiskDifference } from '../stratified/pooled-risk-difference.ts';
import { pooledRiskRatio } from '../stratified/pooled-risk-ratio.ts';
import type { ProportionStratum } from '../stratified/stratum.ts';
import { INFRA_MARGINALITY } from './hit-rate-test.ts';

export interface HitRateByPlace {
  /** Hit rate ÷ hit rate of the reference group within strata; `crude` is the same without strata. */
  ratio: PooledEstimate;
  difference: PooledEstimate;
  caution: string;
}

/** `count` finds of `total` searches with known outcome, of both groups, in each place and for each object. */
export function hitRateByPlace(
  strata: readonly ProportionStratum[],
  options: ConfidenceOption = {},
): HitRateByPlace {
  return {
    ratio: pooledRiskRatio(strata, options),
    difference: pooledRiskDifference(strata, options),
    caution: INFRA_MARGINALITY,
  };
}
