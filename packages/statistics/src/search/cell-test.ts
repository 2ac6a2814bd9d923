// The test of one cell against everyone else, at any size: tails of the hypergeometric distribution, term by term.
// Source: R. A. Fisher (1935), JRSS 98:39; mid-P of H. O. Lancaster (1961), JASA 56:223.
import type { ProportionGroup } from '../estimate.ts';
import { logBinomialPoint } from '../numeric/log-binomial-point.ts';
import type { Chance } from '../numeric/saddle-point.ts';

/** 'fisher' counts every table no likelier than the observed one; 'mid-p' doubles the tail with half of the observed point. */
export type CellTest = 'fisher' | 'mid-p';

/** R forgives a relative difference of 1e-7 when it asks which tables are no likelier. */
const FORGIVEN = Math.log1p(1e-7);
const NEGLIGIBLE = 1e-18;

interface Margins {
  group: number;
  reference: number;
  cases: number;
  chance: Chance;
}

/** Two-sided p value of "the same share in both"; 1 when the margins leave only one table. */
export function cellTestP(group: ProportionGroup, reference: ProportionGroup, test: CellTest): number {
  const people = group.total + reference.total;
  const cases = group.count + reference.count;
  const [first, last] = [Math.max(0, cases - reference.total), Math.min(cases, group.total)];
  if (first === last) return 1;
  const chance = { p: cases / people, q: (people - cases) / people };
  const margins = { group: group.total, reference: reference.total, cases, chance };
  const likeliest = Math.floor(((cases + 1) / (people + 2)) * (group.total + 1));
  const mode = Math.min(last, Math.max(first, likeliest));
  const [way, near, far] = group.count > mode ? ([1, last, first] as const) : ([-1, first, last] as const);
  const limit = logPoint(margins, group.count) + FORGIVEN;
  if (test === 'mid-p') {
    const side = tail(margins, group.count, way, near) - Math.exp(limit - FORGIVEN) / 2;
    return Math.min(1, 2 * Math.min(side, 1 - side));
  }
  if (limit >= logPoint(margins, mode)) return 1;
  const other = firstUnlikely(margins, limit, mode, far);
  const otherTail = other === null ? 0 : tail(margins, other, way === 1 ? -1 : 1, far);
  return Math.min(1, tail(margins, group.count, way, near) + otherTail);
}

/** ln P(X = x) as a ratio of binomial points, which keeps its digits at any size. */
function logPoint({ group, reference, cases, chance }: Margins, x: number): number {
  return (
    logBinomialPoint(x, group, chance) +
    logBinomialPoint(cases - x, reference, chance) -
    logBinomialPoint(cases, group + reference, chance)
  );
}

/** The chance of `from` and everything beyond it to `end`, going up (1) or down (−1), away from the mode. */
function tail(margins: Margins, from: number, way: 1 | -1, end: number): number {
  const { group, reference, cases } = margins;
  let [term, sum] = [1, 1];
  for (let x = from; x !== end && term >= NEGLIGIBLE * sum; x += way) {
    const [stay, free] = [group - x, cases - x];
    term *=
      way === 1
        ? (stay * free) / ((x + 1) * (reference - free + 1))
        : (x * (reference - free)) / ((stay + 1) * (free + 1));
    sum += term;
  }
  return Math.exp(logPoint(margins, from) + Math.log(sum));
}

/** The count nearest to the mode, on the way to `end`, that is no likelier than `limit`; null when there is none. */
function firstUnlikely(margins: Margins, limit: number, mode: number, end: number): number | null {
  if (logPoint(margins, end) > limit) return null;
  let [likely, unlikely] = [mode, end];
  while (Math.abs(unlikely - likely) > 1) {
    const middle = Math.trunc((likely + unlikely) / 2);
    if (logPoint(margins, middle) > limit) likely = middle;
    else unlikely = middle;
  }
  return unlikely;
}
