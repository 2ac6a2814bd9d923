// Directly and indirectly standardised rates: reference files 07 and 08.
import { z } from 'zod';
import {
  indirectlyStandardisedRatio,
  observedOverExpected,
  standardisedRate,
  standardisedRateRatio,
  standardisedRepeatRate,
} from '@due-regard/statistics';
import type { IndirectOptions, IndirectRatio, StandardisedRateMethod } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { at, confidence, number, numbers, sideBySide } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const per = z.number().default(1).describe('number, 1 unless given');

const direct = statMethod({
  names: ['standardised-rate'],
  card: 'standardised-rate.md',
  input: z.strictObject({ counts: numbers, pops: numbers, std_pop: numbers, per, conf_level: confidence }),
  example: { counts: [3, 13, 5, 1], pops: [2300, 5811, 463, 226], std_pop: [6206, 5168, 6848, 7739] },
  answer: ({ counts, pops, std_pop, ...given }) => {
    const strata = sideBySide({ counts, pops, std_pop }, (i) => ({
      events: at(counts, i),
      exposure: at(pops, i),
      standard: at(std_pop, i),
    }));
    const by = (method: StandardisedRateMethod) =>
      standardisedRate(strata, { method, per: given.per, confidence: given.conf_level });
    const gamma = by('fay-feuer');
    return {
      total: gamma.events,
      dsr: gamma.estimate,
      variance: gamma.variance,
      dobson_exact: limits(by('dobson-exact')),
      dobson_byar: limits(by('dobson-byar')),
      fay_feuer_gamma: limits(gamma),
      few_events: gamma.fewEvents,
      ...reasons({ dsr: gamma, dobson_exact: by('dobson-exact'), dobson_byar: by('dobson-byar') }),
    };
  },
});

const repeat = statMethod({
  names: ['standardised-repeat-rate'],
  card: 'standardised-repeat-rate.md',
  input: z.strictObject({
    people_by_number_of_events: z
      .array(z.array(z.number()))
      .describe('for each stratum, people with 1, 2, 3… events'),
    pops: numbers,
    std_pop: numbers,
    per,
    conf_level: confidence,
  }),
  example: {
    people_by_number_of_events: [
      [26, 7, 0, 0],
      [20, 3, 2, 0],
      [29, 7, 0, 0],
      [27, 10, 2, 4],
    ],
    pops: [634, 1296, 1633, 1068],
    std_pop: [3000, 2500, 2500, 2000],
  },
  answer: ({ people_by_number_of_events: people, pops, std_pop, ...given }) => {
    const strata = sideBySide({ people_by_number_of_events: people, pops, std_pop }, (i) => ({
      peopleByEvents: people[i] ?? [],
      exposure: at(pops, i),
      standard: at(std_pop, i),
    }));
    const answer = standardisedRepeatRate(strata, { per: given.per, confidence: given.conf_level });
    return {
      events: answer.events,
      people: answer.people,
      dsr: answer.estimate,
      ci_repeat_adjusted_exact: limits(answer),
      variance: answer.variance,
      ...reasons({ dsr: answer }),
    };
  },
});

const shared = z
  .array(
    z
      .strictObject({
        events1: number,
        exposure1: number,
        events0: number,
        exposure0: number,
        standard: number,
      })
      .transform(({ events1, exposure1, events0, exposure0, standard }) => ({
        group: { events: events1, exposure: exposure1 },
        reference: { events: events0, exposure: exposure0 },
        standard,
      })),
  )
  .describe('list of {events1, exposure1, events0, exposure0, standard}');

const ratioOfRates = statMethod({
  names: ['standardised-rate-ratio'],
  card: 'standardised-rate-ratio.md',
  input: z.strictObject({ strata: shared, conf_level: confidence }),
  example: {
    strata: [
      { events1: 30, exposure1: 300, events0: 40, exposure0: 1000, standard: 5000 },
      { events1: 12, exposure1: 400, events0: 100, exposure0: 5000, standard: 6000 },
    ],
  },
  answer: ({ strata, conf_level }) => snakeFields(standardisedRateRatio(strata, { confidence: conf_level })),
});

const fromCounts = statMethod({
  names: ['observed-over-expected'],
  card: 'indirectly-standardised-ratio.md',
  input: z.strictObject({ observed: number, expected: number, conf_level: confidence }),
  example: { observed: 4, expected: 3.3 },
  answer: ({ observed, expected, conf_level }) =>
    indirect((method) => observedOverExpected({ observed, expected }, { method, confidence: conf_level })),
});

const fromStrata = statMethod({
  names: ['indirectly-standardised-ratio'],
  card: 'indirectly-standardised-ratio.md',
  input: z.strictObject({
    counts: numbers,
    pops: numbers,
    ref_counts: numbers,
    ref_pops: numbers,
    conf_level: confidence,
  }),
  example: { counts: [16, 34], pops: [188, 241], ref_counts: [1097, 3116], ref_pops: [26864, 67525] },
  answer: ({ counts, pops, ref_counts, ref_pops, conf_level }) => {
    const strata = sideBySide({ counts, pops, ref_counts, ref_pops }, (i) => ({
      group: { events: at(counts, i), exposure: at(pops, i) },
      reference: { events: at(ref_counts, i), exposure: at(ref_pops, i) },
    }));
    return indirect((method) => indirectlyStandardisedRatio(strata, { method, confidence: conf_level }));
  },
});

function indirect(ratio: (method: IndirectOptions['method']) => IndirectRatio) {
  const [exact, midP, byar] = [ratio('exact'), ratio('mid-p'), ratio('byar')];
  return {
    observed: midP.observed,
    expected: midP.expected,
    ratio: midP.estimate,
    exact: limits(exact),
    mid_p: limits(midP),
    byar: limits(byar),
    excess: midP.excess,
    p_midp: midP.pValue,
    caution: midP.caution,
    ...reasons({ ratio: midP, byar }),
  };
}

export const standardisation = [direct, repeat, ratioOfRates, fromCounts, fromStrata];
