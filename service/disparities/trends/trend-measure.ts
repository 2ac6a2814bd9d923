// The measure of a trend in one line: whose ratio, of what, over which time, in which steps.

import { periodPhrase } from '../../phrases/month.ts';
import { capitalised } from '../../phrases/list.ts';
import { referencePhrase } from '../findings/measured.ts';
import { everyWords } from './span.ts';
import type { TrendMeasure } from './trend-finding.ts';

/** Built from its parts, so that it cannot say anything else. */
export function trendMeasureTitle(measure: Omit<TrendMeasure, 'title'>): string {
  const { counted, breakdown, reference, area, from, to, every } = measure;
  const where = counted.filters.map(({ header, value }) => `${header} ${value}`).join(', ');
  const parts = [
    `${capitalised(counted.plural)}${where ? ` (${where})` : ''} per resident by ${breakdown.label}, as a multiple of ${referencePhrase(reference)}`,
    ...(area ? [area] : []),
    `${periodPhrase(from, to)}, ${everyWords[every].by}`,
  ];
  return parts.join(', ');
}

/** Such as "Searches by self-defined ethnicity, over time". */
export function trendHeading({ counted, breakdown }: Pick<TrendMeasure, 'counted' | 'breakdown'>): string {
  return `${capitalised(counted.plural)} by ${breakdown.label}, over time`;
}

/** Where, when, of what, compared with whom. */
export function trendScope({ area, from, to, every, counted, reference }: TrendMeasure): string {
  const place = [area, periodPhrase(from, to), everyWords[every].by].filter(Boolean).join(', ');
  const filters = counted.filters.map(({ header, value }) => `${header}: ${value}`);
  return [place, ...filters, `Compared with ${referencePhrase(reference)}`]
    .map((part) => `${part}.`)
    .join(' ');
}
