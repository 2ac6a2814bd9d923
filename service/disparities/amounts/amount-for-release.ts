// What a finding of amounts gives for release: sums and of how many they are, from which the mean is worked out again.

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
import { releasedGroups } from '../findings/released-groups.ts';
import type { AmountFinding } from './amount-finding.ts';
import { amountHeading, amountScope } from './amount-heading.ts';
import { releasedAverages } from './released-averages.ts';

export function amountForRelease(finding: AmountFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups, unknown, referenceCode } = finding;
  if (groups.every(({ known }) => known === 0))
    return notReleasable(`No ${measure.counted.plural} have an amount, so there is nothing to release.`);
  const labels = releasedGroups(groups, measure.breakdown);
  const hasOutside = finding.total > groups.reduce((sum, { count }) => sum + count, unknown.count);
  const { amount, counted, band, level } = measure;
  const averages = releasedAverages({
    groups: groups.map(({ code, known, mean, count, largest, most }) => ({
      ...{ code, people: known, mean, without: count - known },
      largest: largest ?? (most === null ? [] : [most]),
    })),
    ...{ unknown: unknown.count, labels, amount, plural: counted.plural, unit: unitOf(amount) },
    ...{ reference: referenceCode, band, level },
  });
  return releasable({
    basis,
    heading: amountHeading(measure),
    scope: amountScope({ ...measure, average: 'mean' }),
    counted: measure.counted,
    only: hasOutside ? [groupsCompared] : [],
    period: releasePeriod(measure),
    place: null,
    ...averages,
    sensitive: [labels.dimension],
    totals: { ...averages.totals, [labels.dimension]: labels.total(!hasOutside) },
    leftOut: [
      `Medians, quartiles, least and most are not in it: each is one of the ${measure.counted.plural}, or two, and no protection of sums covers them.`,
      ...(measure.average === 'median'
        ? ['The release is of means, though this finding is of medians.']
        : []),
      `The amounts of ${measure.counted.plural} of unknown group are not in it.`,
      ...comparedWithAll(measure.reference),
      ...outsideLeftOut(hasOutside, counted),
      ...ofNobody(unknown.kinds, measure.counted),
    ],
  });
}

/** A heading as it stands after a number: “minutes until answered”; initials stay as they are. */
function unitOf(header: string): string {
  return /^[A-Z][a-z]/.test(header) ? header.charAt(0).toLowerCase() + header.slice(1) : header;
}
