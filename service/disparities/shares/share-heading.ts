// What stands over shares: a short heading, and beside it when, of what and compared with whom.
import { referencePhrase } from '../findings/measured.ts';
import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { ShareMeasure, SharesMeasure } from './share-measure.ts';

/** Such as "Searches that ended in arrest, by self-defined ethnicity". */
export function shareHeading({ counted, breakdown, outcome }: ShareMeasure): string {
  return `${capitalised(counted.plural)} that ${outcome.words}, by ${breakdown.label}`;
}

/** Such as "January to December 2025. Object of search: Controlled drugs. Compared with White." */
export function sharesScope({ from, to, counted, reference, within }: SharesMeasure): string {
  const parts = [
    ...(from !== null && to !== null ? [periodPhrase(from, to)] : []),
    ...counted.filters.map(({ header, value }) => `${header}: ${value}`),
    `Compared with ${referencePhrase(reference)}${within.length > 0 ? `, also within ${within.join(' and ')}` : ''}`,
  ];
  return parts.map((part) => `${part}.`).join(' ');
}
