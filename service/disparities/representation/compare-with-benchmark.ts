// Compares each group's share of a body with its share of a benchmark, as one family of comparisons declared beforehand.

import { proportion, smallestVisibleRiskRatio, verdict } from '@due-regard/statistics';
import type { Figure } from '../findings/figure.ts';
import type { Group } from '../findings/grouping.ts';
import { type Adjustment, holmFamilyByKey, raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import { type BodyShare, indexAt } from './index-at.ts';
import type { Index, RepresentationGroup } from './representation-finding.ts';
import { representationPValue } from './representation-p-value.ts';

export interface BodyAndBenchmark {
  groups: readonly Group[];
  counts: ReadonlyMap<string, number>;
  /** Codes of groups whose count is withheld. */
  withheld: ReadonlySet<string>;
  /** Everybody of the body whose group is known. */
  known: number;
  /** The benchmark's people by group; null where there is no figure. */
  benchmark: ReadonlyMap<string, number | null>;
  benchmarkIsSample: boolean;
  band: { lower: number; upper: number };
  level: number;
}

export interface ComparedWithBenchmark {
  groups: RepresentationGroup[];
  family: number;
  /** Everybody of the benchmark whose group is known. */
  benchmarkTotal: number;
}

/** One group that can be compared. */
interface Side extends BodyShare {
  /** Everybody of the benchmark. */
  total: number;
}

export function compareWithBenchmark(material: BodyAndBenchmark): ComparedWithBenchmark {
  const benchmarkTotal = [...material.benchmark.values()].reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const sides = new Map<string, Side>();
  for (const { code, inEvents } of material.groups) {
    const side = inEvents ? sideOf(code, material, benchmarkTotal) : undefined;
    if (side) sides.set(code, side);
  }
  const adjustments = holmFamilyByKey(
    new Map([...sides].map(([code, side]) => [code, representationPValue(side)])),
  );
  return {
    groups: material.groups.map((group) =>
      compared(group, material, sides.get(group.code), adjustments.get(group.code), benchmarkTotal),
    ),
    family: sides.size,
    benchmarkTotal,
  };
}

/** Undefined where the body or the benchmark has no figure, or the benchmark has nobody or everybody. */
function sideOf(code: string, material: BodyAndBenchmark, total: number): Side | undefined {
  const people = material.benchmark.get(code) ?? null;
  if (material.withheld.has(code) || people === null || people <= 0 || people >= total) return undefined;
  if (material.known === 0) return undefined;
  const share = people / total;
  // Of a simple sample; a census counts everybody, and its shares are taken as they are.
  const standardError = material.benchmarkIsSample ? Math.sqrt((share * (1 - share)) / total) : 0;
  return {
    body: { count: material.counts.get(code) ?? 0, total: material.known },
    share,
    standardError,
    total,
  };
}

/** The verdict rests on the interval that allows for the other comparisons. */
function ratioOf(
  side: Side,
  index: ReturnType<typeof indexAt>,
  adjustment: Adjustment,
  level: number,
): Index {
  const raised = raisedLevel(level, adjustment);
  const family = indexAt(side, raised);
  return {
    estimate: index.estimate,
    lower: index.lower,
    upper: index.upper,
    pValue: representationPValue(side),
    method: index.method,
    adjusted: { pValue: adjustment.pValue, lower: family.lower, upper: family.upper, level: raised },
    ...(index.reason === null ? {} : { reason: index.reason }),
  };
}

function compared(
  group: Group,
  material: BodyAndBenchmark,
  side: Side | undefined,
  adjustment: Adjustment | undefined,
  benchmarkTotal: number,
): RepresentationGroup {
  const { level, benchmark } = material;
  const people = benchmark.get(group.code) ?? null;
  const named = {
    group: group.shortLabel,
    code: group.code,
    label: group.label,
    isReference: false as const,
    ...countOf(group, material),
  };
  const ofBenchmark = {
    count: people,
    share: people === null || benchmarkTotal === 0 ? null : people / benchmarkTotal,
    standardError: side?.standardError ?? null,
  };
  if (!side || !adjustment)
    return {
      ...named,
      benchmark: ofBenchmark,
      ...notCompared(whyNot(group, material), named.count, material),
    };
  const index = indexAt(side, level);
  const ratio = ratioOf(side, index, adjustment, level);
  return {
    ...named,
    share: shareOf(named.count, material),
    benchmark: ofBenchmark,
    ratio,
    percentagePoints: index.percentagePoints,
    expected: index.expectedPeople,
    shortfall: index.shortfallPeople,
    ...judged(group.code, side, ratio, material),
    smallestVisible: visibleFrom(side, level),
  };
}

function visibleFrom({ body, total, share }: Side, level: number): { above: Figure; below: Figure } {
  const { above, below } = smallestVisibleRiskRatio(
    { total: body.total, referenceTotal: total, referenceShare: share },
    { alpha: Number((1 - level).toPrecision(12)) },
  );
  return { above, below };
}

function countOf({ code, inEvents }: Group, { counts, withheld }: BodyAndBenchmark) {
  if (!inEvents) return { count: null, countReason: notInBody };
  return withheld.has(code) ? { count: null, countReason: countWithheld } : { count: counts.get(code) ?? 0 };
}

function shareOf(count: Figure, { known, level }: BodyAndBenchmark): RepresentationGroup['share'] {
  if (count === null) return { estimate: null, lower: null, upper: null, method: null };
  const { estimate, lower, upper, method, reason } = proportion(
    { count, total: known },
    { confidence: level },
  );
  return { estimate, lower, upper, method, ...(reason === null ? {} : { reason }) };
}

type Judged = Pick<RepresentationGroup, 'verdict' | 'verdictWords' | 'verdictReason'>;

function judged(
  code: string,
  side: Side,
  ratio: Index,
  { band, level }: Pick<BodyAndBenchmark, 'band' | 'level'>,
): Judged {
  if (isLeftOver(code)) return leftOver;
  const family = { ...indexAt(side, level), ...ratio.adjusted };
  const equivalence = indexAt(side, 2 * level - 1);
  const said = verdict(family, equivalence, { low: band.lower, high: band.upper });
  return {
    verdict: said.verdict,
    verdictWords: verdictWords(said.verdict, ratio, { same: 'the same share' }),
    ...(said.reason === null ? {} : { verdictReason: said.reason }),
  };
}

const countWithheld =
  'The count of this group is withheld by whoever published it, as small counts often are. It is not zero.';
const notInBody =
  'The counts have no such group, or are recorded in words that have none. That is not a count of zero.';

function whyNot(group: Group, { withheld, benchmark, known }: BodyAndBenchmark): string {
  if (!group.inEvents) return notInBody;
  if (withheld.has(group.code)) return countWithheld;
  if (known === 0) return 'The group of nobody is known.';
  const people = benchmark.get(group.code) ?? null;
  if (people === null) return 'The benchmark has no figure for this group.';
  return people === 0
    ? 'The benchmark has nobody in this group.'
    : 'Everybody in the benchmark is in this group.';
}

function notCompared(reason: string, count: Figure, material: BodyAndBenchmark) {
  return {
    share: shareOf(count, material),
    ratio: {
      estimate: null,
      lower: null,
      upper: null,
      pValue: null,
      method: null,
      adjusted: { pValue: null, lower: null, upper: null, level: null },
      reason,
    },
    percentagePoints: null,
    expected: null,
    shortfall: null,
    verdict: 'cannot be computed' as const,
    verdictWords: 'cannot be computed',
    verdictReason: reason,
    smallestVisible: { above: null, below: null },
  };
}
