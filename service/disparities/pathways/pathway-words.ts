// How the direction of a ratio, a contribution and losses are said.

import { percentage, range, times } from '../../phrases/spoken-number.ts';
import type { PathwayMeasure, PathwayStage } from './pathway-finding.ts';

/** Which way round published indicators print it: of getting on, the reference comes first; of discipline, the group. */
export function publishedDirection({
  adverse,
  reference,
}: Pick<PathwayMeasure, 'adverse' | 'reference'>): string {
  return adverse ? `group ÷ ${reference.label}` : `${reference.label} ÷ group`;
}

export function ratioWithLimits({
  estimate,
  lower,
  upper,
}: {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}): string {
  if (estimate === null) return '–';
  return lower === null || upper === null ? times(estimate) : `${times(estimate)} (${range(lower, upper)})`;
}

/** Where there is hardly a whole gap, or one without limit, there is nothing to part. */
export function contributionPhrase(
  contribution: number | null,
  whole: number | null,
  { lower, upper }: PathwayMeasure['band'],
): string {
  const isGap = whole !== null && whole > 0 && whole < Infinity && (whole < lower || whole > upper);
  if (contribution === null || !isGap) return '–';
  return `${contribution < 0 ? '−' : ''}${percentage(Math.abs(contribution))}`;
}

/** `about 8`, `about 3 fewer`: more lost here than at the reference's rate, or fewer. */
export function lostPhrase({ lostMore }: Pick<PathwayStage, 'lostMore'>): string {
  if (lostMore === null) return '–';
  const size = Math.round(Math.abs(lostMore));
  return size === 0 ? 'less than 1' : `about ${size}${lostMore < 0 ? ' fewer' : ''}`;
}
