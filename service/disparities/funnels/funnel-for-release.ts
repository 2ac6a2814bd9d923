// What a funnel gives for release: how many of the group, of those it is compared with and of unknown group, place by place.

import {
  type ForRelease,
  readingOf,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { releasedCounts } from '../findings/released-counts.ts';
import { freeWord, releasedGroups } from '../findings/released-groups.ts';
import { capitalised } from '../../phrases/list.ts';
import { everyCountWithheld, residentsSource, residentsWords } from '../rates/rate-for-release.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';
import { funnelHeading, funnelScope } from './funnel-measure.ts';

const dimension = 'place';
/** Everyone else has no code of their own. */
const otherCode = '!others';

export function funnelForRelease(finding: FunnelFinding, basis: ReleaseBasis): ForRelease {
  const { measure, units } = finding;
  if (units.every(({ count }) => count === null)) return everyCountWithheld;
  const { label, code } = measure.group;
  const referenceCode = finding.referenceCode ?? otherCode;
  const reference = capitalised(finding.reference);
  const labels = releasedGroups(
    [
      { group: reference, code: referenceCode, label: reference },
      { group: label, code, label },
    ],
    measure.breakdown,
  );
  const hasUnknown = units.some(({ unknown }) => unknown.count !== 0);
  const places = placesOf(units);
  const counts = units.flatMap((unit, at) => {
    const row = (who: string, count: number | null) => ({ labels: [who, places[at] ?? unit.unit], count });
    return [
      row(labels.labelOf(referenceCode), unit.referenceCount),
      row(labels.labelOf(code), unit.count),
      ...(hasUnknown ? [row(labels.unknown, unit.unknown.count)] : []),
    ];
  });
  const { table, without } = releasedCounts(measure.counted.plural, [labels.dimension, dimension], counts);
  const personYears = units.flatMap((unit, at) =>
    [
      { who: referenceCode, value: unit.referencePersonYears },
      { who: code, value: unit.personYears },
    ].flatMap(({ who, value }) =>
      value === null ? [] : [{ labels: [labels.labelOf(who), places[at] ?? unit.unit], value }],
    ),
  );
  const reading = readingOf({
    measure: 'rate',
    groups: labels.reading(referenceCode, { unknown: hasUnknown }),
    across: { dimension, title: 'Place', kind: 'place', order: places },
    denominators: {
      words: residentsWords(measure),
      source: residentsSource(finding.denominators, basis),
      rows: personYears,
    },
    per: measure.per,
    level: measure.level,
  });
  return releasable({
    basis,
    heading: funnelHeading(measure),
    scope: funnelScope(measure),
    counted: measure.counted,
    only: finding.referenceCode === null ? [] : [`Groups: ${label} and ${reference}`],
    period: releasePeriod(measure),
    place: null,
    tables: [{ table, reading }],
    sensitive: [labels.dimension],
    without,
    totals: {
      [labels.dimension]: freeWord('These together', new Set(labels.all)),
      [dimension]: freeWord('All places', new Set(places)),
    },
    leftOut: [
      ...(finding.referenceCode === null
        ? []
        : ['Other groups are not in it: the finding is of one and of whom it is compared with.']),
      'Limits, and which places are outside of them, are not in it: they are worked out again from what is shown.',
    ],
  });
}

/** The name of each place, or what its records call it where two have the same name. */
function placesOf(units: readonly FunnelUnit[]): string[] {
  return units.map(({ name, unit }) =>
    units.filter((each) => each.name === name).length === 1 ? name : `${name} (${unit})`,
  );
}
