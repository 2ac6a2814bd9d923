// The c chart: counts over periods that are all alike.
// Source: W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product.
import { requireCount, requireListWithGaps } from '../input.ts';
import { attributeChart, inPhases, noChart } from './attribute-chart.ts';
import type { AttributeChart } from './attribute-chart.ts';
import type { PhaseOption } from './phases.ts';

const METHOD = 'c chart (3 sigma)';

/** Counts in order of time, null for a period that was not submitted. Where periods differ in size use `uChart`. */
export function cChart(counts: readonly (number | null)[], options: PhaseOption = {}): AttributeChart {
  requireListWithGaps(counts, 'The counts');
  counts.forEach((count, i) => count !== null && requireCount(count, `Count ${i + 1}`));
  return inPhases(counts, options, cPhase);
}

function cPhase(counts: readonly (number | null)[]): AttributeChart {
  const known = counts.filter((count) => count !== null);
  if (known.length === 0) return noChart(METHOD, 'There are no counts, so there is nothing to chart.');
  const centre = known.reduce((sum, count) => sum + count, 0) / known.length;
  const periods = counts.map((value) => ({ value, sigma: Math.sqrt(centre) }));
  return attributeChart(periods, centre, Infinity, METHOD);
}
