// The published name of the method behind each figure of a search, for its receipt.

import type { IntersectionalSearch } from '@due-regard/statistics';
import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { SearchMeasure } from './search-measure.ts';

export function searchMethods(
  { method, tested }: Pick<IntersectionalSearch, 'method' | 'tested'>,
  { level, band, plan }: Pick<SearchMeasure, 'level' | 'band' | 'plan'>,
): Record<string, string> {
  const said = levelPhrase(level);
  return {
    search: method,
    share: `records with the outcome ÷ records of known outcome; ${said} interval: Wilson score`,
    ratio: `share of the combination ÷ share of everyone else; ${said} interval: Koopman score; p: Fisher exact`,
    'ratio.adjusted': `Holm over ${tested}, with the interval at the level that Holm's p value stands for; Benjamini–Hochberg over ${tested}`,
    excess: 'records with the outcome − records × the share of everyone else',
    shrunken:
      'drawn towards the logistic fit of the single characteristics, the more so the fewer the records (empirical Bayes)',
    explainedBy: `Cochran–Mantel–Haenszel against the rest of the wider combination, at ${levelPhrase(plan.level)}; else the fit of the single characteristics within the Wilson limits`,
    verdict: `interval allowing for all against 1 and the band ${band.lower} to ${band.upper}; two one-sided tests for "no gap that matters"`,
    'unknown.group':
      'every record that could be of the combination, first all against and then all for it (Manski), with Koopman limits outside',
    'unknown.outcome':
      'every missing outcome, first all against and then all for the combination (Manski), with Koopman limits outside',
    interaction: 'relative excess risk due to interaction; Hosmer and Lemeshow limits',
  };
}
