// The outcome test: how often searches of each group find something.
// Source: G. S. Becker (1957), The Economics of Discrimination; J. Knowles, N. Persico and P. Todd (2001), J Political Economy 109:203.
import type { Answer, ConfidenceOption, Estimate, TestedEstimate } from '../estimate.ts';
import { refuse, requireCount, requireList, requireText } from '../input.ts';
import { riskDifference } from '../differences/risk-difference.ts';
import { proportion } from '../proportions/proportion.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';
import type { ChiSquareTest } from '../tables/chi-square-answer.ts';
import { equalProportionsTest } from '../tables/equal-proportions-test.ts';

/** Searches of one group whose outcome is known, and how many of them found something (or led to an arrest, …). */
export interface SearchedGroup {
  name: string;
  finds: number;
  searches: number;
  /** Searches whose outcome is not known: they are no misses. 0 when left out. */
  unknown?: number;
}

export interface GroupHitRate {
  name: string;
  rate: Estimate;
  /** Hit rate if no, or every, search of unknown outcome had found something. */
  lowestWithUnknown: number | null;
  highestWithUnknown: number | null;
  /** Against the first group; null for the first group itself. */
  ratio: TestedEstimate | null;
  difference: TestedEstimate | null;
}

export interface HitRateTest extends Answer {
  groups: GroupHitRate[];
  /** χ² of "searches of every group find something equally often". */
  test: ChiSquareTest;
  caution: string;
}

export const INFRA_MARGINALITY =
  'A lower hit rate is consistent with searching a group on less evidence, but does not show it: with one and the same bar for everybody, hit rates differ where the likelihoods of those searched differ.';

/** Hit rates against the first group. Run it for each outcome apart: any action, arrest, linked to the object looked for. */
export function hitRateTest(groups: readonly SearchedGroup[], options: ConfidenceOption = {}): HitRateTest {
  requireList(groups, 'The groups');
  const [first] = groups;
  if (first === undefined || groups.length < 2) return refuse('An outcome test needs at least two groups.');
  groups.forEach(({ name, unknown = 0 }, i) => {
    requireText(name, `The name of group ${i + 1}`);
    requireCount(unknown, `The number of searches of unknown outcome of ${name}`);
  });
  return {
    groups: groups.map((group) => hitRate(group, group === first ? null : first, options)),
    test: equalProportionsTest(groups.map(known)),
    caution: INFRA_MARGINALITY,
    method: 'Outcome test (Wilson, Newcombe, Koopman, Pearson χ²)',
    reason: null,
  };
}

function hitRate(group: SearchedGroup, first: SearchedGroup | null, options: ConfidenceOption): GroupHitRate {
  const { name, finds, searches, unknown = 0 } = group;
  const rate = proportion(known(group), options);
  const all = searches + unknown;
  return {
    name,
    rate,
    lowestWithUnknown: all === 0 ? null : finds / all,
    highestWithUnknown: all === 0 ? null : (finds + unknown) / all,
    ratio: first && riskRatio(known(group), known(first), options),
    difference: first && riskDifference(known(group), known(first), options),
  };
}

function known({ finds, searches }: SearchedGroup) {
  return { count: finds, total: searches };
}
