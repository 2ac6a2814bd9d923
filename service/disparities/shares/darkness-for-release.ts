// What a finding of the veil of darkness gives for release: how many of each group in the dark and in daylight.

import {
  type ForRelease,
  notReleasable,
  readingOf,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { type ReleasedGroups, releasedGroups } from '../findings/released-groups.ts';
import type { DarknessFinding } from './darkness-finding.ts';
import { darknessHeading, darknessScope } from './darkness-heading.ts';

const dimension = 'light';
const [dark, daylight] = ['In the dark', 'In daylight'];

export function darknessForRelease(finding: DarknessFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups, reference, referenceCode } = finding;
  if (groups.length === 0)
    return notReleasable('No group could be compared, so there is nothing to release.');
  const named = referenceCode === null ? [] : [{ group: reference, code: referenceCode, label: reference }];
  const labels = releasedGroups([...named, ...groups], measure.breakdown);
  const counts = countsOf(finding, labels);
  const table = {
    name: `${measure.counted.plural} by light`,
    dimensions: [labels.dimension, dimension],
    rows: counts.flatMap((each) => [
      { labels: [each.label, dark], value: each.dark },
      { labels: [each.label, daylight], value: each.light },
    ]),
  };
  const hasOutside = counts.some(({ label }) => label === labels.outside);
  const reading = readingOf({
    measure: 'share',
    groups: labels.reading(referenceCode, { unknown: false, outside: hasOutside }),
    outcome: { dimension, title: 'Light', yes: dark, words: 'were made in the dark' },
    level: measure.level,
  });
  return releasable({
    basis,
    heading: darknessHeading(measure),
    scope: darknessScope(measure),
    counted: measure.counted,
    only: ['Time of day: can be asked of'],
    period: releasePeriod(measure),
    place: null,
    tables: [{ table, reading }],
    sensitive: [labels.dimension, dimension],
    totals: { [labels.dimension]: labels.total(), [dimension]: 'Total' },
    leftOut: [
      'The odds ratios, which allow for the time of the clock, are not in it: they rest on single searches. A share alone does not allow for it.',
      'Searches that the time of day cannot be asked of, and those of unknown ethnicity, are not in it.',
    ],
  });
}

interface LightCount {
  label: string;
  dark: number;
  light: number;
}

/** Each group, and first whoever is left of those that it is compared with. */
function countsOf({ groups, referenceCode }: DarknessFinding, labels: ReleasedGroups): LightCount[] {
  const [first] = groups;
  const among = referenceCode === null ? groups : groups.slice(0, 1);
  const rest = (light: 'dark' | 'light') =>
    (first?.[light].total ?? 0) - among.reduce((sum, group) => sum + group[light].count, 0);
  const others = {
    label: referenceCode === null ? labels.outside : labels.labelOf(referenceCode),
    dark: rest('dark'),
    light: rest('light'),
  };
  const isNobody = referenceCode === null && others.dark + others.light === 0;
  const own = groups.map((group) => ({
    label: labels.labelOf(group.code),
    dark: group.dark.count,
    light: group.light.count,
  }));
  return isNobody ? own : [others, ...own];
}
