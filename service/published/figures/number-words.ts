// Public figures in words: counts, rates and shares with their limits, ratios; a symbol stays a symbol.
import { isMarker, type Shown } from '@due-regard/disclosure';
import { exact, excessPhrase, percentage, range, ratePhrase, times } from '../../phrases/spoken-number.ts';
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
  if (!isMoney(unit)) return (value) => `${exact(value)} ${unit}`.trim();
  return (value) => `${pounds(value)}${unit.replace(/^(£|pounds)/, '')}`;
}

/** Pounds, or pounds in each hour. */
export function isMoney(unit: string): boolean {
  return /^(£|pounds)( |$)/.test(unit);
}

function pounds(value: number): string {
  return `£${twoPlaces(value)}`;
}

function twoPlaces(value: number): string {
  return twoDecimals.format(value);
}

const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Under a heading that has the unit. */
export function averageWords({ average }: Pick<Reading, 'average'>): (value: number) => string {
  return isMoney(average?.unit ?? '') ? pounds : exact;
}

/** How many; of an average its sum, with pence where it has any. */
export function countWords({
  measure,
  average,
}: Pick<Reading, 'measure' | 'average'>): (value: number) => string {
  if (measure !== 'average') return exact;
  const whole = (value: number) => (Number.isInteger(value) ? exact(value) : twoPlaces(value));
  return isMoney(average?.unit ?? '') ? (value) => `£${whole(value)}` : whole;
}

/** A difference between two periods: as many digits as the figures themselves have. */
export function differenceWords({ measure }: Pick<Reading, 'measure'>): (value: number) => string {
  const size = measure === 'rate' ? ratePhrase : exact;
  return (value) => `${value < 0 ? '−' : ''}${size(Math.abs(value))}`;
}

/** `9.8 to 14.2`; null where there are no limits to tell. */
export function limitsWords({ lower, upper }: Span, said: (value: number) => string): string | null {
  if (isMarker(upper) && isMarker(lower)) return null;
  return `${shownWords(lower, said)} to ${shownWords(upper, said)}`;
}

export function ratioLimitsWords({ lower, upper }: Span): string | null {
  return isMarker(lower) || isMarker(upper) ? null : range(lower, upper);
}

export function benchmarkWords({ benchmark }: FigureRow): string {
  return shownWords(benchmark, (value) => percentage(value / 100));
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
