// What findings of shares give for release: each group by outcome, those of unknown group and of unknown outcome among them.

import {
  comparedWithAll,
  groupsCompared,
  outsideLeftOut,
  type ForRelease,
  notReleasable,
  ofNobody,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { type ReleasedGroups, releasedGroups } from '../findings/released-groups.ts';
import { everyOutcome, type OutcomeColumn, type OutcomeRow, releasedOutcomes } from './released-outcomes.ts';
import type { ShareFinding, SharePart, ShareScope } from './share-finding.ts';
import { shareHeading, sharesScope } from './share-heading.ts';
import type { SharesMeasure } from './share-measure.ts';

export function shareForRelease(finding: ShareFinding, basis: ReleaseBasis): ForRelease {
  return sharesForRelease({ ...finding, parts: [finding] }, shareHeading(finding.measure), basis);
}

/** Several outcomes of the same events, as linked tables. */
export function sharesForRelease(
  finding: ShareScope & { measure: SharesMeasure; parts: readonly SharePart[] },
  heading: string,
  basis: ReleaseBasis,
): ForRelease {
  const { measure, parts, referenceCode } = finding;
  const [first] = parts;
  if (!first || first.total === 0) return notReleasable(`No ${measure.counted.plural} were counted.`);
  const labels = releasedGroups(first.groups, measure.breakdown);
  const groups = labels.reading(referenceCode, { unknown: first.unknown.count > 0 });
  const columns = nested(parts).map((column) =>
    releasedOutcomes(columnOf(column, labels), { groups, band: measure.band, level: measure.level }),
  );
  const dimensions = columns.map(({ dimension }) => dimension);
  return releasable({
    basis,
    heading,
    scope: sharesScope({ ...measure, within: [] }),
    counted: measure.counted,
    only: hasOutside(first) ? [groupsCompared] : [],
    period: releasePeriod(measure),
    place: null,
    tables: columns.flatMap(({ tables }) => tables),
    sensitive: [labels.dimension, ...dimensions],
    hierarchies: columns.map(({ hierarchy }) => hierarchy),
    totals: {
      [labels.dimension]: labels.total(!hasOutside(first)),
      ...Object.fromEntries(dimensions.map((name) => [name, everyOutcome])),
    },
    wholes: Object.fromEntries(columns.map(({ dimension, whole }) => [dimension, whole])),
    leftOut: leftOutOf(measure, first),
  });
}

type Nested = readonly [SharePart] | readonly [wide: SharePart, narrow: SharePart];

/** Two outcomes together where everything with the one has the other as well; each other alone. */
function nested(parts: readonly SharePart[]): Nested[] {
  const narrow = parts.filter((part) => parts.some((wide) => isWithin(part, wide)));
  return parts
    .filter((part) => !narrow.includes(part))
    .flatMap((wide): Nested[] => {
      const [first, ...rest] = narrow.filter((part) => isWithin(part, wide));
      return first ? [[wide, first], ...rest.map((part): Nested => [part])] : [[wide]];
    });
}

/** By what they say, whatever the counts: the same columns give the same tables each time. */
function isWithin({ outcome: inner }: SharePart, { outcome: outer }: SharePart): boolean {
  if (inner === outer || inner.header !== outer.header || inner.not) return false;
  const has = (value: string) => outer.values.includes(value) !== outer.not;
  return inner.values.every(has) && (outer.not || outer.values.length > inner.values.length);
}

function columnOf(parts: Nested, labels: ReleasedGroups): OutcomeColumn {
  const [wide, narrow] = parts;
  const rows = wide.groups.map(({ code, known, outcomeMissing }, at): OutcomeRow => ({
    label: labels.labelOf(code),
    hits: parts.map(({ groups }) => groups[at]?.hits ?? 0),
    known,
    missing: outcomeMissing,
  }));
  const { count, outcomeMissingToo: missing } = wide.unknown;
  const unknown = {
    label: labels.unknown,
    hits: parts.map(({ unknown: each }) => each.hits),
    known: count - missing,
    missing,
  };
  return {
    header: wide.outcome.header,
    outcomes: narrow ? [wide.outcome.words, narrow.outcome.words] : [wide.outcome.words],
    rows: count > 0 ? [...rows, unknown] : rows,
  };
}

/** Known, and of none of the groups that are compared: the finding does not say what came of them. */
function hasOutside({ total, groups, unknown }: SharePart): boolean {
  return total > groups.reduce((sum, { count }) => sum + count, unknown.count);
}

function leftOutOf({ counted, reference, within }: SharesMeasure, part: SharePart): string[] {
  return [
    ...comparedWithAll(reference),
    ...outsideLeftOut(hasOutside(part), counted),
    ...ofNobody(part.unknown.kinds, counted),
    ...(within.length > 0 ? ['The comparison within strata is not in it: they are many and small.'] : []),
  ];
}
