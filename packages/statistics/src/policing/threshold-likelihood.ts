// The likelihood of the threshold test: stops, searches and hits of a group, were officers to search above a bar of signals.
// Source: C. Simoiu, S. Corbett-Davies and S. Goel (2017), The problem of infra-marginality in outcome tests, Annals of Applied Statistics 11:1193.
import type { Answer } from '../estimate.ts';
import { requirePositive, requireProportionGroup, requireShare, refuse } from '../input.ts';
import { logBinomialPoint } from '../numeric/log-binomial-point.ts';
import { normalAbove } from '../numeric/normal-distribution.ts';

export interface ThresholdCounts {
  /** People stopped, whether searched or not. */
  stops: number;
  searches: number;
  hits: number;
}

/** Share who carry something, how far their signal lies above others', and the bar on the scale of the signal. */
export interface ThresholdModel {
  guilty: number;
  separation: number;
  bar: number;
}

export interface ThresholdLikelihood extends Answer {
  searchRate: number;
  hitRate: number;
  logLikelihood: number;
}

/** Signals are N(separation, 1) of those who carry something and N(0, 1) of others; above the bar there is a search. */
export function thresholdLikelihood(
  { stops, searches, hits }: ThresholdCounts,
  model: ThresholdModel,
): ThresholdLikelihood {
  const { guilty, separation, bar } = model;
  requireProportionGroup({ count: searches, total: stops }, 'searches out of stops');
  requireProportionGroup({ count: hits, total: searches }, 'hits out of searches');
  requireShare(guilty, 'The share who carry something');
  requirePositive(separation, 'The separation of the signals');
  if (!Number.isFinite(bar)) refuse(`The bar must be a number, and is ${bar}.`);
  const found = guilty * normalAbove(bar - separation);
  const rest = (1 - guilty) * normalAbove(bar);
  const [searchRate, hitRate] = [found + rest, found / (found + rest)];
  const notSearched = guilty * normalAbove(separation - bar) + (1 - guilty) * normalAbove(-bar);
  const logLikelihood =
    logBinomialPoint(searches, stops, { p: searchRate, q: notSearched }) +
    logBinomialPoint(hits, searches, { p: hitRate, q: rest / (found + rest) });
  return {
    searchRate,
    hitRate,
    logLikelihood,
    method: 'Threshold test, likelihood of one group and place',
    reason: null,
  };
}
