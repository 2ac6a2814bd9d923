// What a finding on pay gives for release: hourly pay in all and of how many, from which the mean gap is worked out again.

import { type ForRelease, notReleasable, releasable, type ReleaseBasis } from '../findings/for-release.ts';
import { releasedGroups } from '../findings/released-groups.ts';
import { releasedAverages } from '../amounts/released-averages.ts';
import { capitalised } from '../../phrases/list.ts';
import type { PayFinding } from './pay-finding.ts';
import { payHeading, payScope } from './pay-heading.ts';

export function payForRelease(finding: PayFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups, unknown, referenceCode } = finding;
  if (groups.every(({ hourly }) => hourly.mean === null))
    return notReleasable('No group is large enough here to show its pay, so there is nothing to release.');
  const labels = releasedGroups(groups, measure.breakdown);
  const parts = quartersOf(finding);
  const averages = releasedAverages({
    groups: groups.map(({ code, count, hourly: { people, mean }, largest = [] }) => ({
      ...{ code, people, mean, largest, without: count - people },
      ...(parts && { parts: parts.get(code) ?? [] }),
    })),
    ...{
      unknown: unknown.count,
      labels,
      amount: measure.columns.pay,
      plural: 'employees',
      unit: 'pounds an hour',
    },
    ...{ reference: referenceCode, band: bandOf(finding), level: measure.level },
  });
  const { snapshot } = measure;
  return releasable({
    basis,
    heading: payHeading(measure),
    scope: payScope(measure),
    counted: measure.counted,
    only: finding.leftOut.specialConstables > 0 ? ['Special constables: left out'] : [],
    period: snapshot === null ? null : { from: snapshot, to: snapshot },
    place: null,
    ...averages,
    sensitive: [labels.dimension],
    totals: { ...averages.totals, [labels.dimension]: labels.total() },
    leftOut: leftOutOf(finding, parts !== null),
  });
}

/** Gaps too small to matter, as ratios. */
function bandOf({ measure: { matters } }: PayFinding) {
  return matters > 0 && matters < 100 ? { lower: 1 - matters / 100, upper: 1 + matters / 100 } : null;
}

/** Who is in each quarter of pay, by code of the group; null where the quarters are not of the same people as the averages. */
function quartersOf({
  quarters,
  groups,
}: PayFinding): Map<string, { name: string; people: number }[]> | null {
  const found = new Map(
    groups.map(({ code, group }) => [
      code,
      quarters.map(({ name, groups: parts }) => ({
        name: capitalised(`${name} quarter`),
        people: parts.find((part) => part.group === group)?.people ?? 0,
      })),
    ]),
  );
  const isWhole = groups.every(
    ({ code, hourly }) =>
      (found.get(code) ?? []).reduce((sum, { people }) => sum + people, 0) === hourly.people,
  );
  return isWhole && quarters.length > 0 ? found : null;
}

function leftOutOf({ splits, groups }: PayFinding, hasQuarters: boolean): string[] {
  return [
    'Medians are not in it: each is the pay of one person, or two, and no protection of sums covers them.',
    ...(hasQuarters
      ? []
      : [
          'Who is in each quarter of pay is not in it: the quarters are not of the same people as the averages.',
        ]),
    ...(groups.some(({ bonus, paidBonus }) => bonus !== null || paidBonus !== null)
      ? ['Bonuses are not in it. Make a finding of amounts of them, and release that.']
      : []),
    ...(splits.length > 0 ? ['How much of a gap goes with grade and service is not in it.'] : []),
    'The pay of people of unknown group is not in it.',
  ];
}
