// One number for many groups: reference files 19 and 19b.
import { z } from 'zod';
import { concentrationIndex, inequalitySummary, slopeIndex } from '@due-regard/statistics';
import { limits, reasons } from '../answer-fields.ts';
import { at, confidence, numbers, sideBySide } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const summary = statMethod({
  names: ['inequality-summary'],
  card: 'inequality-summary.md',
  input: z.strictObject({
    rates: numbers,
    pops: numbers,
    higher_is_better: z.boolean().default(false).describe('true or false, false unless given'),
  }),
  example: { rates: [10, 20], pops: [50, 50], higher_is_better: false },
  answer: ({ rates, pops, higher_is_better: higherIsBetter }) => {
    const groups = sideBySide({ rates, pops }, (i) => ({ rate: at(rates, i), people: at(pops, i) }));
    const answer = inequalitySummary(groups, { higherIsBetter });
    return {
      mean: answer.mean,
      range_difference: answer.rangeDifference,
      range_ratio: answer.rangeRatio,
      between_group_variance: answer.betweenGroupVariance,
      theil_t: answer.theil,
      mean_log_deviation: answer.meanLogDeviation,
      index_of_disparity_vs_mean_unweighted: answer.indexOfDisparityFromMean,
      index_of_disparity_vs_best: answer.indexOfDisparityFromBest,
      ...(higherIsBetter ? {} : { index_of_disparity_vs_best_low: answer.indexOfDisparityFromBest }),
      weighted_mean_difference_from_mean: answer.meanDeviation,
      weighted_abs_difference_from_mean: answer.meanDeviation,
      population_attributable_fraction: answer.attributableFraction,
      ...(higherIsBetter ? {} : { population_attributable_fraction_vs_lowest: answer.attributableFraction }),
      gini_between: answer.gini,
      ...reasons({ summary: answer }),
    };
  },
});

const ranked = statMethod({
  names: ['slope-index', 'concentration-index'],
  card: 'slope-index.md',
  cards: {
    'concentration-index': 'concentration-index.md',
  },
  input: z.strictObject({
    value: numbers,
    population: numbers,
    standard_error: numbers.optional().describe('list of numbers'),
    conf_level: confidence,
  }),
  example: { value: [40, 33, 30, 27, 20], population: [100, 100, 100, 100, 100] },
  answer: ({ value, population, standard_error: errors, conf_level }) => {
    const lists = { value, population, ...(errors === undefined ? {} : { standard_error: errors }) };
    const groups = sideBySide(lists, (i) => ({
      value: at(value, i),
      people: at(population, i),
      ...(errors === undefined ? {} : { standardError: at(errors, i) }),
    }));
    const slope = slopeIndex(groups, { confidence: conf_level });
    const concentration = concentrationIndex(groups);
    return {
      concentration_index: concentration.value,
      slope_index: slope.estimate,
      sii: slope.estimate,
      intercept: slope.intercept,
      rii: slope.relativeIndex,
      rii_ci: [slope.relativeLower, slope.relativeUpper],
      se: slope.standardError,
      ci: limits(slope),
      ...reasons({ concentration_index: concentration, sii: slope }),
    };
  },
});

export const inequality = [summary, ranked];
