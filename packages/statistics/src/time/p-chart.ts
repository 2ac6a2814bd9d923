// The p chart: a proportion over time, with limits for each period's own denominator.
// Source: W. A. Shewhart (1931); D. B. Laney (2002), Improved control charts for attributes, Quality Engineering 14:531.
import type { ProportionGroup } from '../estimate.ts';
import { requireList, requireProportionGroup } from '../input.ts';
import { attributeChart, inPhases, noChart } from './attribute-chart.ts';
import type { AttributeChart } from './attribute-chart.ts';
import type { PhaseOption } from './phases.ts';

const METHOD = 'p chart (3 sigma)';

/** Periods in order of time; a period of nobody is a gap. Each phase (see `rebaseAt`) has a centre and limits of its own. */
export function pChart(periods: readonly ProportionGroup[], options: PhaseOption = {}): AttributeChart {
  requireList(periods, 'The periods');
  periods.forEach((period, i) => requireProportionGroup(period, `period ${i + 1}`));
  return inPhases(periods, options, pPhase);
}

function pPhase(periods: readonly ProportionGroup[]): AttributeChart {
  const [count, total] = [sum(periods.map((one) => one.count)), sum(periods.map((one) => one.total))];
  if (total === 0) return noChart(METHOD, 'There is nobody in any period, so there is nothing to chart.');
  const centre = count / total;
  const attributes = periods.map((period) => ({
    value: period.total === 0 ? null : period.count / period.total,
    sigma: period.total === 0 ? 0 : Math.sqrt((centre * (1 - centre)) / period.total),
  }));
  return attributeChart(attributes, centre, 1, METHOD);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
