// Whether counts follow given shares: stops by group against the groups' shares of the population.
// Source: K. Pearson (1900), Philosophical Magazine 50:157.
import { refuse, requireCount, requireList, requireNotNegative } from '../input.ts';
import type { ChiSquareTest } from './chi-square-answer.ts';
import { chiSquareAnswer, noChiSquare } from './chi-square-answer.ts';
import { sum } from './contingency-table.ts';

export interface GoodnessOfFit extends ChiSquareTest {
  /** Counts expected from the weights, in their order. */
  expected: number[] | null;
}

const METHOD = 'Pearson χ² goodness of fit';

/** @param parts counts with the weight (population, exposure; any unit) that their share follows. At least two. */
export function goodnessOfFit(parts: readonly { observed: number; weight: number }[]): GoodnessOfFit {
  requireList(parts, 'The counts');
  if (parts.length < 2) refuse('Goodness of fit needs at least two counts.');
  parts.forEach(({ observed, weight }, i) => {
    requireCount(observed, `Count ${i + 1}`);
    requireNotNegative(weight, `Weight ${i + 1}`);
  });
  const [total, weights] = [sum(parts.map((part) => part.observed)), sum(parts.map((part) => part.weight))];
  const weightless = parts.findIndex(({ weight }) => weight === 0);
  if (weightless >= 0)
    return { ...noChiSquare(METHOD, `Weight ${weightless + 1} is 0; leave it out.`), expected: null };
  if (total === 0) return { ...noChiSquare(METHOD, 'There are no counts to test.'), expected: null };
  const expected = parts.map(({ weight }) => (weight / weights) * total);
  const statistic = sum(
    parts.map(({ observed }, i) => (observed - (expected[i] ?? 0)) ** 2 / (expected[i] ?? 1)),
  );
  return { ...chiSquareAnswer(statistic, parts.length - 1, METHOD), expected };
}
