// Public figures in words: counts, rates and shares with their limits, ratios; a symbol stays a symbol.
import { isMarker, type Shown } from '@due-regard/disclosure';
import { exact, excessPhrase, range, ratePhrase, times } from '../../phrases/spoken-number.ts';
import type { Reading } from '../public-context.ts';
import type { FigureRow } from './figure-row.ts';
import type { Span } from './public-number.ts';

export function shownWords(shown: Shown, said: (value: number) => string = exact): string {
  return isMarker(shown) ? shown : said(shown);
}

/** How one value of a measure is said: `12.6`, `31%`, `£14.20`. */
export function valueWords({
  measure,
  average,
}: Pick<Reading, 'measure' | 'average'>): (value: number) => string {
  if (measure === 'share' || measure === 'make-up') return (value) => `${exact(value)}%`;
  if (measure !== 'average') return ratePhrase;
  const unit = average?.unit ?? '';
  const pounds = (value: number) => `£${value.toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
  return unit === '£' ? pounds : (value) => `${exact(value)} ${unit}`.trim();
}

/** `9.8 to 14.2`; null where there are no limits to tell. */
export function limitsWords({ lower, upper }: Span, said: (value: number) => string): string | null {
  if (isMarker(upper) && isMarker(lower)) return null;
  return `${shownWords(lower, said)} to ${shownWords(upper, said)}`;
}

export function ratioLimitsWords({ lower, upper }: Span): string | null {
  return isMarker(lower) || isMarker(upper) ? null : range(lower, upper);
}

export function ratioWords({ isReference, ratio }: FigureRow): string {
  return isReference ? '1' : shownWords(ratio.estimate, times);
}

export function excessWords({ isReference, excess }: FigureRow): string {
  return isReference ? '–' : shownWords(excess, excessPhrase);
}

/** `12.6 (9.8 to 14.2)`. */
export function spanWords(span: Span, said: (value: number) => string): string {
  const limits = limitsWords(span, said);
  return limits === null ? shownWords(span.estimate, said) : `${shownWords(span.estimate, said)} (${limits})`;
}
