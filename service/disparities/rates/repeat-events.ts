// Events that happen to the same people more than once: how many people they are, and how uncertain that makes each rate.

import { standardisedRepeatRate } from '@due-regard/statistics';
import type { Figure } from '../findings/figure.ts';
import type { Group } from '../findings/grouping.ts';
import type { GroupFinding, Rate } from './rate-finding.ts';
import type { People, PersonCell, RepeatEvents, RepeatGroup } from './repeat-finding.ts';
import type { SettledRates } from './settle-rates.ts';

export function repeatEvents(
  { column, cells }: People,
  settled: SettledRates,
  findings: readonly GroupFinding[],
  { per, level }: { per: number; level: number },
): RepeatEvents {
  const sent = new Set(settled.cells.map(({ partner, month }) => `${partner}\u0000${month}`));
  const counted = cells.filter(({ partner, month }) => sent.has(`${partner}\u0000${month}`));
  const byGroup = Map.groupBy(counted, ({ group }) => settled.grouping.groupOfEvent(group));
  const groups = settled.grouping.groups.filter(({ inEvents }) => inEvents);
  return {
    column,
    groups: groups.map((group) => {
      const exposure = findings.find(({ code }) => code === group.code)?.exposure ?? null;
      return repeatGroup(group, byGroup.get(group.code) ?? [], exposure, per, level);
    }),
  };
}

function repeatGroup(
  { shortLabel, code }: Group,
  cells: readonly PersonCell[],
  exposure: Figure,
  per: number,
  level: number,
): RepeatGroup {
  const counts = new Map<string, number>();
  for (const { partner, person, count } of cells) {
    const key = person === '' ? '' : `${partner}\u0000${person}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const withoutPerson = counts.get('') ?? 0;
  counts.delete('');
  const each = [...counts.values()];
  const mostForOne = Math.max(0, ...each);
  const peopleByEvents = Array.from(
    { length: Math.max(1, mostForOne) },
    (_, index) => each.filter((count) => count === index + 1).length,
  );
  return {
    group: shortLabel,
    code,
    events: each.reduce((sum, count) => sum + count, 0),
    people: each.length,
    mostForOne,
    withoutPerson,
    rate: rateOf(peopleByEvents, exposure, per, level),
  };
}

function rateOf(peopleByEvents: readonly number[], exposure: Figure, per: number, confidence: number): Rate {
  if (exposure === null || exposure <= 0)
    return {
      per,
      estimate: null,
      lower: null,
      upper: null,
      method: null,
      reason: 'The population has no residents in this group.',
    };
  const strata = [{ peopleByEvents, exposure, standard: 1 }];
  const { estimate, lower, upper, method, reason } = standardisedRepeatRate(strata, { per, confidence });
  return { per, estimate, lower, upper, method, ...(reason === null ? {} : { reason }) };
}
