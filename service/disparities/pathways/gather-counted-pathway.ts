// Gathers a pathway from counts already made: a table of stage, group and count.

import { singularOf } from '../counting/counted-nouns.ts';
import { findClassification, type Classification } from '@due-regard/classifications';
import { type CountsTable, readCounts } from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import { nobodyToCompare } from '../counting/gather-people.ts';
import { peopleBreakdowns, findBreakdown, type BreakdownChoice } from '../findings/breakdown.ts';
import { groupingOf, type Grouping } from '../findings/grouping.ts';
import { breakdownUnknown, refusedFinding } from '../findings/made-finding.ts';
import { readInWords } from '../findings/read-in-words.ts';
import { breakdownIn } from '../findings/measured.ts';
import { inputsOf } from '../findings/receipt.ts';
import { warningOf, type Warning } from '../findings/warning.ts';
import { listed, quoted } from '../../phrases/list.ts';
import type { GatheredPathway } from './gather-pathway.ts';
import type { PathwayAsked } from './pathway-asked.ts';
import type { PathwayGroupCounts } from './pathway-material.ts';

/** The table needs a column of stages: `Stage` unless another is named. */
export async function gatherCountedPathway(path: string, asked: PathwayAsked): Promise<GatheredPathway> {
  const breakdown = findBreakdown(peopleBreakdowns, asked.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(asked.by, peopleBreakdowns));
  const tables: CountsTable[] = [];
  const noticed: Warning[] = [];
  for (const stage of asked.stages) {
    const read = await readStage(path, stage, breakdown, asked);
    if (!read.ok) return refusedFinding(...read.problems.map(warningOf));
    tables.push(read.value);
    noticed.push(...read.warnings.map(warningOf));
  }
  const [first] = tables;
  const words = findClassification(first?.classificationId ?? '');
  const grouping = words && groupingOf(words, words, asked.rollUp ?? words.usualRollUp);
  if (!first || !words || !grouping) return refusedFinding(rollUpUnknown(asked.rollUp, words));
  const groups = groupsOf(tables, grouping);
  const slips = groups.flatMap((group) => slipsOf(group, asked.stages));
  if (slips.length > 0) return refusedFinding(notNested(slips));
  const reference = referenceAmong(groups, asked.reference, breakdown.reference);
  if ('message' in reference) return refusedFinding(reference);
  if (groups.length < 2) return refusedFinding(nobodyToCompare(breakdown.label, reference.label));
  const unknowns = tables.map(({ unknownCount }) => unknownCount);
  const material = {
    asked,
    counted: {
      from: 'counts' as const,
      singular: singularOf(asked.counting),
      plural: asked.counting,
      filters: [...asked.filters],
    },
    breakdown: breakdownIn(breakdown, words, grouping.rollUp),
    groups,
    reference,
    unknownReached: nested(unknowns),
    kinds: null,
    periods: null,
    noticed: [...new Map(noticed.map((each) => [each.message, each])).values()],
    inputs: inputsOf('counts', first.source),
    programVersion,
  };
  return { ok: true, material };
}

function readStage(path: string, stage: string, { populationWords }: BreakdownChoice, asked: PathwayAsked) {
  const filters = asked.filters.map(({ header, value }) => ({ column: header, value }));
  const where = [...filters, { column: asked.stageColumn ?? 'Stage', value: stage }];
  return readInWords(populationWords, (classification) =>
    readCounts({
      paths: [path],
      classification,
      where,
      rollUpId: asked.rollUp ?? classification.usualRollUp,
    }),
  );
}

function groupsOf(tables: readonly CountsTable[], grouping: Grouping): PathwayGroupCounts[] {
  const tallies = tables.map(({ cells }) => {
    const tally = new Map<string, number>();
    for (const { category, count } of cells) {
      const group = category.startsWith('!') ? undefined : grouping.groupOfEvent(category);
      if (group !== undefined && count !== null) tally.set(group, (tally.get(group) ?? 0) + count);
    }
    return tally;
  });
  return grouping.groups.flatMap(({ code, label, shortLabel }) => {
    if ((tallies[0]?.get(code) ?? 0) === 0) return [];
    const reached = tallies.map((tally) => tally.get(code) ?? 0);
    return [{ code, label, shortLabel, reached, missing: reached.slice(1).map(() => 0) }];
  });
}

function slipsOf({ shortLabel, reached }: PathwayGroupCounts, stages: readonly string[]): string[] {
  return reached.flatMap((count, at) => {
    const before = reached[at - 1];
    if (before === undefined || count <= before) return [];
    return [`${shortLabel} has ${count} at “${stages[at]}” and ${before} at “${stages[at - 1]}”`];
  });
}

function notNested(slips: readonly string[]): Warning {
  return {
    code: 'PATHWAY_NOT_NESTED',
    message: `The stages do not follow from each other: ${listed(slips)}. Put the stages in the order in which people reach them, or mend the table.`,
  };
}

/** Null unless every stage says how many are of no known group, each no more than the one before. */
function nested(unknowns: readonly (number | null)[]): number[] | null {
  const known = unknowns.flatMap((count) => (count === null ? [] : [count]));
  const isNested = known.every((count, at) => count <= (known[at - 1] ?? count));
  return known.length === unknowns.length && isNested ? known : null;
}

function referenceAmong(
  groups: readonly PathwayGroupCounts[],
  asked: string | null,
  usual: string | null,
): { code: string; label: string } | Warning {
  const wanted = (asked ?? usual ?? '').trim().toLowerCase();
  const named = groups.find(({ code, label, shortLabel }) =>
    [code, label, shortLabel].some((name) => name.toLowerCase() === wanted),
  );
  const largest = groups.toSorted((a, b) => (b.reached[0] ?? 0) - (a.reached[0] ?? 0))[0];
  const chosen = named ?? (asked === null ? largest : undefined);
  if (chosen) return { code: chosen.code, label: chosen.shortLabel };
  const names = listed(groups.map(({ shortLabel }) => shortLabel));
  return {
    code: 'REFERENCE_ABSENT',
    message: `There is nobody in a group “${asked}”. Choose one of ${names}.`,
  };
}

function rollUpUnknown(asked: string | null, words: Classification | undefined): Warning {
  const ids = quoted((words?.rollUps ?? []).map(({ id }) => id));
  return {
    code: 'ROLL_UP_UNKNOWN',
    message: `There is no way “${asked}” to put these groups together. There are: ${ids}.`,
  };
}
