// The counts at which coverage is worked out: those that a small county, and a public body with few staff, has.
import type { Totals } from './intervals.ts';

/** Expected events of a group and of the group it is compared with. */
export interface RateSetting {
  group: number;
  reference: number;
  /** What such counts are, where they are those of somebody. */
  words?: string;
}

/** People of two groups, and the share of each that truly has the outcome. */
export interface ShareSetting extends Totals {
  share: number;
  referenceShare: number;
  words?: string;
}

/** 1,194 of Cumbria's residents were Black at the census of 2021, and 488,025 White. */
const cumbria = { total: 1194, referenceTotal: 488_025 };
const asManyAsWhite = (5357 * cumbria.total) / cumbria.referenceTotal;

export const rateSettings: RateSetting[] = [
  { group: 1, reference: 2626 },
  { group: 2, reference: 2626 },
  { group: 5, reference: 2626 },
  { group: 10, reference: 2626 },
  { group: 15, reference: 2626, words: 'Cumbria, Black and White' },
  { group: 50, reference: 2626 },
  { group: asManyAsWhite, reference: 5357, words: 'Cumbria, no gap' },
  { group: 4 * asManyAsWhite, reference: 5357, words: 'Cumbria, four times' },
  { group: 2, reference: 1000 },
  { group: 1, reference: 3 },
  { group: 10, reference: 20 },
  { group: 5, reference: 50 },
];

export const shareSettings: ShareSetting[] = [
  {
    ...cumbria,
    share: 15 / cumbria.total,
    referenceShare: 2626 / cumbria.referenceTotal,
    words: 'Cumbria, Black and White',
  },
  { total: 20, share: 0.1, referenceTotal: 500, referenceShare: 0.1 },
  { total: 60, share: 0.02, referenceTotal: 2000, referenceShare: 0.02 },
  { total: 50, share: 0.12, referenceTotal: 500, referenceShare: 0.12 },
  { total: 210, share: 0.084, referenceTotal: 1700, referenceShare: 0.04 },
  { total: 750, share: 0.007, referenceTotal: 2430, referenceShare: 0.007 },
  { total: 500, share: 0.3, referenceTotal: 2000, referenceShare: 0.2 },
  { total: 20, share: 0.5, referenceTotal: 20, referenceShare: 0.5 },
  { total: 2000, share: 0.05, referenceTotal: 2000, referenceShare: 0.05 },
];

export const oneShareSettings = [
  { total: 20, share: 0.05 },
  { total: 20, share: 0.1 },
  { total: 50, share: 0.02 },
  { total: 60, share: 0.02 },
  { total: 200, share: 0.04 },
  { total: 500, share: 0.12 },
  { total: 1194, share: 15 / 1194 },
  { total: 2000, share: 0.007 },
];

export const countSettings = [1, 2, 3, 5, 10, 15, 20, 30, 50];

/** From `from` to `to`, both included. */
export function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}
