// A grouping: the groups that are compared, and how the codes of the events and of the population come to them.

import { type Classification, type RollUp, finest, rollUp } from '@due-regard/classifications';
import type { Warning } from './warning.ts';

export interface Group {
  code: string;
  /** As its publisher words it. */
  label: string;
  /** For tables and charts, such as `Black`. */
  shortLabel: string;
  /** Whether the events' list of words can say this group at all, and of counts already made, whether they give any. */
  inEvents: boolean;
  /** Whether the population's list of words can. */
  inPopulation: boolean;
}

export interface Grouping {
  rollUp: { id: string; title: string } | null;
  groups: Group[];
  groupOfEvent(code: string): string | undefined;
  groupOfPopulation(code: string): string | undefined;
}

/** The roll-ups that either list offers, for a choice or for a refusal. */
export function rollUpIds(events: Classification, population: Classification): string[] {
  return [...new Set([...events.rollUps, ...population.rollUps].map(({ id }) => id))];
}

/** Why nothing can be grouped by a roll-up that neither list has. */
export function rollUpUnknown(asked: string, events: Classification, population: Classification): Warning {
  const offered = rollUpIds(events, population).join(', ') || 'none';
  return {
    code: 'ROLL_UP_UNKNOWN',
    message: `There is no roll-up “${asked}” for these groups. There are: ${offered}.`,
  };
}

/**
 * Brings two lists of words to the same groups. With a roll-up that only one list has, the codes of the other are met
 * where they are the same. Without one, the finest categories are the groups. Undefined when neither list has that roll-up.
 */
export function groupingOf(
  events: Classification,
  population: Classification,
  rollUpId: string | null,
): Grouping | undefined {
  const own = [events, population].map((list) => list.rollUps.find(({ id }) => id === rollUpId));
  const known = own[0] ?? own[1];
  if (rollUpId !== null && !known) return undefined;
  const listed = [groupsOf(events, own[0], known), groupsOf(population, own[1], known)];
  const groupOfEvent = mapper(events, own[0], known, listed[1]!);
  const groupOfPopulation = mapper(population, own[1], known, listed[0]!);
  const said = (list: Classification, map: (code: string) => string | undefined) =>
    new Set(list.categories.map(({ code }) => map(code)));
  const [byEvents, byPopulation] = [said(events, groupOfEvent), said(population, groupOfPopulation)];
  const groups = merged(listed[1]!, listed[0]!).map((group) => ({
    ...group,
    inEvents: byEvents.has(group.code),
    inPopulation: byPopulation.has(group.code),
  }));
  return {
    rollUp: known ? { id: known.id, title: known.title } : null,
    groups: groups.filter((group) => group.inEvents || group.inPopulation),
    groupOfEvent,
    groupOfPopulation,
  };
}

/** Of counts already made, a group that no row gives is not one of none: nobody said how many. */
export function onlyGroupsGiven(grouping: Grouping, given: readonly string[]): Grouping {
  const codes = new Set(given.map((code) => grouping.groupOfEvent(code)));
  const groups = grouping.groups.map((group) => ({
    ...group,
    inEvents: group.inEvents && codes.has(group.code),
  }));
  return { ...grouping, groups };
}

type Named = Pick<Group, 'code' | 'label' | 'shortLabel'>;

/** What a list calls its groups; none when the roll-up is the other list's. */
function groupsOf(list: Classification, own: RollUp | undefined, known: RollUp | undefined): Named[] {
  if (known && !own) return [];
  const named = new Map(list.categories.map((category) => [category.code, category]));
  return [...(own ? own.groups : finest(list.categories))]
    .sort((a, b) => a.order - b.order)
    .map(({ code, label }) => ({
      code,
      label: named.get(code)?.label ?? label,
      shortLabel: named.get(code)?.shortLabel ?? label,
    }));
}

/** With a roll-up of the other list's, only codes that are the same in both are met; with none, every finest code is. */
function mapper(
  list: Classification,
  own: RollUp | undefined,
  known: RollUp | undefined,
  others: readonly Named[],
) {
  if (own) return (code: string) => rollUp(list, own.id, code);
  const met = known ? others : [...others, ...groupsOf(list, undefined, undefined)];
  const codes = new Set(met.map(({ code }) => code));
  return (code: string) => (codes.has(code) ? code : undefined);
}

function merged(first: readonly Named[], second: readonly Named[]): Named[] {
  const seen = new Set(first.map(({ code }) => code));
  return [...first, ...second.filter(({ code }) => !seen.has(code))];
}
