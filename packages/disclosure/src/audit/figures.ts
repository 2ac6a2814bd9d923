// Figures that stand beside tables (rates, intervals, differences, orders), as claims: each says of which cells it is.
import type { Claim } from '../claims/claim.ts';
import { type IntervalMethod, intervalLimits } from '../claims/interval-limits.ts';
import { rateOfKnown } from '../claims/known-rate.ts';
import { rankedAbove } from '../claims/rank-order.ts';
import { mean, percentage, rate } from '../claims/ratios.ts';
import { shownDifference, shownExcess, shownRatio } from '../claims/weighted-difference.ts';

/** A cell by its labels: one for each dimension of the tables together, or by name, those left out being everybody. */
export type Where = readonly string[] | Readonly<Record<string, string>>;

interface Printed {
  shown: number;
  decimals: number;
}

/** A cell, and the number that everybody knows it is a rate of. */
interface OfKnown {
  of: Where;
  denominator: number;
}

export type Figure =
  | ({ kind: 'percentage' | 'mean'; of: Where; outOf: Where } & Printed)
  | ({ kind: 'rate'; of: Where; outOf: Where; per: number } & Printed)
  | ({ kind: 'known rate'; of: Where; denominator: number; per: number } & Printed)
  | ({
      kind: 'interval';
      lower?: number;
      upper?: number;
      decimals: number;
      method: IntervalMethod;
      level?: number;
      per?: number;
    } & OfKnown)
  | ({ kind: 'difference'; one: OfKnown; other: OfKnown; per?: number } & Printed)
  | ({ kind: 'excess' | 'ratio'; group: OfKnown; reference: OfKnown } & Printed)
  | { kind: 'order'; higher: OfKnown; lower: OfKnown; orAsHigh?: boolean };

/** Throws a RangeError for a figure that no counts give. */
export function figureClaims(figure: Figure, cellAt: (where: Where) => number): Claim[] {
  const part = ({ of, denominator }: OfKnown) => ({ cell: cellAt(of), denominator });
  switch (figure.kind) {
    case 'percentage':
    case 'mean':
    case 'rate': {
      const ratio = { numerator: cellAt(figure.of), denominator: cellAt(figure.outOf) };
      const shown = { shown: figure.shown, decimals: figure.decimals, halves: 'unknown' } as const;
      if (figure.kind === 'rate') return rate(ratio, shown, figure.per);
      return figure.kind === 'mean' ? mean(ratio, shown) : percentage(ratio, shown);
    }
    case 'known rate':
      return [rateOfKnown(cellAt(figure.of), figure, figure.denominator, figure.per)];
    case 'interval':
      return intervalLimits(cellAt(figure.of), figure);
    case 'difference':
      return shownDifference(part(figure.one), part(figure.other), figure, figure.per);
    case 'excess':
      return shownExcess(part(figure.group), part(figure.reference), figure);
    case 'ratio':
      return shownRatio(part(figure.group), part(figure.reference), figure);
    case 'order':
      return [rankedAbove(part(figure.higher), part(figure.lower), figure.orAsHigh)];
  }
}
