// What a representation gives for release: how many of each group a body has, beside residents as their publisher counted them.

import {
  type ForRelease,
  readingOf,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { releasedGroupCounts } from '../findings/released-counts.ts';
import { type ReleasedGroups, releasedGroups } from '../findings/released-groups.ts';
import { everyCountWithheld, residentsSource } from '../rates/rate-for-release.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { representationHeading, representationScope } from './representation-heading.ts';

export function representationForRelease(finding: RepresentationFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups } = finding;
  if (groups.every(({ count }) => count === null)) return everyCountWithheld;
  const labels = releasedGroups(groups, measure.breakdown);
  const counts = releasedGroupCounts(finding, labels);
  const reading = readingOf({
    measure: 'make-up',
    groups: counts.reading(null),
    denominators: benchmarkOf(finding, labels, basis),
    band: measure.band,
    level: measure.level,
  });
  return releasable({
    basis,
    heading: representationHeading(measure),
    scope: representationScope(measure),
    counted: measure.counted,
    period: releasePeriod(measure),
    place: measure.area,
    tables: [{ table: counts.table, reading }],
    sensitive: [labels.dimension],
    without: counts.without,
    totals: { [labels.dimension]: counts.total },
    leftOut: leftOutOf(finding),
  });
}

/** Only figures of residents are others' and public; counts of applicants are of people too. */
function benchmarkOf(finding: RepresentationFinding, labels: ReleasedGroups, basis: ReleaseBasis) {
  const { benchmark, name } = { benchmark: finding.benchmark, name: finding.measure.benchmark.name };
  if (finding.measure.benchmark.kind !== 'residents') return null;
  return {
    words: name,
    source: residentsSource(benchmark, basis),
    rows: finding.groups.flatMap(({ code, benchmark: { count } }) =>
      count === null ? [] : [{ labels: [labels.labelOf(code)], value: count }],
    ),
  };
}

function leftOutOf({ measure, change, unknown }: RepresentationFinding): string[] {
  const { kind, name, isSample } = measure.benchmark;
  return [
    ...(kind === 'counts'
      ? [
          `What it is set against (${name}) is not in it: those are counts of people too. Make a finding of them, and release that.`,
        ]
      : []),
    ...(isSample ? ['That the benchmark is of a sample, and unsure itself, is not allowed for in it.'] : []),
    ...(change ? ['The change since an earlier time is not in it: its parts are many and small.'] : []),
    ...(unknown.kinds.notApplicable > 0
      ? ['Rows of which nobody’s characteristic is asked are not in it.']
      : []),
  ];
}
