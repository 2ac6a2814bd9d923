// The warnings about the groups of a finding: what is odd about their residents, and what about their counts.

import type { Exposure } from '../counting/exposure.ts';
import type { Warning } from '../findings/warning.ts';
import type { Group } from '../findings/grouping.ts';
import type { Counted } from '../findings/measured.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { Tally } from '../counting/tally.ts';

interface GroupMaterial {
  tally: Tally;
  exposure: ReadonlyMap<string, Exposure>;
  counted: Counted;
}

/** What is odd about groups: those with nothing to show together, in one warning each; then group by group. */
export function groupWarnings(groups: readonly Group[], material: GroupMaterial): Warning[] {
  const facts = groups.map((group) => factsOf(group, material));
  return [
    ...withoutFigures(facts, material.counted),
    ...withoutEvents(facts, material.counted),
    ...facts.flatMap((fact) => [...aboutResidents(fact), ...aboutCount(fact)]),
  ];
}

function factsOf(group: Group, { tally, exposure, counted }: GroupMaterial): GroupFacts {
  const { count: residents = null, withheld = 0 } = exposure.get(group.code) ?? {};
  return {
    name: group.shortLabel,
    counted,
    count: tally.counts.get(group.code) ?? 0,
    countWithheld: tally.withheld.has(group.code),
    inEvents: group.inEvents,
    residents,
    residentsWithheld: withheld,
  };
}

function withoutFigures(facts: readonly GroupFacts[], { plural, from }: Counted): Warning[] {
  const names = facts.filter(({ inEvents }) => !inEvents).map(({ name }) => name);
  if (names.length === 0) return [];
  const why =
    from === 'counts'
      ? `the ${plural} have no figure for ${names.length === 1 ? 'this group' : 'these groups'}`
      : `the ${plural} are recorded in words that have no such group`;
  return [
    {
      code: 'GROUP_NOT_IN_EVENTS',
      message: `${listed(names)}: ${why}, so nothing can be said about ${names.length === 1 ? 'it' : 'them'}.`,
    },
  ];
}

function withoutEvents(facts: readonly GroupFacts[], { plural }: Counted): Warning[] {
  const names = facts
    .filter(
      ({ count, countWithheld, inEvents, residents }) =>
        inEvents && !countWithheld && count === 0 && (residents ?? 0) > 0,
    )
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      code: 'GROUP_WITHOUT_EVENTS',
      message:
        `${listed(names)}: none of the ${plural} is recorded for ${names.length === 1 ? 'this group' : 'these groups'}. ` +
        'That may be so, or the word may not be in use where they were recorded: ask before saying that the rate is lower.',
    },
  ];
}

interface GroupFacts {
  name: string;
  counted: Counted;
  count: number;
  countWithheld: boolean;
  /** Whether the counts can have this group at all. */
  inEvents: boolean;
  residents: number | null;
  /** Areas whose figure for this group is withheld. */
  residentsWithheld: number;
}

function aboutResidents({ name, counted, count, residents, residentsWithheld }: GroupFacts): Warning[] {
  const warnings: Warning[] = [];
  if (residents === null && residentsWithheld === 0) {
    warnings.push({
      code: 'GROUP_NOT_IN_POPULATION',
      message: `${name}: ${whole(count)} ${counted.plural}, but the population has no such group, so there is no rate.`,
    });
  }
  if (residents === 0 && count > 0) {
    warnings.push({
      code: 'POPULATION_ZERO',
      message: `${name}: ${whole(count)} ${counted.plural}, but the population has no residents in this group, so there is no rate.`,
    });
  }
  if (residentsWithheld > 0) {
    warnings.push({
      code: 'POPULATION_WITHHELD',
      message: `${name}: ${residentsWithheld} of the population figures are withheld by their publisher; residents are too few by those, and the rate too high.`,
    });
  }
  return warnings;
}

function aboutCount({ name, counted, count, residents }: GroupFacts): Warning[] {
  if (residents === null || residents <= 0 || count <= residents) return [];
  return [
    {
      code: 'COUNT_ABOVE_POPULATION',
      message: `${name}: there are more ${counted.plural} (${whole(count)}) than residents (${whole(residents)}). That can be, as one person can be counted many times, but check that the area and the period are the right ones.`,
    },
  ];
}
