// What a pathway gives for release: how many of each group reached each stage, and how many got no further, as one nested table.

import type { Hierarchy, LongRow } from '@due-regard/disclosure';
import { type ForRelease, readingOf, releasable, type ReleaseBasis } from '../findings/for-release.ts';
import { freeWord, releasedGroups } from '../findings/released-groups.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { pathwayHeading, pathwayScope } from './pathway-heading.ts';

const dimension = 'stage';

export function pathwayForRelease(finding: PathwayFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups, unknown } = finding;
  const { stages } = measure;
  const [first = ''] = stages;
  const labels = releasedGroups(groups, measure.breakdown);
  const unknownReached = unknown.reached?.some((count) => count > 0) ? unknown.reached : null;
  const ends = stages.slice(0, -1).map((stage) => freeWord(`${stage}, no further`, new Set(stages)));
  const rows = [
    ...groups.flatMap(({ code, reached }) => rowsOf(labels.labelOf(code), reached, stages, ends)),
    ...(unknownReached ? rowsOf(labels.unknown, unknownReached, stages, ends) : []),
  ];
  const table = { name: measure.counted.plural, dimensions: [labels.dimension, dimension], rows };
  const labelled = labels.reading(finding.referenceCode, { unknown: unknownReached !== null });
  const { band, level } = measure;
  const readings = stages.slice(1).map((yes) =>
    readingOf({
      ...{ measure: 'share', groups: labelled, band, level },
      outcome: { dimension, title: 'Stage', yes, words: `reached “${yes}”` },
    }),
  );
  return releasable({
    basis,
    heading: pathwayHeading(measure),
    scope: pathwayScope(measure),
    counted: measure.counted,
    only: [`Began: ${first}`, ...(unknown.outcomeMissing > 0 ? ['How far they came: known'] : [])],
    period: null,
    place: null,
    tables: readings.map((reading) => ({ table, reading })),
    sensitive: [labels.dimension, dimension],
    hierarchies: [hierarchyOf(stages, ends)],
    totals: { [labels.dimension]: labels.total(), [dimension]: first },
    leftOut: leftOutOf(finding),
  });
}

/** Those at a stage are those who got on and those who did not. */
function rowsOf(
  label: string,
  reached: readonly number[],
  stages: readonly string[],
  ends: readonly string[],
): LongRow[] {
  return [
    ...stages.map((stage, at) => ({ labels: [label, stage], value: reached[at] ?? 0 })),
    ...ends.map((end, at) => ({ labels: [label, end], value: (reached[at] ?? 0) - (reached[at + 1] ?? 0) })),
  ];
}

function hierarchyOf(stages: readonly string[], ends: readonly string[]): Hierarchy {
  const [first = ''] = stages;
  return {
    dimension,
    parents: [
      [first, null],
      ...stages.slice(1).map((stage, at): [string, string] => [stage, stages[at] ?? first]),
      ...ends.map((end, at): [string, string] => [end, stages[at] ?? first]),
    ],
  };
}

function leftOutOf({ unknown, change, wres, measure }: PathwayFinding): string[] {
  return [
    ...(measure.stages.length > 2
      ? [
          'Shares are of all who began. The chance from one stage to the next is one shown number over another.',
        ]
      : []),
    ...(unknown.outcomeMissing > 0
      ? [`Those ${measure.counted.plural} of whom it is not known how far they came are not in it.`]
      : []),
    ...(unknown.count === null ? ['How many are of unknown group is not in it: the counts do not say.'] : []),
    ...(change
      ? ['The change between two periods is not in it: its counts are of parts of these people.']
      : []),
    ...(wres
      ? ['The indicator of the standard can be read off what is shown: reference ÷ group, or the reverse.']
      : []),
  ];
}
