// Models of a share, and risks standardised by them: reference files 12 and 13.
import { z } from 'zod';
import {
  adjustedRiskRatio,
  firthLogisticModel,
  logisticModel,
  standardisedRisks,
} from '@due-regard/statistics';
import type { Coefficient, Predictor, StandardisedRisks } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { confidence, numbers, rows, word, words } from '../field-types.ts';
import type { Rows } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { columnPredictor, numbersOf, predictors, readFormula } from './predictors.ts';

const DATA = [
  { minute: 1000, dark: 0, n: 68, x: 4 },
  { minute: 1060, dark: 0, n: 56, x: 9 },
  { minute: 1060, dark: 1, n: 61, x: 8 },
  { minute: 1120, dark: 1, n: 75, x: 6 },
];

const byFormula = statMethod({
  names: ['logistic-model', 'veil-of-darkness'],
  card: 'logistic-model.md',
  cards: {
    'veil-of-darkness': 'veil-of-darkness.md',
  },
  input: z.strictObject({
    data: rows,
    formula: word.describe('text such as cbind(x, n - x) ~ dark + ns(minute, df = 3) + area'),
    response: word.optional().describe('text, for the record'),
    conf_level: confidence,
  }),
  example: { data: DATA, formula: 'cbind(x, n - x) ~ dark' },
  answer: ({ data, formula, conf_level }) => {
    const read = readFormula(formula, data);
    const model = logisticModel(read, { confidence: conf_level });
    const named = model.coefficients.find(({ name }) => name === 'dark') ?? model.coefficients[1];
    return {
      ...coefficientFields(named),
      deviance: model.deviance,
      df_residual: model.residualDegrees,
      iterations: model.iterations,
      all_coefficients: byName(model.coefficients, ({ estimate }) => estimate),
      ...reasons({ or: model }),
    };
  },
});

function coefficientFields(one: Coefficient | undefined) {
  return {
    log_or: one?.estimate ?? null,
    se: one?.standardError ?? null,
    or: one?.ratio ?? null,
    ci_wald: one ? [one.ratioLower, one.ratioUpper] : null,
  };
}

function byName(coefficients: readonly Coefficient[], value: (one: Coefficient) => number) {
  return Object.fromEntries(coefficients.map((one) => [one.name, value(one)]));
}

const byCells = statMethod({
  names: ['standardised-risks', 'logistic-model'],
  card: 'standardised-risks.md',
  cards: {
    'logistic-model': 'logistic-model.md',
  },
  input: z.strictObject({
    cells: rows.describe('list of rows with the count y, the total n, the group grp and what to adjust for'),
    conf_level: confidence,
  }),
  example: {
    cells: [
      { grp: 0, age: '35+', y: 5, n: 24 },
      { grp: 1, age: '35+', y: 3, n: 20 },
      { grp: 0, age: 'u25', y: 17, n: 43 },
      { grp: 1, age: 'u25', y: 17, n: 31 },
    ],
  },
  answer: ({ cells, conf_level }) => {
    const names = Object.keys(cells[0] ?? {}).filter((name) => !['y', 'n', 'grp'].includes(name));
    const data = {
      counts: numbersOf(cells, 'y'),
      totals: numbersOf(cells, 'n'),
      predictors: ['grp', ...names].map((name) => columnPredictor(cells, name)),
    };
    return riskFields(
      standardisedRisks(data, contrastOf(data.predictors, cells), { confidence: conf_level }),
    );
  },
});

/** 1 against 0, or the second group to appear against the first. */
function contrastOf([grp]: readonly Predictor[], cells: Rows) {
  if (grp && 'values' in grp) return { predictor: 'grp', group: 1, reference: 0 };
  const [reference = '', group = ''] = new Set(cells.map((cell) => String(cell.grp)));
  return { predictor: 'grp', group, reference };
}

function riskFields({ model, risk, referenceRisk, ratio, difference, reason }: StandardisedRisks) {
  const group = model.coefficients.find(({ name }) => name.startsWith('grp'));
  return {
    coefficients: byName(model.coefficients, ({ estimate }) => estimate),
    se: byName(model.coefficients, ({ standardError }) => standardError),
    adjusted_or: group?.ratio ?? null,
    ci: group ? [group.ratioLower, group.ratioUpper] : null,
    deviance: model.deviance,
    df_residual: model.residualDegrees,
    standardised_p1: risk,
    standardised_p0: referenceRisk,
    standardised_risk_ratio: ratio.estimate,
    standardised_risk_ratio_ci: limits(ratio),
    standardised_risk_difference: difference.estimate,
    standardised_risk_difference_ci: limits(difference),
    ...reasons({ standardised_risk_ratio: { reason: reason ?? ratio.reason } }),
  };
}

const COUNTS = {
  x: [5, 3, 17, 17],
  n: [24, 20, 43, 31],
  predictors: [{ name: 'grp', values: [0, 1, 0, 1] }],
};

const byPredictors = statMethod({
  names: ['logistic-model'],
  card: 'logistic-model.md',
  input: z.strictObject({ x: numbers, n: numbers.optional(), predictors, conf_level: confidence }),
  example: COUNTS,
  answer: ({ x, n, predictors: given, conf_level }) =>
    snakeFields(logisticModel(dataOf(x, n, given), { confidence: conf_level })),
});

const firth = statMethod({
  names: ['firth-logistic-model'],
  card: 'firth-logistic-model.md',
  input: z.strictObject({ x: numbers, n: numbers.optional(), predictors, conf_level: confidence }),
  example: { ...COUNTS, x: [5, 0, 17, 0] },
  answer: ({ x, n, predictors: given, conf_level }) =>
    snakeFields(firthLogisticModel(dataOf(x, n, given), { confidence: conf_level })),
});

function dataOf(counts: number[], totals: number[] | undefined, given: Predictor[]) {
  return { counts, predictors: given, ...(totals === undefined ? {} : { totals }) };
}

const adjusted = statMethod({
  names: ['adjusted-risk-ratio'],
  card: 'standardised-risks.md',
  input: z.strictObject({
    x: numbers,
    n: numbers,
    groups: words,
    adjust_for: predictors,
    group: word,
    reference: word,
    conf_level: confidence,
  }),
  example: {
    x: [5, 3, 17, 17],
    n: [24, 20, 43, 31],
    groups: ['White', 'Black', 'White', 'Black'],
    adjust_for: [{ name: 'age', categories: ['35+', '35+', 'u25', 'u25'] }],
    group: 'Black',
    reference: 'White',
  },
  answer: ({ x, n, groups, adjust_for: adjustFor, group, reference, conf_level }) => {
    const answer = adjustedRiskRatio(
      { counts: x, totals: n, groups, adjustFor },
      { group, reference },
      { confidence: conf_level },
    );
    return snakeFields(answer);
  },
});

export const shareModels = [byCells, byFormula, byPredictors, firth, adjusted];
