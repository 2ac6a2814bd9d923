// What stands over amounts: a short heading, and beside it when, of what and compared with whom.
import { referencePhrase } from '../findings/measured.ts';
import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { AmountMeasure } from './amount-measure.ts';

/** Such as "Response minutes of calls, by self-defined ethnicity". */
export function amountHeading({ amount, counted, breakdown }: AmountMeasure): string {
  return `${capitalised(amount)} of ${counted.plural}, by ${breakdown.label}`;
}

/** Such as "Mean. January to December 2025. Compared with White." */
export function amountScope({ average, from, to, counted, reference }: AmountMeasure): string {
  const parts = [
    capitalised(average),
    ...(from !== null && to !== null ? [periodPhrase(from, to)] : []),
    ...counted.filters.map(({ header, value }) => `${header}: ${value}`),
    `Compared with ${referencePhrase(reference)}`,
  ];
  return parts.map((part) => `${part}.`).join(' ');
}
