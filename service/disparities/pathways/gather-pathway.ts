// Gathers a pathway from people one by one: how far each came, counted by group.

import { singularOf } from '../counting/counted-nouns.ts';
import { quoted } from '../../phrases/list.ts';
import type { PeopleMaterial } from '../counting/people-material.ts';
import { breakdownOf, valuesOf } from '../counting/people-material.ts';
import { findPeopleColumn } from '../../datasets/index.ts';
import { refusedFinding, type RefusedFinding } from '../findings/made-finding.ts';
import type { Warning } from '../findings/warning.ts';
import type { PathwayAsked } from './pathway-asked.ts';
import type { PathwayMaterial, PathwayPeriods } from './pathway-material.ts';
import { stagesReached, type Reached } from './stages-reached.ts';

export type GatheredPathway = { ok: true; material: PathwayMaterial } | RefusedFinding;

export function gatherPathway(people: PeopleMaterial, asked: PathwayAsked): GatheredPathway {
  const read = stagesReached(people.people, people.rows, asked);
  if ('message' in read) return refusedFinding(read);
  const periods = periodsOf(people, asked, read.reached);
  if (periods && 'message' in periods) return refusedFinding(periods);
  const { groupOf, groups } = people.grouped;
  const silences = people.grouped.silences;
  const of = (group: string | null) => read.reached.filter((_, at) => groupOf[at] === group);
  const material: PathwayMaterial = {
    asked,
    counted: {
      from: 'people',
      singular: singularOf(asked.counting),
      plural: asked.counting,
      filters: [...asked.filters],
    },
    breakdown: breakdownOf(people),
    groups: groups.map((group) => ({ ...group, ...countsOf(of(group.code), asked.stages.length) })),
    reference: people.reference,
    unknownReached: countsOf(of(null), asked.stages.length).reached,
    kinds: {
      notStated: silences.notStated,
      notRecorded: silences.notRecorded,
      unrecognised: silences.unrecognised,
      outside: silences.outside,
    },
    periods,
    noticed: [...people.noticed, ...read.notes],
    inputs: people.inputs,
    programVersion: people.programVersion,
  };
  return { ok: true, material };
}

/** People whose way is not known to its end are counted as missing alone, so that every stage lies within the one before. */
function countsOf(
  people: readonly (Reached | null)[],
  stages: number,
): { reached: number[]; missing: number[] } {
  const reached = Array.from({ length: stages }, () => 0);
  const missing = Array.from({ length: stages - 1 }, () => 0);
  for (const person of people) {
    if (person?.unknownAt != null) missing[person.unknownAt - 1]! += 1;
    else if (person) for (let stage = 0; stage < person.stages; stage += 1) reached[stage]! += 1;
  }
  return { reached, missing };
}

function periodsOf(
  people: PeopleMaterial,
  { period, stages }: PathwayAsked,
  reached: readonly (Reached | null)[],
): PathwayPeriods | Warning | null {
  if (period === null) return null;
  const column = findPeopleColumn(people.people, period);
  const values = column ? valuesOf(people, column.slug) : [];
  const there = [...new Set(values.flatMap((value) => value ?? []))].sort();
  const [from, to] = there;
  if (!column || from === undefined || to === undefined || there.length !== 2)
    return periodsUnclear(period, there);
  const tally = (code: string, value: string): [number, number] => {
    const those = reached.filter((_, at) => people.grouped.groupOf[at] === code && values[at] === value);
    const counts = countsOf(those, stages.length).reached;
    return [counts[0] ?? 0, counts.at(-1) ?? 0];
  };
  const groups = people.grouped.groups.map(({ code }) => ({
    before: tally(code, from),
    after: tally(code, to),
  }));
  return { header: column.header, from, to, groups };
}

/** More than these are no periods, and might be people. */
const mostPeriods = 12;

function periodsUnclear(period: string, there: readonly string[]): Warning {
  const named = there.length <= mostPeriods ? `: ${quoted(there)}` : '';
  const seen = there.length === 0 ? 'It has none.' : `It has ${there.length}${named}.`;
  return {
    code: 'PATHWAY_PERIODS',
    message: `A change needs a column with exactly two periods, and “${period}” has not. ${seen} Choose two of them by sending only those rows.`,
  };
}
