// The points of a trend as its charts draw them.
import type { TimePhase, TimePoint } from '../../pages/charts/time-chart.ts';
import type { Every } from './span.ts';
import type { TrendFinding, TrendGroup, TrendPeriod, TrendPoint } from './trend-finding.ts';

type Named = Pick<TimePoint, 'label' | 'year'>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Apr` over `2020`, `Q2` over `2020`, `2020`, `2020/21`. */
export function namedPoint({ period, from }: TrendPeriod, every: Every): Named {
  const year = from.slice(0, 4);
  if (every === 'month') return { label: months[Number(from.slice(5, 7)) - 1]!, year };
  if (every === 'quarter') return { label: period.slice(-2), year };
  return { label: period, year: '' };
}

export function pointOf(period: TrendPeriod, point: TrendPoint, every: Every): TimePoint {
  const { lower, upper, outside } = point.limits;
  return {
    ...namedPoint(period, every),
    value: point.ratio.estimate,
    lower: point.ratio.lower,
    upper: point.ratio.upper,
    limits: lower === null || upper === null ? null : { lower, upper },
    smoothed: point.smoothed.ratio,
    isOutside: outside !== null,
    isGap: period.isGap,
  };
}

export function phasesOf({ phases }: TrendGroup, { periods }: TrendFinding): TimePhase[] {
  const place = (id: string) => periods.findIndex(({ period }) => period === id);
  return phases.map(({ from, to, ratio }) => ({ from: place(from), to: place(to), centre: ratio }));
}
