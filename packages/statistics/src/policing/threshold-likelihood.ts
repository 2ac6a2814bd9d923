// The likelihood of the threshold test: stops, searches and hits of a group, were officers to search above a bar of signals.
// Source: C. Simoiu, S. Corbett-Davies and S. Goel (2017), The problem of infra-marginality in outcome tests, Annals of Applied Statistics 11:1193.
import type { Answer } from '../estimate.ts';
import { requireNumber, requirePositive, requireProportionGroup, requireShare } from '../input.ts';
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
  /** Null when nobody is above the bar to machine precision. */
  hitRate: number | null;
  logLikelihood: number;
}

const METHOD = 'Threshold test, likelihood of one group and place';
const NOBODY_ABOVE = 'Nobody is above the bar, so there is no hit rate.';

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
  requireNumber(bar, 'The bar');
  const found = guilty * normalAbove(bar - separation);
  const rest = (1 - guilty) * normalAbove(bar);
  const searchRate = found + rest;
  const notSearched = guilty * normalAbove(separation - bar) + (1 - guilty) * normalAbove(-bar);
  const ofSearches = logBinomialPoint(searches, stops, { p: searchRate, q: notSearched });
  if (searchRate === 0)
    return { searchRate, hitRate: null, logLikelihood: ofSearches, method: METHOD, reason: NOBODY_ABOVE };
  const hitRate = found / searchRate;
  const ofHits = logBinomialPoint(hits, searches, { p: hitRate, q: rest / searchRate });
  return { searchRate, hitRate, logLikelihood: ofSearches + ofHits, method: METHOD, reason: null };
}
