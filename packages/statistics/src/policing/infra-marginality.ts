// What one and the same bar for searching does to two groups whose likelihoods differ: different hit rates, without bias.
// Source: I. Ayres (2002), Outcome tests of racial disparities in police practices, Justice Research and Policy 4:131.
import type { Answer } from '../estimate.ts';
import { requirePositive, requireShare } from '../input.ts';
import { betaLower } from '../numeric/incomplete-beta.ts';

/** People of a group differ in how likely a search is to find something: by a beta distribution. */
export interface LikelihoodSpread {
  alpha: number;
  beta: number;
}

export interface SearchedAboveBar extends Answer {
  /** Share of the group that is searched. */
  searchRate: number;
  /** Share of those searches that find something; null when nobody is above the bar to machine precision. */
  hitRate: number | null;
}

/** Everybody whose likelihood is above `bar` (between 0 and 1) is searched. */
export function searchedAboveBar({ alpha, beta }: LikelihoodSpread, bar: number): SearchedAboveBar {
  requirePositive(alpha, 'Alpha');
  requirePositive(beta, 'Beta');
  requireShare(bar, 'The bar');
  const searchRate = betaLower(beta, alpha, 1 - bar, bar);
  const found = (alpha / (alpha + beta)) * betaLower(beta, alpha + 1, 1 - bar, bar);
  const method = 'Beta likelihoods above one bar';
  if (searchRate === 0) return { searchRate, hitRate: null, method, reason: 'Nobody is above the bar.' };
  return { searchRate, hitRate: found / searchRate, method, reason: null };
}
