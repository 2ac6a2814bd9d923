// What must be read with a finding on a pathway.

import { smallNumbers } from '../findings/not-for-release.ts';
import { counted, percentage } from '../../phrases/spoken-number.ts';
import { listed } from '../../phrases/list.ts';
import { mostlyMissing, partlyMissing } from '../findings/missing-share.ts';
import type { Warning } from '../findings/warning.ts';
import type { PathwayFinding } from './pathway-finding.ts';

type Warned = Pick<PathwayFinding, 'measure' | 'unknown' | 'groups' | 'total'>;

/** Why no finding can be made: most people are in no known group. */
export function pathwayMostlyMissing(finding: Warned): Warning | undefined {
  return mostlyMissing(missingOf(finding));
}

function missingOf({ measure, unknown, total }: Warned) {
  return {
    unknown: unknown.reached?.[0] ?? 0,
    total,
    label: measure.breakdown.label,
    plural: measure.counted.plural,
  };
}

const fewest = 10;

export function pathwayWarnings(finding: Warned): Warning[] {
  const { unknown, total, measure, groups } = finding;
  const partly = partlyMissing(missingOf(finding));
  const lost = unknown.outcomeMissing;
  const few = groups.filter(({ count }) => count < fewest).map(({ group }) => group);
  return [
    ...(partly ? [partly] : []),
    ...(unknown.reached === null
      ? [
          {
            code: 'UNKNOWN_NOT_STATED',
            message: `The table does not say how many ${measure.counted.plural} are of no known ${measure.breakdown.label}, so nobody can say how far they could move each ratio.`,
          },
        ]
      : []),
    ...(lost > 0
      ? [
          {
            code: 'PATHWAY_OUTCOME_MISSING',
            message: `How far they came is not known for ${counted(lost, 'person').replace('persons', 'people')} (${percentage(lost / (total + lost))}). They are left out; how far they could move each ratio is shown with it.`,
          },
        ]
      : []),
    ...(few.length > 0
      ? [
          {
            code: 'PATHWAY_FEW_PEOPLE',
            message: `Fewer than ${fewest} people of ${listed(few)} began. ${smallNumbers}`,
          },
        ]
      : []),
  ];
}
