// Compares the way of every group with that of the reference, stage by stage, as one family declared beforehand.

import {
  excessEvents,
  groupMissingBounds,
  outcomeMissingBounds,
  pathway,
  riskRatio,
  riskRatioEquivalence,
  smallestVisibleRiskRatio,
  verdict,
} from '@due-regard/statistics';
import { type Adjustment, holmFamily, raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import type { PathwayGroupCounts } from './pathway-material.ts';
import type { PathwayGroup, PathwayMeasure, PathwayStage, StageRatio } from './pathway-finding.ts';

export const togetherCode = '!together';

export interface ComparedPathways {
  groups: PathwayGroup[];
  together: PathwayGroup | null;
  family: number;
}

interface Compare {
  groups: readonly PathwayGroupCounts[];
  /** Those of unknown group at each stage; null where nobody says. */
  unknownReached: readonly number[] | null;
  measure: PathwayMeasure;
  togetherLabel: string;
}

export function comparePathways(material: Compare): ComparedPathways {
  const { groups, measure } = material;
  const reference = groups.find(({ code }) => code === measure.reference.code);
  const others = groups.filter((group) => group !== reference);
  if (!reference) return { groups: [], together: null, family: 0 };
  const joined = others.length < 2 ? [] : [joinedGroup(others, material.togetherLabel)];
  const compared = [...others, ...joined];
  const drafts = compared.map((group) => ({ group, spans: spansOf(measure.stages) }));
  const single = drafts.flatMap(({ group, spans }) =>
    spans
      .map((span) => pairOf(group, reference, span))
      .map(({ own, theirs }) => riskRatio(own, theirs).pValue),
  );
  const adjustments = holmFamily(single);
  const made = drafts.map(({ group, spans }, at) => {
    const way = pathway(
      { group: group.reached, reference: reference.reached },
      { confidence: measure.level },
    );
    const stages = spans.map((span, place) => {
      const adjustment = adjustments[at * spans.length + place]!;
      const contribution = span.isOverall ? null : (way.steps[span.from]?.contribution ?? null);
      return stageOf({ group, reference, span, adjustment, contribution, material });
    });
    const last = stages.at(-1) ?? null;
    return { ...names(group, false), stages: stages.slice(0, measure.stages.length - 1), overall: last };
  });
  const byCode = new Map(made.map((group) => [group.code, group]));
  return {
    groups: groups.map(
      (group) => byCode.get(group.code) ?? { ...names(group, true), stages: [], overall: null },
    ),
    together: byCode.get(togetherCode) ?? null,
    family: single.filter((p) => p !== null).length,
  };
}

function names({ code, label, shortLabel, reached, missing }: PathwayGroupCounts, isReference: boolean) {
  return { group: shortLabel, code, label, isReference, count: reached[0] ?? 0, reached, missing };
}

function joinedGroup(groups: readonly PathwayGroupCounts[], label: string): PathwayGroupCounts {
  const sum = (of: (group: PathwayGroupCounts) => readonly number[]) =>
    of(groups[0]!).map((_, at) => groups.reduce((total, group) => total + (of(group)[at] ?? 0), 0));
  return {
    code: togetherCode,
    label,
    shortLabel: label,
    reached: sum(({ reached }) => reached),
    missing: sum(({ missing }) => missing),
  };
}

interface Span {
  from: number;
  to: number;
  isOverall: boolean;
}

/** From each stage to the next, and, where there are more than two, from the first to the last. */
function spansOf(stages: readonly string[]): Span[] {
  const last = stages.length - 1;
  const steps = Array.from({ length: last }, (_, from) => ({ from, to: from + 1, isOverall: false }));
  return [...steps, { from: 0, to: last, isOverall: true }].slice(0, last === 1 ? 1 : undefined);
}

function pairOf(group: PathwayGroupCounts, reference: PathwayGroupCounts, { from, to }: Span) {
  const passed = ({ reached }: PathwayGroupCounts) => ({
    count: reached[to] ?? 0,
    total: reached[from] ?? 0,
  });
  return { own: passed(group), theirs: passed(reference) };
}

interface Draft {
  group: PathwayGroupCounts;
  reference: PathwayGroupCounts;
  span: Span;
  adjustment: Adjustment;
  contribution: number | null;
  material: Compare;
}

function stageOf(draft: Draft): PathwayStage {
  const { group, reference, span, adjustment, material } = draft;
  const { level, band, stages, adverse } = material.measure;
  const { own, theirs } = pairOf(group, reference, span);
  const single = riskRatio(own, theirs, { confidence: level });
  const raised = raisedLevel(level, adjustment);
  const family = riskRatio(own, theirs, { confidence: raised });
  const limits = { low: band.lower, high: band.upper };
  const equivalence = riskRatioEquivalence(own, theirs, { confidence: 2 * level - 1, band: limits });
  const judged = verdict(family, equivalence, limits);
  const visible = smallestVisibleRiskRatio(
    {
      total: own.total,
      referenceTotal: theirs.total,
      referenceShare: theirs.total === 0 ? 0 : theirs.count / theirs.total,
    },
    { alpha: 1 - level },
  );
  const excess = excessEvents(
    { events: own.count, exposure: own.total },
    { events: theirs.count, exposure: theirs.total },
  );
  const adjusted = { pValue: adjustment.pValue, lower: family.lower, upper: family.upper, level: raised };
  const ratio = ratioOf(single, adjusted);
  return {
    from: stages[span.from] ?? '',
    to: stages[span.to] ?? '',
    group: own,
    reference: theirs,
    ratio,
    contribution: draft.contribution,
    lostMore: excess.estimate === null || excess.estimate === 0 ? excess.estimate : -excess.estimate,
    ...toldOf(group.code, judged, ratio, adverse),
    smallestVisible: { above: visible.above, below: visible.below },
    unknown: unknownOf(draft, { own, theirs }),
  };
}

function ratioOf(single: ReturnType<typeof riskRatio>, adjusted: StageRatio['adjusted']): StageRatio {
  const { estimate, lower, upper, pValue, method, reason } = single;
  return {
    ...{ estimate, lower, upper, pValue, method, adjusted },
    inverse: inverseOf(single),
    ...(reason === null ? {} : { reason }),
  };
}

interface Limited {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

function inverseOf({ estimate, lower, upper }: Limited): Limited {
  const turned = (value: number | null) => (value === null ? null : value === 0 ? Infinity : 1 / value);
  return { estimate: turned(estimate), lower: turned(upper), upper: turned(lower) };
}

function toldOf(code: string, judged: ReturnType<typeof verdict>, ratio: StageRatio, adverse: boolean) {
  if (isLeftOver(code) && judged.verdict !== 'cannot be computed') return leftOver;
  const words = {
    verdict: judged.verdict,
    verdictWords: verdictWords(judged.verdict, ratio, chances(adverse)),
  };
  return judged.reason === null ? words : { ...words, verdictReason: judged.reason };
}

/** "Less likely" of getting on; of an adverse pathway that is the better of the two. */
function chances(adverse: boolean) {
  const on = adverse ? 'get this far' : 'get on';
  return { higher: `likelier to ${on}`, lower: `less likely to ${on}`, same: 'the same chance' };
}

type Pair = ReturnType<typeof pairOf>;

function unknownOf(
  { group, reference, span, material }: Draft,
  { own, theirs }: Pair,
): PathwayStage['unknown'] {
  const { level } = material.measure;
  const { unknownReached } = material;
  const missing = unknownReached && {
    count: unknownReached[span.to] ?? 0,
    total: unknownReached[span.from] ?? 0,
  };
  const byGroup =
    missing && missing.total > 0 ? groupMissingBounds(own, theirs, missing, { confidence: level }) : null;
  const gone = (each: PathwayGroupCounts) =>
    each.missing.slice(span.from, span.to).reduce((sum, count) => sum + count, 0);
  const partly = (pair: { count: number; total: number }, each: PathwayGroupCounts) => {
    return { count: pair.count, total: pair.total + gone(each), missing: gone(each) };
  };
  const byOutcome =
    gone(group) + gone(reference) > 0
      ? outcomeMissingBounds(partly(own, group), partly(theirs, reference), { confidence: level })
      : null;
  return { groupMissing: byGroup && boundsOf(byGroup), outcomeMissing: byOutcome && boundsOf(byOutcome) };
}

function boundsOf({ lower, upper, withSampling }: ReturnType<typeof groupMissingBounds>) {
  return { lower, upper, withSampling: { lower: withSampling.lower, upper: withSampling.upper } };
}
