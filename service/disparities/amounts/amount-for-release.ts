// What a finding of amounts gives for release: sums and of how many they are, from which the mean is worked out again.

import {
  comparedWithAll,
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
import { averageNames, releasedAverages } from './released-averages.ts';

export function amountForRelease(finding: AmountFinding, basis: ReleaseBasis): ForRelease {
  const { measure, groups, unknown, referenceCode } = finding;
  if (groups.every(({ known }) => known === 0))
    return notReleasable(`No ${measure.counted.plural} have an amount, so there is nothing to release.`);
  const labels = releasedGroups(groups, measure.breakdown);
  const averages = releasedAverages(
    groups.map(({ code, known, mean, count, largest, most }) => ({
      ...{ code, people: known, mean, without: count - known },
      largest: largest ?? (most === null ? [] : [most]),
    })),
    unknown.count,
    labels,
    {
      names: averageNames(measure.amount, measure.counted.plural),
      reference: referenceCode,
      unit: measure.amount,
      band: measure.band,
      level: measure.level,
    },
  );
  return releasable({
    basis,
    heading: amountHeading(measure),
    scope: amountScope({ ...measure, average: 'mean' }),
    counted: measure.counted,
    period: releasePeriod(measure),
    place: null,
    ...averages,
    sensitive: [labels.dimension],
    totals: { [labels.dimension]: labels.total },
    leftOut: [
      `Medians, quartiles, least and most are not in it: each is one of the ${measure.counted.plural}, or two, and no protection of sums covers them.`,
      ...(measure.average === 'median'
        ? ['The release is of means, though this finding is of medians.']
        : []),
      `The amounts of ${measure.counted.plural} of unknown group are not in it.`,
      ...comparedWithAll(measure.reference),
      ...ofNobody(unknown.kinds, measure.counted),
    ],
  });
}
