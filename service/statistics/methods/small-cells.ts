// Small and crossed cells: reference files 17, 23 and 27.
import { z } from 'zod';
import {
  additiveInteraction,
  betaBinomialShrinkage,
  gammaPoissonShrinkage,
  maihda,
  marshallShrinkage,
} from '@due-regard/statistics';
import type { BetaBinomialShrinkage, GammaPoissonShrinkage } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { confidence, number, numbers, rates, rows, shares, word } from '../field-types.ts';
import type { Rows } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { columnOf, numbersOf } from './predictors.ts';

const SHARES = { x: [20, 30, 12, 60, 8], n: [110, 140, 60, 210, 20] };
const RATES = { x: [112, 71, 300, 90], exposure: [1194, 8018, 20000, 5717] };

const marshall = statMethod({
  names: ['marshall-shrinkage'],
  card: 'marshall-shrinkage.md',
  input: z.strictObject({ x: numbers, exposure: numbers }),
  example: RATES,
  answer: ({ x, exposure }) => {
    const answer = marshallShrinkage(rates(x, exposure));
    return {
      m: answer.overall,
      s2: answer.spread,
      A: answer.betweenGroups,
      shrink_weight: answer.groups.map(({ weight }) => weight),
      eb: answer.groups.map(({ shrunken }) => shrunken),
      ...reasons({ m: answer }),
    };
  },
});

const gammaPoisson = statMethod({
  names: ['gamma-poisson-shrinkage'],
  card: 'gamma-poisson-shrinkage.md',
  input: z.strictObject({ x: numbers, exposure: numbers, conf_level: confidence }),
  example: RATES,
  answer: ({ x, exposure, conf_level }) =>
    posteriorFields(gammaPoissonShrinkage(rates(x, exposure), { confidence: conf_level })),
});

const betaBinomial = statMethod({
  names: ['beta-binomial-shrinkage'],
  card: 'beta-binomial-shrinkage.md',
  input: z.strictObject({
    x: numbers,
    n: numbers,
    optimiser: z
      .enum(['r-optim', 'peak'])
      .default('r-optim')
      .describe(
        'r-optim (unless given), which stops where R stops, as the reference does, or peak, the likeliest',
      ),
    conf_level: confidence,
  }),
  example: SHARES,
  answer: ({ x, n, optimiser, conf_level }) =>
    posteriorFields(betaBinomialShrinkage(shares(x, n), { optimiser, confidence: conf_level })),
});

function posteriorFields(answer: BetaBinomialShrinkage | GammaPoissonShrinkage) {
  return {
    alpha: answer.alpha,
    beta: answer.beta,
    prior_mean: answer.priorMean,
    posterior_mean: answer.groups.map(({ shrunken }) => shrunken),
    posterior_95: answer.groups.map(limits),
    neg_log_lik: answer.logLikelihood === null ? null : -answer.logLikelihood,
    ...reasons({ alpha: answer }),
  };
}

const CELLS = [
  { sex: 'Female', eth: 'White', n: 527, x: 94 },
  { sex: 'Male', eth: 'White', n: 490, x: 107 },
  { sex: 'Female', eth: 'Black', n: 80, x: 20 },
  { sex: 'Male', eth: 'Black', n: 75, x: 24 },
];

const crossedRows = rows.describe(
  'CSV file or rows: x with the outcome of n people, and a column for each characteristic',
);

const interactionOfData = statMethod({
  names: ['additive-interaction'],
  card: 'additive-interaction.md',
  input: z.strictObject({
    data: crossedRows,
    a: word.describe('text such as sex=Male'),
    b: word.describe('text such as eth=Black'),
    reference: word.describe('text with the reference of both, such as Female White'),
    conf_level: confidence,
  }),
  example: { data: CELLS, a: 'sex=Male', b: 'eth=Black', reference: 'Female White' },
  answer: ({ data, a, b, reference, conf_level }) => {
    const [one, other] = [readSide(data, a, reference), readSide(data, b, reference)];
    const group = (first: string, second: string) =>
      addedUp(data.filter((row) => row[one.column] === first && row[other.column] === second));
    return interactionFields(
      {
        both: group(one.category, other.category),
        firstOnly: group(one.category, other.reference),
        secondOnly: group(one.reference, other.category),
        neither: group(one.reference, other.reference),
      },
      conf_level,
    );
  },
});

