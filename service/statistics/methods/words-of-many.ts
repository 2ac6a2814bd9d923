// Comparisons over periods, places and units in words.
import { z } from 'zod';
import { changeInRateRatio, funnelOfRatios, pooledRateRatio, ratioChart } from '@due-regard/statistics';
import { confidence, number, ratePair, rateStrata, twoRates, word } from '../field-types.ts';
import {
  AROUND_SEARCHES,
  CUMBRIA,
  DENOMINATOR,
  around,
  circumstancesOf,
  denominator,
  sidesOf,
} from './word-fields.ts';
import { kind, wordsMethod } from './words-method.ts';

const EARLIER = { ...CUMBRIA, events1: 70, events0: 6930 };

const year = z
  .strictObject({ period: word, ...twoRates })
  .transform(({ period, ...given }) => ({ period, ...ratePair(given) }))
  .describe('{period, events1, exposure1, events0, exposure0}');

const ofChange = wordsMethod(
  z.strictObject({
    kind: kind('change in ratio'),
    ...around,
    denominator,
    year1: year,
    year2: year,
    conf_level: confidence,
  }),
  {
    kind: 'change in ratio',
    ...AROUND_SEARCHES,
    denominator: DENOMINATOR,
    year1: { period: '2023 to 2024', ...EARLIER },
    year2: { period: '2024 to 2025', ...CUMBRIA },
  },
  (given) => {
    const { year1, year2, denominator: over } = given;
    const compared = ({ period, ...counts }: typeof year1) => ({
      period,
      compared: { denominator: over, counts },
    });
    const change = changeInRateRatio(year1, year2, { confidence: given.conf_level });
    const parts = { kind: given.kind, about: circumstancesOf(given), ...sidesOf(given) };
    return { ...parts, earlier: compared(year1), later: compared(year2), change };
  },
);

const ofTime = wordsMethod(
  z.strictObject({
    kind: kind('ratio over time'),
    ...around,
    denominator,
    periods: z.array(year).describe('list of {period, events1, exposure1, events0, exposure0}'),
  }),
  {
    kind: 'ratio over time',
    ...AROUND_SEARCHES,
    denominator: DENOMINATOR,
    periods: [
      { period: '2023 to 2024', ...EARLIER },
      { period: '2024 to 2025', ...CUMBRIA },
    ],
  },
  ({ periods, ...given }) => ({
    kind: given.kind,
    about: circumstancesOf(given),
    denominator: given.denominator,
    ...sidesOf(given),
    periods,
    chart: ratioChart(periods),
  }),
);

const ofStrata = wordsMethod(
  z.strictObject({
    kind: kind('adjusted ratio'),
    ...around,
    denominator,
    adjusted_for: word.describe('text, such as "police area"'),
    strata: rateStrata,
    conf_level: confidence,
  }),
  {
    kind: 'adjusted ratio',
    ...AROUND_SEARCHES,
    denominator: DENOMINATOR,
    adjusted_for: 'year',
    strata: [EARLIER, CUMBRIA],
  },
  ({ strata, ...given }) => {
    const adjusted = pooledRateRatio(strata, { confidence: given.conf_level });
    const sum = (side: 'group' | 'reference', field: 'events' | 'exposure') =>
      strata.reduce((total, stratum) => total + stratum[side][field], 0);
    const whole = (side: 'group' | 'reference') => ({
      events: sum(side, 'events'),
      exposure: sum(side, 'exposure'),
    });
    const counts = { group: whole('group'), reference: whole('reference') };
    const compared = { denominator: given.denominator, counts };
    const parts = { kind: given.kind, about: circumstancesOf(given), ...sidesOf(given), compared };
    return { ...parts, adjustedFor: given.adjusted_for, crude: { estimate: adjusted.crude }, adjusted };
  },
);

const ofFunnel = wordsMethod(
  z.strictObject({
    kind: kind('funnel position'),
    ...around,
    denominator,
    units: word.describe('text, such as "police forces"'),
    unit: word.describe('text: the name of the unit'),
    place: number.describe('number: which of the counts is the unit’s, from 1'),
    counts: rateStrata,
    conf_level: confidence,
  }),
  {
    kind: 'funnel position',
    ...AROUND_SEARCHES,
    denominator: DENOMINATOR,
    units: 'police forces',
    unit: 'Fellshire',
    place: 2,
    counts: [EARLIER, CUMBRIA, EARLIER],
  },
  ({ units, unit, ...given }) => {
    const funnel = funnelOfRatios(given.counts, { confidence: given.conf_level });
    const own = given.counts[given.place - 1];
    if (own === undefined)
      throw new RangeError(`place is ${given.place}; it must be from 1 to ${given.counts.length}.`);
    const parts = {
      kind: given.kind,
      about: circumstancesOf(given),
      denominator: given.denominator,
      units,
      unit,
    };
    return { ...parts, ...sidesOf(given, own), place: funnel.units[given.place - 1] ?? null, funnel };
  },
);

export const manyInWords = [ofChange, ofTime, ofStrata, ofFunnel];
