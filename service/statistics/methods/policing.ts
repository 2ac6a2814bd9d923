// Tests of searches and stops: reference files 12 and 22.
import { z } from 'zod';
import {
  clockTimeGate,
  hitRateByPlace,
  hitRateTest,
  oddsRatio,
  searchedAboveBar,
  testsNotRun,
  thresholdLikelihood,
  veilAtClockChange,
  veilOfDarkness,
} from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import {
  at,
  confidence,
  number,
  numbers,
  rowOf,
  rows,
  shareStrata,
  sideBySide,
  word,
  words,
  yesOrNo,
} from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { twoByTwo } from './odds.ts';
import { columnOf, numbersOf } from './predictors.ts';

const hits = statMethod({
  names: ['hit-rate-test'],
  card: 'hit-rate-test.md',
  input: z.strictObject({
    groups: words,
    finds: numbers,
    searches: numbers,
    unknown: numbers.optional().describe('list of numbers, searches whose outcome is not known'),
    conf_level: confidence,
  }),
  example: { groups: ['White', 'Black'], finds: [2017, 192], searches: [14502, 1088] },
  answer: ({ groups: names, finds, searches, unknown, conf_level }) => {
    const lists = { groups: names, finds, searches, ...(unknown === undefined ? {} : { unknown }) };
    const searched = sideBySide(lists, (i) => ({
      name: names[i] ?? '',
      finds: at(finds, i),
      searches: at(searches, i),
      ...(unknown === undefined ? {} : { unknown: at(unknown, i) }),
    }));
    const { groups, test, caution } = hitRateTest(searched, { confidence: conf_level });
    return {
      hit_rate: groups.map(({ rate }) => rate.estimate),
      wilson: groups.map(({ rate }) => limits(rate)),
      chi2: test.statistic,
      df: test.degreesOfFreedom,
      p: test.pValue,
      ratio_to_first: groups.map(({ ratio }) => (ratio === null ? 1 : ratio.estimate)),
      difference_newcombe: groups.flatMap(({ difference }) =>
        difference === null ? [] : [limits(difference)],
      ),
      ...(unknown === undefined
        ? {}
        : {
            with_unknown: groups.map(({ lowestWithUnknown, highestWithUnknown }) => [
              lowestWithUnknown,
              highestWithUnknown,
            ]),
          }),
      caution,
      ...reasons({ chi2: test }),
    };
  },
});

const hitsByPlace = statMethod({
  names: ['hit-rate-by-place'],
  card: 'hit-rate-test.md',
  input: z.strictObject({ strata: shareStrata, conf_level: confidence }),
  example: {
    strata: [
      { x1: 20, n1: 110, x0: 130, n0: 900 },
      { x1: 30, n1: 140, x0: 60, n0: 500 },
    ],
  },
  answer: ({ strata, conf_level }) => snakeFields(hitRateByPlace(strata, { confidence: conf_level })),
});

const threshold = statMethod({
  names: ['threshold-likelihood'],
  card: 'threshold-likelihood.md',
  input: z.strictObject({
    stops: number,
    searches: number,
    hits: number,
    phi: number.describe('number, share of those stopped who carry something'),
    delta: number.describe('number, how far apart the signals of the two kinds are'),
    t: number.describe('number, the bar on the signal'),
  }),
  example: { stops: 11000, searches: 560, hits: 123, phi: 0.05, delta: 1.5, t: 2 },
  answer: ({ phi, delta, t, ...counts }) => {
    const answer = thresholdLikelihood(counts, { guilty: phi, separation: delta, bar: t });
    return {
      log_likelihood: answer.logLikelihood,
      search_rate: answer.searchRate,
      hit_rate: answer.hitRate,
      ...reasons({ log_likelihood: answer }),
    };
  },
});

const spread = word.describe('text such as Beta(2,18)');

const twoSpreads = statMethod({
  names: ['searched-above-bar'],
  card: 'hit-rate-test.md',
  input: z.strictObject({ risk_A: spread, risk_B: spread, threshold: number }),
  example: { risk_A: 'Beta(2,18)', risk_B: 'Beta(1,4)', threshold: 0.15 },
  answer: ({ risk_A, risk_B, threshold: bar }) => ({
    A: aboveFields(readSpread(risk_A), bar),
    B: aboveFields(readSpread(risk_B), bar),
  }),
});

const oneSpread = statMethod({
  names: ['searched-above-bar'],
  card: 'hit-rate-test.md',
  input: z.strictObject({ alpha: number, beta: number, threshold: number }),
  example: { alpha: 2, beta: 18, threshold: 0.15 },
  answer: ({ threshold: bar, ...given }) => aboveFields(given, bar),
});

function aboveFields(given: { alpha: number; beta: number }, bar: number) {
  const answer = searchedAboveBar(given, bar);
  return { search_rate: answer.searchRate, hit_rate: answer.hitRate, ...reasons({ hit_rate: answer }) };
}

