// What a funnel gives for release: how many of the group, of those it is compared with and of unknown group, place by place.

import {
  type ForRelease,
  readingOf,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { type ReleasedCounts, releasedCounts } from '../findings/released-counts.ts';
import { freeWord, type ReleasedGroups, releasedGroups } from '../findings/released-groups.ts';
import type { Figure } from '../findings/figure.ts';
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
  const who = whoOf(finding);
  const places = placesOf(units);
  const { table, without } = countsOf(finding, who, places);
  const reading = readingOf({
    measure: 'rate',
    groups: who.labels.reading(who.reference, { unknown: who.hasUnknown }),
    across: { dimension, title: 'Place', kind: 'place', order: places },
    denominators: {
      words: residentsWords(measure),
      source: residentsSource(finding.denominators, basis),
      rows: personYearsOf(finding, who, places),
    },
    per: measure.per,
    level: measure.level,
  });
  return releasable({
    basis,
    heading: funnelHeading(measure),
    scope: funnelScope(measure),
    counted: measure.counted,
    only: finding.referenceCode === null ? [] : [`Groups: ${who.labels.all.join(' and ')}`],
    period: releasePeriod(measure),
    place: null,
    tables: [{ table, reading }],
    sensitive: [who.labels.dimension],
    without,
    totals: {
      [who.labels.dimension]: freeWord('These together', new Set(who.labels.all)),
      [dimension]: freeWord('All places', new Set(places)),
    },
    leftOut: leftOutOf(finding),
  });
}

/** The group that is followed and whoever it is compared with, as the labels of a table. */
interface Who {
  labels: ReleasedGroups;
  /** Codes. */
  reference: string;
  group: string;
  hasUnknown: boolean;
}

function whoOf({ measure, units, reference: name, referenceCode }: FunnelFinding): Who {
  const { label, code } = measure.group;
  const reference = referenceCode ?? otherCode;
  const against = { group: capitalised(name), code: reference, label: capitalised(name) };
  const labels = releasedGroups([against, { group: label, code, label }], measure.breakdown);
  return { labels, reference, group: code, hasUnknown: units.some(({ unknown }) => unknown.count !== 0) };
}

function countsOf({ measure, units }: FunnelFinding, who: Who, places: readonly string[]): ReleasedCounts {
  const { labels, reference, group, hasUnknown } = who;
  const counts = units.flatMap((unit, at) => {
    const row = (label: string, count: Figure) => ({ labels: [label, places[at] ?? unit.unit], count });
    return [
      row(labels.labelOf(reference), unit.referenceCount),
      row(labels.labelOf(group), unit.count),
      ...(hasUnknown ? [row(labels.unknown, unit.unknown.count)] : []),
    ];
  });
  return releasedCounts(measure.counted.plural, [labels.dimension, dimension], counts);
}

function personYearsOf({ units }: FunnelFinding, who: Who, places: readonly string[]) {
  return units.flatMap((unit, at) => {
    const place = places[at] ?? unit.unit;
    const row = (code: string, value: Figure) =>
      value === null ? [] : [{ labels: [who.labels.labelOf(code), place], value }];
    return [...row(who.reference, unit.referencePersonYears), ...row(who.group, unit.personYears)];
  });
}

function leftOutOf({ referenceCode }: FunnelFinding): string[] {
  return [
    ...(referenceCode === null
      ? []
      : ['Other groups are not in it: the finding is of one and of whom it is compared with.']),
    'Limits, and which places are outside of them, are not in it: they are worked out again from what is shown.',
  ];
}

/** The name of each place, or what its records call it where two have the same name. */
function placesOf(units: readonly FunnelUnit[]): string[] {
  return units.map(({ name, unit }) =>
    units.filter((each) => each.name === name).length === 1 ? name : `${name} (${unit})`,
  );
}
