// What is not known and how far it could move a ratio: reference files 16 and 16b.
import { z } from 'zod';
import {
  denominatorScenarios,
  denominatorTipping,
  dial,
  eValue,
  groupMissingBounds,
  outcomeMissingBounds,
  roganGladen,
  unknownGroupBounds,
} from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { confidence, number, numberOrNothing, numbers, twoShares, sharePair, word } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const unknownGroup = statMethod({
  names: ['unknown-group-bounds', 'denominator-tipping', 'dial'],
  card: 'unknown-group.md',
  cards: {
    'denominator-tipping': 'denominator-tipping.md',
    dial: 'dial.md',
  },
  input: z.strictObject({
    n_comparison: number,
    pop_comparison: number,
    n_reference: number,
    pop_reference: number,
    n_unknown: number,
    factors: numbers.optional().describe('list of numbers for the dial, 0.5, 1, 2 and 4 unless given'),
    conf_level: confidence,
  }),
  example: {
    n_comparison: 51,
    pop_comparison: 6729,
    n_reference: 2836,
    pop_reference: 521940,
    n_unknown: 905,
  },
  answer: (given) => {
    const input = {
      comparison: { events: given.n_comparison, exposure: given.pop_comparison },
      reference: { events: given.n_reference, exposure: given.pop_reference },
      unknown: given.n_unknown,
    };
    const options = { confidence: given.conf_level };
    const bounds = unknownGroupBounds(input, options);
    const tipping = denominatorTipping(input.comparison, input.reference, options);
    return {
      observed: bounds.observed,
      all_unknown_to_reference: bounds.lower,
      all_unknown_to_comparison: bounds.upper,
      tipping_share: bounds.tippingShare,
      tipping_feasible: bounds.tippingFeasible,
      denominator_tipping_multiplier: tipping.estimate,
      denominator_tipping_multiplier_lower95: tipping.lower,
      comparison_exposure_needed_for_parity: tipping.exposureForParity,
      point_bounds: limits(bounds),
      outer_interval_95: limits(bounds.withSampling),
      imbens_manski_style_one_sided_95: limits(bounds.oneSided),
      bounds_far_apart: bounds.oneSided.farApart,
      selection_sensitivity: dial(input, given.factors).map(({ factor, ratio }) => ({
        relative_chance_unknown_is_comparison: factor,
        ratio,
      })),
      ...reasons({
        observed: bounds,
        outer_interval_95: bounds.withSampling,
        imbens_manski_style_one_sided_95: bounds.oneSided,
        denominator_tipping_multiplier: tipping,
      }),
    };
  },
});

const groupMissing = statMethod({
  names: ['group-missing-bounds'],
  card: 'missing-group-or-outcome.md',
  input: z.strictObject({
    ...twoShares,
    missing_group_n: number,
    missing_group_successes: number,
    conf_level: confidence,
  }),
  example: { x1: 15, n1: 120, x0: 40, n0: 200, missing_group_n: 50, missing_group_successes: 10 },
  answer: (given) => {
    const { group, reference } = sharePair(given);
    const missing = { count: given.missing_group_successes, total: given.missing_group_n };
    const bounds = groupMissingBounds(group, reference, missing, { confidence: given.conf_level });
    return {
      ratio_observed: bounds.observed,
      ratio_bounds: limits(bounds),
      outer_interval: limits(bounds.withSampling),
      ...reasons({ ratio_observed: bounds, outer_interval: bounds.withSampling }),
    };
  },
});

const outcomeMissing = statMethod({
  names: ['outcome-missing-bounds'],
  card: 'missing-group-or-outcome.md',
  input: z.strictObject({ ...twoShares, missing1: number, missing0: number, conf_level: confidence }),
  example: { x1: 15, n1: 120, missing1: 10, x0: 40, n0: 200, missing0: 5 },
  answer: ({ missing1, missing0, conf_level, ...given }) => {
    const { group, reference } = sharePair(given);
    return snakeFields(
      outcomeMissingBounds(
        { ...group, missing: missing1 },
        { ...reference, missing: missing0 },
        { confidence: conf_level },
      ),
    );
  },
});

const hiddenCause = statMethod({
  names: ['e-value'],
  card: 'e-value.md',
  input: z.strictObject({
    rr: numberOrNothing,
    ci: z
      .tuple([numberOrNothing, numberOrNothing])
      .default([null, null])
      .describe('[lower, upper], null where there is no limit'),
  }),
  example: { rr: 3.9, ci: [1.8, 8.7] },
  answer: ({ rr, ci: [lower, upper] }) => {
    const answer = eValue({ estimate: rr, lower, upper });
    return { e_value: answer.eValue, e_value_limit: answer.eValueOfLimit, ...reasons({ e_value: answer }) };
  },
});

const misclassified = statMethod({
  names: ['rogan-gladen'],
  card: 'misclassification.md',
  input: z.strictObject({ N: number, observed_comparison: number, sens: number, spec: number }),
  example: { N: 2000, observed_comparison: 25, sens: 0.9, spec: 0.998 },
  answer: ({ N, observed_comparison, sens, spec }) => {
    const answer = roganGladen(
      { count: observed_comparison, total: N },
      { sensitivity: sens, specificity: spec },
    );
    return { corrected: answer.corrected, feasible: answer.feasible, ...reasons({ corrected: answer }) };
  },
});

const severalDenominators = statMethod({
  names: ['denominator-scenarios'],
  card: 'denominator-scenarios.md',
  input: z.strictObject({
    n_comparison: number,
    n_reference: number,
    denominators: z
      .array(z.strictObject({ name: word, pop_comparison: number, pop_reference: number }))
      .describe('list of {name, pop_comparison, pop_reference}'),
    conf_level: confidence,
  }),
  example: {
    n_comparison: 10,
    n_reference: 20,
    denominators: [
      { name: 'residents', pop_comparison: 200, pop_reference: 1000 },
      { name: 'people present', pop_comparison: 400, pop_reference: 1000 },
    ],
  },
  answer: ({ n_comparison: comparison, n_reference: reference, denominators, conf_level }) =>
    snakeFields(
      denominatorScenarios(
        { comparison, reference },
        denominators.map(({ name, pop_comparison, pop_reference }) => {
          return { name, comparison: pop_comparison, reference: pop_reference };
        }),
        { confidence: conf_level },
      ),
    ),
});

export const unknowns = [
  unknownGroup,
  groupMissing,
  outcomeMissing,
  hiddenCause,
  misclassified,
  severalDenominators,
];
