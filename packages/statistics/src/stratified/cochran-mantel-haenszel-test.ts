// The Cochran–Mantel–Haenszel test: whether the outcome goes with the group once strata are held fixed.
// Source: N. Mantel and W. Haenszel (1959), JNCI 22:719; N. E. Breslow and N. E. Day (1987), IARC 82, chapter 3.
import type { ChiSquareTest } from '../tables/chi-square-answer.ts';
import { chiSquareAnswer, noChiSquare } from '../tables/chi-square-answer.ts';
import type { ProportionStratum, RateStratum } from './stratum.ts';
import { comparableRateStrata, comparableStrata } from './stratum.ts';

export interface MantelHaenszelOptions {
  /** Take the ½ off the difference, as R does unless told otherwise; false when left out. */
  continuity?: boolean;
}

/** χ² of one degree of freedom over 2×2 tables of people. */
export function cochranMantelHaenszelTest(
  strata: readonly ProportionStratum[],
  options: MantelHaenszelOptions = {},
): ChiSquareTest {
  let [gap, variance] = [0, 0];
  for (const { group, reference } of comparableStrata(strata)) {
    const people = group.total + reference.total;
    const cases = group.count + reference.count;
    gap += group.count - (cases / people) * group.total;
    const share = (group.total / people) * (reference.total / people);
    variance += (share * cases * (people - cases)) / (people - 1);
  }
  return answer(gap, variance, options, 'Cochran–Mantel–Haenszel χ²');
}

/** χ² of one degree of freedom over strata of events and person-time. */
export function personTimeMantelHaenszelTest(
  strata: readonly RateStratum[],
  options: MantelHaenszelOptions = {},
): ChiSquareTest {
  let [gap, variance] = [0, 0];
  for (const { group, reference } of comparableRateStrata(strata)) {
    const share = group.exposure / (group.exposure + reference.exposure);
    const events = group.events + reference.events;
    gap += group.events - events * share;
    variance += events * share * (1 - share);
  }
  return answer(gap, variance, options, 'Mantel–Haenszel χ² of person-time');
}

function answer(
  gap: number,
  variance: number,
  { continuity = false }: MantelHaenszelOptions,
  name: string,
): ChiSquareTest {
  const method = continuity ? `${name} with ½` : name;
  if (!(variance > 0)) return noChiSquare(method, NOTHING_VARIES);
  // As R: a difference below a half is left as it is.
  const correction = continuity && Math.abs(gap) >= 0.5 ? 0.5 : 0;
  return chiSquareAnswer((Math.abs(gap) - correction) ** 2 / variance, 1, method);
}

const NOTHING_VARIES = 'In no stratum do people of both groups differ in the outcome, so there is no test.';