/** `sex=Male` with the category of that column that the words of the reference name. */
function readSide(data: Rows, side: string, reference: string) {
  const [column = '', category = ''] = side.split('=').map((part) => part.trim());
  const categories = [...new Set(columnOf(data, column))];
  if (!categories.includes(category))
    throw new RangeError(`The data have no ${column} ${JSON.stringify(category)}: ${categories.join(', ')}.`);
  const named = categories
    .filter((one) => one !== category && ` ${reference} `.includes(` ${one} `))
    .sort((one, next) => next.length - one.length)[0];
  if (named === undefined)
    throw new RangeError(
      `The reference ${JSON.stringify(reference)} names no ${column}: ${categories.join(', ')}.`,
    );
  return { column, category, reference: named };
}

function addedUp(data: Rows) {
  const sum = (name: string) => numbersOf(data, name).reduce((total, value) => total + value, 0);
  return { count: sum('x'), total: sum('n') };
}

const interactionOfCounts = statMethod({
  names: ['additive-interaction'],
  card: 'additive-interaction.md',
  input: z.strictObject({
    ...{ x11: number, n11: number, x10: number, n10: number },
    ...{ x01: number, n01: number, x00: number, n00: number },
    conf_level: confidence,
  }),
  example: { x11: 24, n11: 75, x10: 107, n10: 490, x01: 20, n01: 80, x00: 94, n00: 527 },
  answer: (given) =>
    interactionFields(
      {
        both: { count: given.x11, total: given.n11 },
        firstOnly: { count: given.x10, total: given.n10 },
        secondOnly: { count: given.x01, total: given.n01 },
        neither: { count: given.x00, total: given.n00 },
      },
      given.conf_level,
    ),
});

function interactionFields(groups: Parameters<typeof additiveInteraction>[0], level: number) {
  const answer = additiveInteraction(groups, { confidence: level });
  return {
    r11: answer.ratioOfBoth,
    r10: answer.ratioOfFirst,
    r01: answer.ratioOfSecond,
    reri: answer.estimate,
    reri_ci: limits(answer),
    attributable_proportion: answer.attributableProportion,
    synergy_index: answer.synergyIndex,
    multiplicative: answer.multiplicative,
    ...reasons({ reri: answer }),
  };
}

const multilevel = statMethod({
  names: ['maihda'],
  card: 'maihda.md',
  input: z.strictObject({
    data: crossedRows,
    formula: word.optional().describe('text, for the record'),
    conf_level: confidence,
  }),
  example: { data: CELLS },
  answer: ({ data, conf_level }) => {
    const [x, n] = [numbersOf(data, 'x'), numbersOf(data, 'n')];
    const strata = data.map((row, i) => ({
      characteristics: characteristicsOf(row),
      count: x[i] ?? Number.NaN,
      total: n[i] ?? Number.NaN,
    }));
    const answer = maihda(strata, { confidence: conf_level });
    const { nullModel, mainEffectsModel } = answer;
    return {
      intercept: nullModel.coefficients[0]?.estimate ?? null,
      stratum_variance: nullModel.stratumVariance,
      vpc_latent: nullModel.variancePartition,
      median_odds_ratio: nullModel.medianOddsRatio,
      shrunken_rate_first8: answer.strata.slice(0, 8).map(({ shrunkenToAll }) => shrunkenToAll),
      raw_rate_first8: answer.strata.slice(0, 8).map(({ raw }) => raw),
      log_lik: nullModel.logLikelihood,
      pcv: answer.proportionalChange,
      words: answer.words,
      strata: answer.strata.map(({ characteristics, ...stratum }) => ({
        characteristics,
        ...snakeFields(stratum),
      })),
      ...reasons({ stratum_variance: nullModel, strata: mainEffectsModel, pcv: answer }),
    };
  },
});

/** Every column but the counts. */
export function characteristicsOf(row: Rows[number]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, cell]) => (['x', 'n'].includes(name) ? [] : [[name, String(cell)]])),
  );
}

export const smallCells = [
  marshall,
  gammaPoisson,
  betaBinomial,
  interactionOfData,
  interactionOfCounts,
  multilevel,
];
