// Representation in a body, and a pathway stage by stage: reference file 21.
import { z } from 'zod';
import { pathway, representationIndex, riskRatio, wresIndicator } from '@due-regard/statistics';
import type { Pathway } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { confidence, number, numbers, words } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const ofBody = statMethod({
  names: ['representation-index'],
  card: 'representation-index.md',
  input: z.strictObject({
    group_in_body: number,
    body_total: number,
    benchmark_share: number,
    benchmark_standard_error: number.optional().describe('number, when the benchmark is itself an estimate'),
    conf_level: confidence,
  }),
  example: { group_in_body: 19, body_total: 1346, benchmark_share: 0.0237 },
  answer: ({ group_in_body, body_total, benchmark_share, benchmark_standard_error: error, conf_level }) => {
    const by = (method: 'wilson' | 'exact' | 'mid-p') =>
      representationIndex({ count: group_in_body, total: body_total }, benchmark_share, {
        method,
        confidence: conf_level,
        ...(error === undefined ? {} : { benchmarkStandardError: error }),
      });
    const wilson = by('wilson');
    return {
      share: wilson.share,
      benchmark_share: wilson.benchmark,
      disparity_index: wilson.estimate,
      ratio_of_odds: wilson.ratioOfOdds,
      difference_pct_points: wilson.percentagePoints,
      expected_people: wilson.expectedPeople,
      shortfall_people: wilson.shortfallPeople,
      ci_index_wilson: limits(wilson),
      ci_index_exact: limits(by('exact')),
      ci_index_mid_p: limits(by('mid-p')),
      p_exact: wilson.pMinimumLikelihood,
      p_midp: wilson.pValue,
      ...reasons({ disparity_index: wilson }),
    };
  },
});

const STAGES = ['applied', 'shortlisted', 'interviewed', 'appointed'];

const whiteFirst = z.tuple([z.number(), z.number()]).describe('[White, ethnic minority]');

const recruitment = statMethod({
  names: ['pathway'],
  card: 'pathway.md',
  input: z.strictObject({
    applied: whiteFirst,
    shortlisted: whiteFirst,
    interviewed: whiteFirst,
    appointed: whiteFirst,
    conf_level: confidence,
  }),
  example: { applied: [820, 60], shortlisted: [410, 21], interviewed: [300, 14], appointed: [96, 3] },
  answer: ({ applied, shortlisted, interviewed, appointed, conf_level }) => {
    const stages = [applied, shortlisted, interviewed, appointed];
    const counts = {
      group: stages.map(([, minority]) => minority),
      reference: stages.map(([white]) => white),
    };
    const answer = pathway(counts, { method: 'katz', confidence: conf_level });
    return {
      stages: answer.steps.map((step, i) => stageFields(step, i)),
      overall_relative_likelihood_em_over_white: answer.overall.estimate,
      product_of_stages: productOf(answer),
      ...reasons({ stages: answer, overall_relative_likelihood_em_over_white: answer.overall }),
    };
  },
});

function stageFields({ group, reference, ratio, inverse, pFisher }: Pathway['steps'][number], i: number) {
  return {
    stage: `${STAGES[i]} -> ${STAGES[i + 1]}`,
    rate_em: group.total === 0 ? null : group.count / group.total,
    rate_white: reference.total === 0 ? null : reference.count / reference.total,
    relative_likelihood_white_over_em: inverse,
    relative_likelihood_em_over_white: ratio.estimate,
    katz_ci_em_over_white: limits(ratio),
    fisher_p: pFisher,
  };
}

/** Null when a stage has no ratio, or has one that is infinite. */
function productOf({ steps }: Pathway): number | null {
  return steps.reduce<number | null>((product, { ratio: { estimate } }) => {
    return product === null || estimate === null || estimate === Infinity ? null : product * estimate;
  }, 1);
}

const anyPathway = statMethod({
  names: ['pathway'],
  card: 'pathway.md',
  input: z.strictObject({
    group: numbers,
    reference: numbers,
    stages: words.optional().describe('list of words, the names of the stages'),
    conf_level: confidence,
  }),
  example: { group: [60, 21, 14, 3], reference: [820, 410, 300, 96] },
  answer: ({ group, reference, stages, conf_level }) => ({
    ...(stages === undefined ? {} : { stages }),
    ...snakeFields(pathway({ group, reference }, { confidence: conf_level })),
  }),
});

const discipline = statMethod({
  names: ['risk-ratio'],
  card: 'risk-ratio.md',
  input: z.strictObject({ em_cases: number, em_staff: number, white_cases: number, white_staff: number }),
  example: { em_cases: 9, em_staff: 750, white_cases: 17, white_staff: 2430 },
  answer: ({ em_cases, em_staff, white_cases, white_staff }) => {
    const [minority, white] = [
      { count: em_cases, total: em_staff },
      { count: white_cases, total: white_staff },
    ] as const;
    const answer = riskRatio(minority, white);
    return {
      relative_likelihood: answer.estimate,
      ci: limits(answer),
      em_pct: percent(minority),
      white_pct: percent(white),
      ...reasons({ relative_likelihood: answer }),
    };
  },
});

const wres = statMethod({
  names: ['wres-indicator'],
  card: 'wres-indicator.md',
  input: z.strictObject({
    indicator: z
      .enum(['appointment-from-shortlisting', 'formal-discipline', 'non-mandatory-training'])
      .describe('appointment-from-shortlisting, formal-discipline or non-mandatory-training'),
    em_cases: number,
    em_staff: number,
    white_cases: number,
    white_staff: number,
    conf_level: confidence,
  }),
  example: { indicator: 'formal-discipline', em_cases: 9, em_staff: 750, white_cases: 17, white_staff: 2430 },
  answer: ({ indicator, em_cases, em_staff, white_cases, white_staff, conf_level }) => {
    const groups = {
      white: { count: white_cases, total: white_staff },
      ethnicMinority: { count: em_cases, total: em_staff },
    };
    const answer = wresIndicator(indicator, groups, { confidence: conf_level });
    return {
      relative_likelihood: answer.estimate,
      ci: limits(answer),
      p: answer.pValue,
      direction: answer.direction,
      reading: answer.reading,
      non_adverse: answer.nonAdverse,
      em_pct: percent(groups.ethnicMinority),
      white_pct: percent(groups.white),
      ...reasons({ relative_likelihood: answer }),
    };
  },
});

function percent({ count, total }: { count: number; total: number }) {
  return total === 0 ? null : (100 * count) / total;
}

export const representation = [ofBody, recruitment, anyPathway, discipline, wres];