function readSpread(text: string) {
  const [, alpha, beta] = /Beta\(\s*([\d.]+)\s*,\s*([\d.]+)\s*\)/.exec(text) ?? [];
  if (alpha === undefined || beta === undefined)
    throw new RangeError(`A spread of likelihoods looks like Beta(2,18), and is ${JSON.stringify(text)}.`);
  return { alpha: Number(alpha), beta: Number(beta) };
}

const plainVeil = statMethod({
  names: ['veil-of-darkness'],
  card: 'veil-of-darkness.md',
  input: z.strictObject({
    table: twoByTwo.describe('[[group in the dark, others], [group in the light, others]]'),
  }),
  example: {
    table: [
      [109, 1354],
      [135, 1431],
    ],
  },
  answer: ({ table: [inDark, inLight] }) => {
    const [dark, light] = [rowOf(inDark), rowOf(inLight)];
    const answer = oddsRatio(dark, light, { method: 'woolf' });
    return {
      or: answer.estimate,
      or_ci: limits(answer),
      p_dark: dark.total === 0 ? null : dark.count / dark.total,
      p_light: light.total === 0 ? null : light.count / light.total,
      ...reasons({ or: answer }),
    };
  },
});

const CELLS = [
  { minute: 1000, dark: 0, n: 68, x: 4, day: '2025-03-29' },
  { minute: 1060, dark: 0, n: 56, x: 9, day: '2025-03-29' },
  { minute: 1060, dark: 1, n: 61, x: 8, day: '2025-03-31' },
  { minute: 1120, dark: 1, n: 75, x: 6, day: '2025-03-31' },
];

const veil = statMethod({
  names: ['veil-of-darkness'],
  card: 'veil-of-darkness.md',
  input: z.strictObject({
    data: rows.describe('CSV file or rows with minute, dark (0 or 1), x of n and, if known, area and day'),
    conf_level: confidence,
  }),
  example: { data: CELLS },
  answer: ({ data, conf_level }) => snakeFields(veilOfDarkness(cellsOf(data), { confidence: conf_level })),
});

const veilAtChange = statMethod({
  names: ['veil-at-clock-change'],
  card: 'veil-at-clock-change.md',
  input: z.strictObject({
    data: rows.describe('CSV file or rows with minute, dark (0 or 1), x of n, day and, if known, area'),
    conf_level: confidence,
  }),
  example: { data: CELLS },
  answer: ({ data, conf_level }) => {
    const days = columnOf(data, 'day');
    const cells = cellsOf(data).map((cell, i) => ({ ...cell, day: days[i] ?? '' }));
    return snakeFields(veilAtClockChange(cells, { confidence: conf_level }));
  },
});

function cellsOf(data: z.output<typeof rows>) {
  const [minutes, dark, x, n] = ['minute', 'dark', 'x', 'n'].map((name) => numbersOf(data, name));
  return data.map((row, i) => ({
    minute: minutes?.[i] ?? Number.NaN,
    dark: dark?.[i] === 1,
    count: x?.[i] ?? Number.NaN,
    total: n?.[i] ?? Number.NaN,
    ...optionalText(row, 'area'),
    ...optionalText(row, 'day'),
  }));
}

function optionalText(row: Readonly<Record<string, unknown>>, name: 'area' | 'day') {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {};
}

const gate = statMethod({
  names: ['clock-time-gate'],
  card: 'veil-of-darkness.md',
  input: z.strictObject({
    records: number,
    without_time: number,
    at_source_midnight: number,
    at_local_midnight: number,
  }),
  example: { records: 1000, without_time: 0, at_source_midnight: 3, at_local_midnight: 2 },
  answer: (given) =>
    snakeFields(
      clockTimeGate({
        records: given.records,
        withoutTime: given.without_time,
        atSourceMidnight: given.at_source_midnight,
        atLocalMidnight: given.at_local_midnight,
      }),
    ),
});

const notRun = statMethod({
  names: ['tests-not-run'],
  card: 'threshold-likelihood.md',
  input: z.strictObject({
    clock_times: yesOrNo,
    places: yesOrNo,
    group_as_seen: yesOrNo,
    outcomes: yesOrNo,
    stops_without_search: yesOrNo,
  }),
  example: {
    clock_times: true,
    places: true,
    group_as_seen: false,
    outcomes: true,
    stops_without_search: false,
  },
  answer: (given) => ({
    not_run: testsNotRun({
      clockTimes: given.clock_times,
      places: given.places,
      groupAsSeen: given.group_as_seen,
      outcomes: given.outcomes,
      stopsWithoutSearch: given.stops_without_search,
    }),
  }),
});

export const policing = [
  ...[hits, hitsByPlace, threshold, twoSpreads, oneSpread],
  ...[plainVeil, veil, veilAtChange, gate, notRun],
];
