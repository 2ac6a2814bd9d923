// The figures on women and men under the names, and to the one decimal, in which the gender pay gap service publishes them.

import type { GroupShare } from '@due-regard/statistics';
import type { PayGaps } from './pay-gaps.ts';
import type { Published } from './pay-finding.ts';

const quarterNames = {
  lower: 'LowerQuartile',
  'lower middle': 'LowerMiddleQuartile',
  'upper middle': 'UpperMiddleQuartile',
  upper: 'TopQuartile',
} as const;

/** As in the service's download: differences are of men's pay, above 0 where women's is lower. Null where there is none. */
export function publishedFigures({ groups, quarters, report }: PayGaps): Published {
  const women = groups.find(({ code }) => code === 'female');
  const men = groups.find(({ code }) => code === 'male');
  const share = (group: typeof women) =>
    group?.paidBonus?.estimate == null ? null : 100 * group.paidBonus.estimate;
  const hasBonus = women?.bonus !== null && men?.bonus !== null;
  const figures: [string, number | null][] = [
    ['DiffMeanHourlyPercent', report?.hourly.mean.estimate ?? null],
    ['DiffMedianHourlyPercent', report?.hourly.median.estimate ?? null],
    ['DiffMeanBonusPercent', hasBonus ? (report?.bonus.mean.estimate ?? null) : null],
    ['DiffMedianBonusPercent', hasBonus ? (report?.bonus.median.estimate ?? null) : null],
    ['MaleBonusPercent', share(men)],
    ['FemaleBonusPercent', share(women)],
    ...quarters.quarters.flatMap(({ name, groups: shares }): [string, number | null][] => [
      [`Male${quarterNames[name]}`, percentOf(shares['men'])],
      [`Female${quarterNames[name]}`, percentOf(shares['women'])],
    ]),
  ];
  return Object.fromEntries(
    figures.map(([name, figure]) => [name, figure === null ? null : toOneDecimal(figure)]),
  );
}

/** Nobody of a sex is nought per cent of a quarter; of an empty quarter there is no share. */
function percentOf(share: GroupShare | undefined): number | null {
  return share === undefined ? 0 : share.percent;
}

/** Halves go away from nought, as the guidance's own examples do; a hair below a half is no half. */
function toOneDecimal(figure: number): number {
  return (Math.sign(figure) * Math.round(Math.abs(figure) * 10 + 1e-9)) / 10 || 0;
}
