// Representation against a benchmark, and the stages of recruitment, against R.
import { test } from 'node:test';
import file from '../../golden/21-representation-and-funnel.json' with { type: 'json' };
import type { RawCase } from '../../golden/raw-case.ts';
import { numberIn, numbersIn, rawCases } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import { pathway, representationIndex, riskRatio } from '../index.ts';

const STAGES = ['applied', 'shortlisted', 'interviewed', 'appointed'];

for (const { id, inputs, expected } of rawCases(file)) {
  test(`representation agrees with R in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: RawCase['inputs']) {
  if ('benchmark_share' in inputs) return ofBody(inputs);
  return 'applied' in inputs ? ofStages(inputs) : ofDiscipline(inputs);
}

function ofBody(inputs: RawCase['inputs']) {
  const body = { count: numberIn(inputs.group_in_body), total: numberIn(inputs.body_total) };
  const benchmark = numberIn(inputs.benchmark_share);
  const [wilson, exact] = (['wilson', 'exact'] as const).map((method) =>
    representationIndex(body, benchmark, { method }),
  );
  return {
    share: wilson?.share,
    benchmark_share: wilson?.benchmark,
    disparity_index: wilson?.estimate,
    ratio_of_odds: wilson?.ratioOfOdds,
    difference_pct_points: wilson?.percentagePoints,
    expected_people: wilson?.expectedPeople,
    shortfall_people: wilson?.shortfallPeople,
    ci_index_wilson: [wilson?.lower, wilson?.upper],
    ci_index_exact: [exact?.lower, exact?.upper],
    p_exact: wilson?.pMinimumLikelihood,
    p_midp: wilson?.pValue,
  };
}

/** The first number of each stage is White, the second ethnic minority. */
function ofStages(inputs: RawCase['inputs']) {
  const [white, minority] = [0, 1].map((i) => STAGES.map((stage) => numbersIn(inputs[stage])[i] ?? 0));
  const { steps, overall } = pathway({ group: minority ?? [], reference: white ?? [] }, { method: 'katz' });
  return {
    stages: steps.map(({ group, reference, ratio, inverse, pFisher }, i) => ({
      stage: `${STAGES[i]} -> ${STAGES[i + 1]}`,
      rate_em: group.count / group.total,
      rate_white: reference.count / reference.total,
      relative_likelihood_white_over_em: inverse,
      relative_likelihood_em_over_white: ratio.estimate,
      katz_ci_em_over_white: [ratio.lower, ratio.upper],
      fisher_p: pFisher,
    })),
    overall_relative_likelihood_em_over_white: overall.estimate,
    product_of_stages: steps.reduce((product, { ratio }) => product * (ratio.estimate ?? Number.NaN), 1),
  };
}

function ofDiscipline(inputs: RawCase['inputs']) {
  const group = { count: numberIn(inputs.em_cases), total: numberIn(inputs.em_staff) };
  const reference = { count: numberIn(inputs.white_cases), total: numberIn(inputs.white_staff) };
  return {
    relative_likelihood: riskRatio(group, reference).estimate,
    em_pct: (100 * group.count) / group.total,
    white_pct: (100 * reference.count) / reference.total,
  };
}
