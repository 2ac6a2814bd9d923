// The statistics of each measure: one value, the ratio of two and their difference, each with limits.
import {
  crudeRate,
  proportion,
  rateDifference,
  rateRatio,
  representationIndex,
  riskDifference,
  riskRatio,
  smallestVisibleRateRatio,
  smallestVisibleRiskRatio,
} from '@due-regard/statistics';

/** So many of so many: searches over residents, arrests over searches, staff of a group over all staff. */
export interface Pair {
  count: number;
  of: number;
}

export interface Limited {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

export interface Tested extends Limited {
  pValue: number | null;
  reason: string | null;
}

export interface Arithmetic {
  value(one: Pair, level: number): Limited;
  ratio(one: Pair, other: Pair, level: number): Tested;
  difference(one: Pair, other: Pair, level: number): Limited;
  /** The smallest ratio above 1 that such numbers were likely to show; null where there is none. */
  visible(one: Pair, other: Pair, level: number): number | null;
}

/** @param per a rate is for each so many */
export function rateArithmetic(per: number): Arithmetic {
  return {
    value: (one, level) => crudeRate(asRate(one), { per, confidence: level }),
    ratio: (one, other, level) => rateRatio(asRate(one), asRate(other), { confidence: level }),
    difference: (one, other, level) => rateDifference(asRate(one), asRate(other), { per, confidence: level }),
    visible: (one, other, level) =>
      smallestVisibleRateRatio(
        {
          exposure: one.of,
          referenceExposure: other.of,
          referenceRate: other.of > 0 ? other.count / other.of : 0,
        },
        { alpha: alphaOf(level) },
      ).above,
  };
}

/** In per cent, and differences in percentage points. */
export const shareArithmetic: Arithmetic = {
  value: (one, level) => times100(proportion(asShare(one), { confidence: level })),
  ratio: (one, other, level) => riskRatio(asShare(one), asShare(other), { confidence: level }),
  difference: (one, other, level) =>
    times100(riskDifference(asShare(one), asShare(other), { confidence: level })),
  visible: (one, other, level) => visibleShare(one, other, level),
};

/** Shares of a body against shares of those that it should mirror; the other pair is of the latter. */
export const makeUpArithmetic: Arithmetic = {
  value: shareArithmetic.value,
  ratio: (one, other, level) => indexOf(one, other, level),
  difference(one, other, level) {
    const share = times100(proportion(asShare(one), { confidence: level }));
    const less = (value: number | null) => (value === null ? null : value - 100 * (other.count / other.of));
    return { estimate: less(share.estimate), lower: less(share.lower), upper: less(share.upper) };
  },
  visible: (one, other, level) => visibleShare(one, other, level),
};

/** A sum over people. How far amounts lie apart is not in a release, so there are no limits and nothing can be told of chance. */
export const averageArithmetic: Arithmetic = {
  value: (one) => withoutLimits(one.count / one.of),
  ratio: (one, other) => ({
    ...withoutLimits(one.count / one.of / (other.count / other.of)),
    pValue: null,
    reason: 'A release of sums does not say how far amounts lie apart.',
  }),
  difference: (one, other) => withoutLimits(one.count / one.of - other.count / other.of),
  visible: () => null,
};

function withoutLimits(estimate: number): Limited {
  return { estimate: Number.isNaN(estimate) ? null : estimate, lower: null, upper: null };
}

function indexOf(one: Pair, other: Pair, level: number): Tested {
  if (other.of <= 0 || other.count <= 0 || other.count >= other.of)
    return {
      estimate: null,
      lower: null,
      upper: null,
      pValue: null,
      reason: 'The share compared with is none or all.',
    };
  return representationIndex(asShare(one), other.count / other.of, { confidence: level, method: 'mid-p' });
}

function visibleShare(one: Pair, other: Pair, level: number): number | null {
  const referenceShare = other.of > 0 ? other.count / other.of : 0;
  return smallestVisibleRiskRatio(
    // Residents may be an average of two years.
    { total: one.of, referenceTotal: Math.round(other.of), referenceShare },
    { alpha: alphaOf(level) },
  ).above;
}

function asRate({ count, of }: Pair) {
  return { events: count, exposure: of };
}

function asShare({ count, of }: Pair) {
  return { count, total: of };
}

function times100({ estimate, lower, upper }: Limited): Limited {
  const times = (value: number | null) => (value === null ? null : value * 100);
  return { estimate: times(estimate), lower: times(lower), upper: times(upper) };
}

/** 0.05 for 0.05000000000000004. */
function alphaOf(level: number): number {
  return Number((1 - level).toPrecision(12));
}
