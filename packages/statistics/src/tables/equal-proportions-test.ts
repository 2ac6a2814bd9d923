// Tests of several proportions: whether they differ at all, and whether they rise or fall over ordered bands.
// Source: as R's prop.test and prop.trend.test; P. Armitage (1955), Biometrics 11:375.
import type { ProportionGroup } from '../estimate.ts';
import { refuse, requireList, requireNumber, requireProportionGroup } from '../input.ts';
import type { ChiSquareTest } from './chi-square-answer.ts';
import { chiSquareAnswer, noChiSquare } from './chi-square-answer.ts';
import { sum } from './contingency-table.ts';
import { tableTest } from './table-test.ts';

/** χ² of "the outcome is as common in every group", without continuity correction. At least two groups. */
export function equalProportionsTest(groups: readonly ProportionGroup[]): ChiSquareTest {
  requireList(groups, 'The groups');
  groups.forEach((group, i) => requireProportionGroup(group, `group ${i + 1}`));
  if (groups.length < 2) refuse('A test of several proportions needs at least two groups.');
  const empty = groups.findIndex(({ total }) => total === 0);
  if (empty >= 0) return noChiSquare(EQUAL, `There is nobody in group ${empty + 1}; leave it out.`);
  const cases = sum(groups.map(({ count }) => count));
  if (cases === 0 || cases === sum(groups.map(({ total }) => total))) return noChiSquare(EQUAL, ALIKE);
  const table = groups.map(({ count, total }) => [count, total - count]);
  return { ...tableTest(table), method: EQUAL };
}

const EQUAL = 'Pearson χ² of equal proportions';
const ALIKE = 'Everybody or nobody had the outcome in every group, so there is nothing to test.';
const TREND = 'χ² for trend (Cochran–Armitage)';

/**
 * χ² of one degree of freedom of "the proportions neither rise nor fall over the bands". Bands must have an order of
 * their own (age, grade, deprivation): never ethnic groups. Scores are 1, 2, 3, … when left out.
 */
export function trendTest(bands: readonly ProportionGroup[], scores?: readonly number[]): ChiSquareTest {
  requireList(bands, 'The bands');
  bands.forEach((band, i) => requireProportionGroup(band, `band ${i + 1}`));
  const positions = scores ?? bands.map((_, i) => i + 1);
  requireList(positions, 'The scores');
  positions.forEach((score, i) => requireNumber(score, `The score of band ${i + 1}`));
  if (positions.length !== bands.length)
    refuse(`A trend needs one score for each of the ${bands.length} bands, and has ${positions.length}.`);
  if (bands.length < 3) return noChiSquare(TREND, 'A trend needs at least three bands.');
  const people = sum(bands.map(({ total }) => total));
  const share = sum(bands.map(({ count }) => count)) / people;
  const mean = sum(bands.map(({ total }, i) => (positions[i] ?? 0) * total)) / people;
  const slope = sum(
    bands.map(({ count, total }, i) => ((positions[i] ?? 0) - mean) * (count - total * share)),
  );
  const spread = sum(bands.map(({ total }, i) => total * ((positions[i] ?? 0) - mean) ** 2));
  const variance = share * (1 - share) * spread;
  if (!(variance > 0)) return noChiSquare(TREND, NO_TREND);
  return chiSquareAnswer(slope ** 2 / variance, 1, TREND);
}

const NO_TREND =
  'Everybody or nobody had the outcome, or only one band has people, so there is no trend to test.';
