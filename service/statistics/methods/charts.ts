// Charts over time: reference files 15 and 15b.
import { z } from 'zod';
import { cChart, ewmaChart, pChart, ratioChart, tChart, uChart, xmrChart } from '@due-regard/statistics';
import type { AttributeChart } from '@due-regard/statistics';
import { reasons, snakeFields } from '../answer-fields.ts';
import { number, numbers, numbersWithGaps, rates, rateStrata, shares } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const rebaseAt = numbers.optional().describe('list of numbers, the places at which the chart begins anew');

function phases(given: number[] | undefined) {
  return given === undefined ? {} : { rebaseAt: given };
}

const xmr = statMethod({
  names: ['xmr-chart'],
  card: 'xmr-chart.md',
  input: z.strictObject({ y: numbersWithGaps, rebase_at: rebaseAt, floor: number.optional() }),
  example: { y: [42.1, 47, 51.3, 40.2, 63.9, 48.7] },
  answer: ({ y, rebase_at, floor }) => {
    const chart = xmrChart(y, { ...phases(rebase_at), ...(floor === undefined ? {} : { floor }) });
    const { points } = chart;
    return {
      mean: chart.mean,
      amr: chart.meanMovingRange,
      lpl: chart.lower,
      upl: chart.upper,
      outside: points.map((point) => point.outside),
      trend7: points.map((point) => point.trend),
      two_of_three: points.map((point) => point.twoOfThree),
      run7: points.map((point) => point.run),
      special: points.map((point) => point.special),
      ...(rebase_at === undefined ? {} : { points: points.map(snakeFields) }),
      ...reasons({ mean: chart }),
    };
  },
});

const COUNTS = [12, 9, 15, 11, 14, 8, 13, 30];

const p = statMethod({
  names: ['p-chart'],
  card: 'p-chart.md',
  input: z.strictObject({ x: numbers, n: numbers, rebase_at: rebaseAt }),
  example: { x: COUNTS, n: [180, 160, 210, 175, 190, 150, 185, 190] },
  answer: ({ x, n, rebase_at }) => chartFields(pChart(shares(x, n), phases(rebase_at))),
});

const u = statMethod({
  names: ['u-chart'],
  card: 'u-chart.md',
  input: z.strictObject({ x: numbers, exposure: numbers, rebase_at: rebaseAt }),
  example: { x: COUNTS, exposure: [10.2, 10.2, 10.4, 10.4, 10.5, 10.5, 10.6, 10.6] },
  answer: ({ x, exposure, rebase_at }) => {
    const chart = uChart(rates(x, exposure), phases(rebase_at));
    const exact = chart.points.map(({ exactLower, exactUpper }) => [exactLower, exactUpper]);
    return { ...chartFields(chart), exact_poisson_limits_998: exact };
  },
});

const c = statMethod({
  names: ['c-chart'],
  card: 'u-chart.md',
  input: z.strictObject({ x: numbersWithGaps, rebase_at: rebaseAt }),
  example: { x: COUNTS },
  answer: ({ x, rebase_at }) => {
    const chart = cChart(x, phases(rebase_at));
    const { sigma, signals } = chartFields(chart);
    const [lcl, ucl] = [chart.points.map(({ lower }) => lower), chart.points.map(({ upper }) => upper)];
    return {
      centre: chart.centre,
      lcl: rebase_at === undefined ? (lcl[0] ?? null) : lcl,
      ucl: rebase_at === undefined ? (ucl[0] ?? null) : ucl,
      sigma,
      signals,
      ...reasons({ centre: chart }),
    };
  },
});

/** A single signal stands outside a list, as in the reference files. */
function chartFields(chart: AttributeChart) {
  const { points } = chart;
  const signals = points.flatMap(({ outside }, i) => (outside ? [i + 1] : []));
  return {
    centre: chart.centre,
    sigma: points.map(({ sigma }) => sigma),
    lcl: points.map(({ lower }) => lower),
    ucl: points.map(({ upper }) => upper),
    signals: signals.length === 1 ? signals[0] : signals,
    laney_sigma_z: chart.laneySigma,
    laney_lcl: points.map(({ laneyLower }) => laneyLower),
    laney_ucl: points.map(({ laneyUpper }) => laneyUpper),
    ...reasons({ centre: chart }),
  };
}

const t = statMethod({
  names: ['t-chart'],
  card: 't-chart.md',
  input: z.strictObject({ days_between: numbers }),
  example: { days_between: [12, 30, 7, 45, 22, 16] },
  answer: ({ days_between }) => snakeFields(tChart(days_between)),
});

const ewma = statMethod({
  names: ['ewma-chart'],
  card: 'ewma-chart.md',
  input: z.strictObject({ y: numbersWithGaps, weight: number.optional() }),
  example: { y: [42.1, 47, 51.3, 40.2, 63.9, 48.7], weight: 0.2 },
  answer: ({ y, weight }) => snakeFields(ewmaChart(y, weight === undefined ? {} : { weight })),
});

const disparity = statMethod({
  names: ['ratio-chart'],
  card: 'ratio-chart.md',
  input: z.strictObject({ periods: rateStrata, rebase_at: rebaseAt, weight: number.optional() }),
  example: {
    periods: [
      { events1: 30, exposure1: 300, events0: 40, exposure0: 1000 },
      { events1: 25, exposure1: 300, events0: 45, exposure0: 1000 },
      { events1: 34, exposure1: 310, events0: 41, exposure0: 1010 },
    ],
  },
  answer: ({ periods, rebase_at, weight }) =>
    snakeFields(ratioChart(periods, { ...phases(rebase_at), ...(weight === undefined ? {} : { weight }) })),
});

export const charts = [xmr, p, u, c, t, ewma, disparity];
