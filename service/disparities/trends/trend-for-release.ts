// What a trend gives for release: how many of each group in each period, over person-years; a period of which nothing was sent is a gap.

import {
  type ForRelease,
  notReleasable,
  readingOf,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { type ReleasedCount, releasedCounts, totalOfGiven } from '../findings/released-counts.ts';
import { freeWord, type ReleasedGroups, releasedGroups } from '../findings/released-groups.ts';
import { residentsSource } from '../rates/rate-for-release.ts';
import type { TrendFinding, TrendPeriod, TwoCounts } from './trend-finding.ts';
import { trendHeading, trendScope } from './trend-measure.ts';

const dimension = 'period';

export function trendForRelease(finding: TrendFinding, basis: ReleaseBasis): ForRelease {
  const { measure, periods, reference, referenceCode } = finding;
  if (periods.every(({ isGap }) => isGap)) return notReleasable('Nothing was sent of any of these periods.');
  const named = referenceCode === null ? [] : [{ group: reference, code: referenceCode, label: reference }];
  const labels = releasedGroups([...named, ...finding.groups], measure.breakdown);
  const { counts, has, isWhole } = shownCounts(finding, labels);
  const { table, without } = releasedCounts(measure.counted.plural, [labels.dimension, dimension], counts);
  const order = periods.map(({ label }) => label);
  const reading = readingOf({
    measure: 'rate',
    groups: labels.reading(referenceCode, has),
    across: { dimension, title: 'Period', kind: 'period', order },
    denominators: {
      words: 'person-years of residents',
      source: residentsSource(finding.denominators, basis),
      rows: periods.flatMap((period) => personYearsOf(finding, period, labels)),
    },
    ...{ per: measure.per, band: measure.band, level: measure.level },
  });
  return releasable({
    basis,
    heading: trendHeading(measure),
    scope: trendScope(measure),
    counted: measure.counted,
    period: releasePeriod(measure),
    place: measure.area,
    tables: [{ table, reading }],
    sensitive: [labels.dimension],
    without,
    totals: {
      [labels.dimension]: isWhole ? labels.total() : totalOfGiven,
      [dimension]: freeWord('All periods', new Set(order)),
    },
    leftOut: [
      'Whether two stretches of time differ, and limits that begin anew, are not in it: they are worked out again from what is shown.',
    ],
  });
}

interface ShownCounts {
  counts: ReleasedCount[];
  /** Whether anybody is of unknown group, or of none of these. */
  has: { unknown: boolean; outside: boolean };
  /** Whether every period that was sent has a number for everybody. */
  isWhole: boolean;
}

/** Of every period, without rows of nobody in any. */
function shownCounts(finding: TrendFinding, labels: ReleasedGroups): ShownCounts {
  const all = finding.periods.map((period) => ({ period, counts: countsOf(finding, period, labels) }));
  const sent = all.filter(({ period }) => !period.isGap).flatMap(({ counts }) => counts);
  const isThere = (word: string) => sent.some(({ labels: [label], count }) => label === word && count !== 0);
  const has = { unknown: isThere(labels.unknown), outside: isThere(labels.outside) };
  const isShown = ({ labels: [label] }: ReleasedCount) =>
    (has.unknown || label !== labels.unknown) && (has.outside || label !== labels.outside);
  return {
    counts: all.flatMap(({ counts }) => counts).filter(isShown),
    has,
    isWhole: sent.every(({ count }) => count !== null),
  };
}

/** Where a group cannot be compared in a period it has no number, which is not zero. */
function countsOf(finding: TrendFinding, period: TrendPeriod, labels: ReleasedGroups): ReleasedCount[] {
  const { groups, referenceCode } = finding;
  const row = (label: string, count: number | null) => ({ labels: [label, period.label], count });
  const own = groups.map(({ code, points }) => ({ code, point: pointOf(points, period) }));
  const reference =
    referenceCode === null ? [] : [{ code: referenceCode, count: referenceOf(own, 'referenceCount') }];
  const counts = [...reference, ...own.map(({ code, point }) => ({ code, count: point?.count ?? null }))];
  const inGroups = counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const outside = period.total === null ? null : period.total - inGroups - (period.unknown.count ?? 0);
  return [
    ...counts.map(({ code, count }) => row(labels.labelOf(code), count)),
    row(labels.outside, outside),
    row(labels.unknown, period.isGap ? null : period.unknown.count),
  ];
}

function personYearsOf({ groups, referenceCode }: TrendFinding, period: TrendPeriod, labels: ReleasedGroups) {
  const own = groups.map(({ code, points }) => ({ code, point: pointOf(points, period) }));
  const years = own.map(({ code, point }) => ({ code, value: point?.personYears ?? null }));
  const reference =
    referenceCode === null ? [] : [{ code: referenceCode, value: referenceOf(own, 'referencePersonYears') }];
  return [...reference, ...years].flatMap(({ code, value }) =>
    value === null ? [] : [{ labels: [labels.labelOf(code), period.label], value }],
  );
}

type Own = readonly { point: TwoCounts | undefined }[];

/** Every group that can be compared has it beside its own. */
function referenceOf(own: Own, what: 'referenceCount' | 'referencePersonYears'): number | null {
  return own.find(({ point }) => point && point[what] !== null)?.point?.[what] ?? null;
}

function pointOf(points: TrendFinding['groups'][number]['points'], { period }: TrendPeriod) {
  return points.find((point) => point.period === period);
}
