// The published name of the method behind each figure of a finding on pay, for its receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { PayMeasure } from './pay-finding.ts';
import type { PayGaps } from './pay-gaps.ts';

export function payMethods(
  { level, form, matters }: PayMeasure,
  { groups, family }: PayGaps,
): Record<string, string> {
  const said = levelPhrase(level);
  const method = (of: (group: (typeof groups)[number]) => string | null | undefined) =>
    groups.map(of).find((name) => name != null) ?? 'none could be computed';
  const figures =
    form === 'regulations'
      ? 'SI 2017/353, Schedule 1: full-pay relevant employees; constables count, special constables do not'
      : 'as for women and men, each group against the reference, with a size floor';
  return {
    figures,
    meanGap: `(mean of the reference − mean of the group) ÷ mean of the reference; ${said} interval: ${method(({ meanGap }) => meanGap?.method)}; p: Welch t test`,
    'meanGap.adjusted': `Holm over ${family}; interval at the level that Holm's p value stands for`,
    medianGap: `the same of medians; ${said} interval: ${method(({ medianGap }) => medianGap?.method)}; p: Wilcoxon rank sum`,
    bonus:
      'the same gaps among people paid a bonus in the twelve months; a blank is no bonus only when it is said to be',
    paidBonus: `share of people whose bonus is known; ${said} interval: ${method(({ paidBonus }) => paidBonus?.method)}`,
    quarters:
      'people in order of hourly pay, four parts; the left over to lower, then upper middle, then lower middle; equal pay across a boundary dealt out in proportion (SI 2017/353, Schedule 1, paragraph 13)',
    splits:
      'Oaxaca–Blinder split of log hourly pay, valued at the pay of the reference and at that of the group',
    verdict: `interval of the mean gap against 0 and ${matters}%; two one-sided tests for "no gap that matters"`,
    'unknown.bounds': 'everybody of unknown group placed to move the mean gap most, either way',
  };
}
