// Counts each span of a trend: its events by group, its person-years, and what of it was never sent.

import { cellsWithin, periodOf } from '../counting/cells.ts';
import type { Exposure } from '../counting/exposure.ts';
import { findExposure } from '../counting/find-exposure.ts';
import { type Tally, tallyOf } from '../counting/tally.ts';
import { type RefusedFinding, refusedFinding } from '../findings/made-finding.ts';
import type { Period } from '../findings/period.ts';
import type { RateMaterial, SettledRates } from '../rates/settle-rates.ts';
import type { Months } from './trend-settings.ts';

export interface CountedSpan<Stretch extends Months> {
  span: Stretch;
  /** Which of its months were sent. */
  period: Period;
  tally: Tally;
  exposure: Map<string, Exposure>;
}

export type CountedSpans<Stretch extends Months> =
  { ok: true; spans: CountedSpan<Stretch>[] } | RefusedFinding;

/** Residents are those of the months that were sent in the span; partners that differ in these need areas of their own. */
export function countSpans<Stretch extends Months>(
  material: RateMaterial,
  { grouping, cells }: SettledRates,
  spans: readonly Stretch[],
): CountedSpans<Stretch> {
  const counted: CountedSpan<Stretch>[] = [];
  for (const span of spans) {
    const period = periodOf(material.submitted, span.from, span.to);
    const found = findExposure({ ...material, words: material.populationWords, grouping, period });
    if (!found.ok) return refusedFinding(found.problem);
    const own = cells.filter(({ month }) => month !== null && month >= span.from && month <= span.to);
    const tally = tallyOf(cellsWithin(own, period).cells, grouping);
    counted.push({ span, period, tally, exposure: found.exposure });
  }
  return { ok: true, spans: counted };
}

export function isGap({ period }: CountedSpan<Months>): boolean {
  return period.monthsSubmitted.length === 0;
}
