// One-number summaries of many groups against R: spread, entropy, best group, slope, concentration.
import { test } from 'node:test';
import file from '../../golden/19-inequality-indices.json' with { type: 'json' };
import own from '../../golden/19b-inequality-own.json' with { type: 'json' };
import type { RawCase } from '../../golden/raw-case.ts';
import { numbersIn, rawCases } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import { concentrationIndex, inequalitySummary, slopeIndex } from '../index.ts';

for (const { id, inputs, expected } of [...rawCases(file), ...rawCases(own)]) {
  test(`a summary of inequality agrees with R in case ${id}`, () => {
    holdTo(expected, 'rates' in inputs ? ofGroups(inputs) : ofRanks(inputs));
  });
}

function ofGroups(inputs: RawCase['inputs']) {
  const people = numbersIn(inputs.pops);
  const groups = numbersIn(inputs.rates).map((rate, i) => ({ rate, people: people[i] ?? 0 }));
  const summary = inequalitySummary(groups, { higherIsBetter: inputs.higher_is_better === true });
  return {
    mean: summary.mean,
    range_difference: summary.rangeDifference,
    range_ratio: summary.rangeRatio,
    between_group_variance: summary.betweenGroupVariance,
    theil_t: summary.theil,
    mean_log_deviation: summary.meanLogDeviation,
    index_of_disparity_vs_mean_unweighted: summary.indexOfDisparityFromMean,
    index_of_disparity_vs_best: summary.indexOfDisparityFromBest,
    index_of_disparity_vs_best_low: summary.indexOfDisparityFromBest,
    weighted_mean_difference_from_mean: summary.meanDeviation,
    weighted_abs_difference_from_mean: summary.meanDeviation,
    population_attributable_fraction_vs_lowest: summary.attributableFraction,
    population_attributable_fraction: summary.attributableFraction,
    gini_between: summary.gini,
  };
}

function ofRanks(inputs: RawCase['inputs']) {
  const people = numbersIn(inputs.population);
  const errors = inputs.standard_error === undefined ? [] : numbersIn(inputs.standard_error);
  const groups = numbersIn(inputs.value).map((value, i) => {
    const standardError = errors[i];
    return { value, people: people[i] ?? 0, ...(standardError === undefined ? {} : { standardError }) };
  });
  const slope = slopeIndex(groups);
  return {
    concentration_index: concentrationIndex(groups).value,
    slope_index: slope.estimate,
    sii: slope.estimate,
    intercept: slope.intercept,
    rii: slope.relativeIndex,
    se: slope.standardError,
    ci: [slope.lower, slope.upper],
  };
}
