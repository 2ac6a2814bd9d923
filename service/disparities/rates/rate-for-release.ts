// What a finding of rates gives for release: how many of each group, over residents as their publisher counted them.

import {
  comparedWithAll,
  type ForRelease,
  notReleasable,
  ofNobody,
  readingOf,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { releasedGroupCounts } from '../findings/released-counts.ts';
import { releasedGroups } from '../findings/released-groups.ts';
import type { Denominators, RateFinding } from './rate-finding.ts';
import { rateHeading, rateScope } from './rate-heading.ts';

export function rateForRelease(finding: RateFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups, referenceCode } = finding;
  if (groups.every(({ count }) => count === null)) return everyCountWithheld;
  const labels = releasedGroups(groups, measure.breakdown);
  const counts = releasedGroupCounts(finding, labels);
  const reading = readingOf({
    measure: 'rate',
    groups: counts.reading(referenceCode),
    denominators: {
      words: residentsWords(measure),
      source: residentsSource(finding.denominators, basis),
      rows: groups.flatMap(({ code, exposure }) =>
        exposure === null ? [] : [{ labels: [labels.labelOf(code)], value: exposure }],
      ),
    },
    per: measure.per,
    band: measure.band,
    level: measure.level,
  });
  return releasable({
    basis,
    heading: rateHeading(measure),
    scope: rateScope(measure),
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

export const everyCountWithheld = notReleasable(
  'Every count is withheld by whoever published it, so there is nothing to release.',
);

export function residentsWords({ from }: { from: string | null }): string {
  return from === null ? 'residents' : 'person-years of residents';
}

/** The data set of residents as it is called here, or else the files as their publisher named them. */
export function residentsSource(
  { sources }: Pick<Denominators, 'sources'>,
  { residents }: ReleaseBasis,
): string {
  return residents ?? (sources.map(({ name }) => name).join(', ') || 'Residents, as published');
}

function leftOutOf({ measure, adjusted, repeats, unknown }: RateFinding): string[] {
  return [
    ...comparedWithAll(measure.reference),
    ...ofNobody(unknown.kinds, measure.counted),
    ...(adjusted
      ? ['The comparison within places, times or ages is not in it: its strata are many and small.']
      : []),
    ...(repeats ? ['How many different people there were, and how often each, is not in it.'] : []),
  ];
}
