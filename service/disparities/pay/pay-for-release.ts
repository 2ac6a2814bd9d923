// What a finding on pay gives for release: hourly pay in all and of how many, from which the mean gap is worked out again.

import {
  type ForRelease,
  notReleasable,
  releasable,
  type ReleaseBasis,
  type ReadTable,
} from '../findings/for-release.ts';
import { type ReleasedGroups, releasedGroups } from '../findings/released-groups.ts';
import { averageNames, releasedAverages } from '../amounts/released-averages.ts';
import type { PayFinding } from './pay-finding.ts';
import { payHeading, payScope } from './pay-heading.ts';

export function payForRelease(finding: PayFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups, unknown, referenceCode } = finding;
  if (groups.every(({ hourly }) => hourly.mean === null))
    return notReleasable('No group is large enough here to show its pay, so there is nothing to release.');
  const labels = releasedGroups(groups, measure.breakdown);
  const averages = releasedAverages(
    groups.map(({ code, count, hourly: { people, mean }, largest = [] }) => ({
      ...{ code, people, mean, largest, without: count - people },
    })),
    unknown.count,
    labels,
    { names, reference: referenceCode, unit: '£ an hour', band: bandOf(finding), level: measure.level },
  );
  const quarters = quartersOf(finding, labels);
  const { snapshot } = measure;
  return releasable({
    basis,
    heading: payHeading(measure),
    scope: payScope(measure),
    counted: measure.counted,
    period: snapshot === null ? null : { from: snapshot, to: snapshot },
    place: null,
    tables: [...averages.tables, ...(quarters ? [quarters] : [])],
    without: averages.without,
    sensitive: [labels.dimension, ...(quarters ? [quarter] : [])],
    totals: { [labels.dimension]: labels.total, ...(quarters && { [quarter]: 'All quarters' }) },
    leftOut: leftOutOf(finding, quarters !== null),
  });
}

const quarter = 'quarter';
const names = averageNames('Hourly pay', 'employees');

/** Gaps too small to matter, as ratios. */
function bandOf({ measure: { matters } }: PayFinding) {
  return matters > 0 && matters < 100 ? { lower: 1 - matters / 100, upper: 1 + matters / 100 } : null;
}

/** Who is in each quarter of pay, of the same people as the averages; null where the quarters are of others too. */
function quartersOf({ quarters, groups }: PayFinding, labels: ReleasedGroups): ReadTable | null {
  const rows = groups.flatMap(({ code, group }) =>
    quarters.map(({ name, groups: parts }) => ({
      labels: [labels.labelOf(code), `${name} quarter`],
      value: parts.find((part) => part.group === group)?.people ?? 0,
    })),
  );
  const isWhole = groups.every(({ code, hourly }) => {
    const own = rows.filter(({ labels: [label] }) => label === labels.labelOf(code));
    return own.reduce((sum, { value }) => sum + value, 0) === hourly.people;
  });
  if (!isWhole || rows.some(({ value }) => !Number.isInteger(value))) return null;
  const table = {
    name: 'Employees in each quarter of pay',
    dimensions: [labels.dimension, quarter],
    population: names.people,
    rows,
  };
  return { table, reading: null };
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
