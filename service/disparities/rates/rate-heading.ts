// What stands over a finding: a short heading, and beside it where, when, of what and compared with whom.
import { type RateMeasure } from './rate-measure.ts';
import { referencePhrase } from '../findings/measured.ts';
import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';

/** Such as "Searches by self-defined ethnicity". */
export function rateHeading({ counted, breakdown }: RateMeasure): string {
  return `${capitalised(counted.plural)} by ${breakdown.label}`;
}

/** Such as "Fellshire, January to December 2025. Object of search: Controlled drugs. Compared with White." */
export function rateScope({ area, from, to, counted, reference }: RateMeasure): string {
  const place = [area, from !== null && to !== null && periodPhrase(from, to)].filter(Boolean).join(', ');
  const filters = counted.filters.map(({ header, value }) => `${header}: ${value}`);
  const parts = [place, ...filters, `Compared with ${referencePhrase(reference)}`];
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
