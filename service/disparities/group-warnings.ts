// The warnings about one group of a finding: what is odd about its residents, and what about its count.

import type { Exposure } from './exposure.ts';
import type { Warning } from './finding.ts';
import type { Group } from './grouping.ts';
import type { Counted } from './measure.ts';
import { whole } from '../phrases/spoken-number.ts';
import type { Tally } from './tally.ts';

interface GroupMaterial {
  tally: Tally;
  exposure: ReadonlyMap<string, Exposure>;
  counted: Counted;
}

export function groupWarnings(group: Group, { tally, exposure, counted }: GroupMaterial): Warning[] {
  const { count: residents = null, withheld = 0 } = exposure.get(group.code) ?? {};
  const facts: GroupFacts = {
    name: group.shortLabel,
    counted,
    count: tally.counts.get(group.code) ?? 0,
    countWithheld: tally.withheld.has(group.code),
    inEvents: group.inEvents,
    residents,
    residentsWithheld: withheld,
  };
  return [...aboutResidents(facts), ...aboutCount(facts)];
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

function aboutCount({ name, counted, count, countWithheld, inEvents, residents }: GroupFacts): Warning[] {
  const warnings: Warning[] = [];
  if (!inEvents) {
    warnings.push({
      code: 'GROUP_NOT_IN_EVENTS',
      message: `${name}: the ${counted.plural} ${counted.from === 'counts' ? 'have no figure for this group' : 'are recorded in words that have no such group'}, so nothing can be said about it.`,
    });
  } else if (count === 0 && !countWithheld && (residents ?? 0) > 0) {
    warnings.push({
      code: 'GROUP_WITHOUT_EVENTS',
      message:
        `${name}: none of the ${counted.plural} is recorded for this group. That may be so, or the word may not be in use ` +
        'where they were recorded: ask before saying that the rate is lower.',
    });
  }
  if (residents !== null && residents > 0 && count > residents) {
    warnings.push({
      code: 'COUNT_ABOVE_POPULATION',
      message: `${name}: there are more ${counted.plural} (${whole(count)}) than residents (${whole(residents)}). That can be, as one person can be counted many times, but check that the area and the period are the right ones.`,
    });
  }
  return warnings;
}
