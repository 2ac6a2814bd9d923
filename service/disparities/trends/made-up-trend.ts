// Made-up material for tests of trends: counts of Black and White people by month over residents that stay the same.

import assert from 'node:assert/strict';
import { usualRequest } from '../rates/disparity-request.ts';
import { madeUpMaterial } from '../rates/made-up-material.ts';
import { type TrendMaterial, makeTrendFinding } from './make-trend-finding.ts';
import type { TrendFinding, TrendGroup } from './trend-finding.ts';
import { usualSettings, type TrendSettings } from './trend-settings.ts';
import { monthsBetween } from '../../phrases/month.ts';

/** Black, White, and not stated. */
export type MonthCounts = readonly [black: number, white: number, notStated?: number];

export interface MadeUpTrend {
  /** One for each month from January 2020 on; null for a month that was never sent. */
  months: readonly (MonthCounts | null)[];
  settings?: Partial<TrendSettings>;
  changes?: Partial<TrendMaterial>;
}

/** Residents: 1,200 Black and 12,000 White people, so that a month is 100 and 1,000 person-years. */
export function madeUpTrend({ months, settings = {}, changes = {} }: MadeUpTrend): TrendMaterial {
  const names = monthsBetween('2020-01', '2029-12').slice(0, months.length);
  const partner = 'fellshire';
  const sent = names.filter((_, index) => months[index] !== null);
  const cells = names.flatMap((month, index) => {
    const [black, white, notStated = 0] = months[index] ?? [0, 0];
    if (months[index] === null) return [];
    return [
      { partner, month, group: 'black', count: black },
      { partner, month, group: 'white', count: white },
      { partner, month, group: '!not-stated', count: notStated },
    ].filter(({ count }) => count > 0);
  });
  const material = madeUpMaterial({}, { black: 1200, white: 12_000 });
  return {
    ...material,
    request: { ...usualRequest, by: 'self-defined-ethnicity' },
    cells,
    submitted: sent.map((month) => ({ partner, month })),
    settings: { ...usualSettings, every: 'month', groups: ['Black'], ...settings },
    ...changes,
  };
}

/** The trend, or a failed test with the sentences that it was refused with. */
export function trendOf(made: MadeUpTrend): TrendFinding {
  const answer = makeTrendFinding(madeUpTrend(made));
  assert.ok(answer.ok, answer.ok ? '' : answer.problems.map(({ message }) => message).join('\n'));
  return answer.finding;
}

export function blackIn(finding: TrendFinding): TrendGroup {
  return finding.groups.find(({ group }) => group === 'Black')!;
}

/** The code that it is refused with. */
export function refusalOf(made: MadeUpTrend): string {
  const answer = makeTrendFinding(madeUpTrend(made));
  assert.ok(!answer.ok);
  return answer.problems[0]!.code;
}
