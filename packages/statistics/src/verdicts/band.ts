// The band of ratios that are too near 1 to matter, chosen before looking.
import { refuse, requirePositive } from '../input.ts';

/** Ratios from `low` to `high`, ends included, are inside the band; 0 < low < 1 < high. */
export interface Band {
  low: number;
  high: number;
}

export const DEFAULT_BAND: Band = { low: 0.8, high: 1.25 };

export function requireBand({ low, high }: Band): void {
  if (!(low > 0 && low < 1 && high > 1 && high < Infinity)) {
    refuse(`The band must have 1 inside it and its low end above 0; it is ${low} to ${high}.`);
  }
  requirePositive(low, 'The low end of the band');
  requirePositive(high, 'The high end of the band');
}

/** Whether both limits exist and lie strictly inside the band. */
export function insideBand(limits: { lower: number | null; upper: number | null }, band: Band): boolean {
  return (
    limits.lower !== null && limits.upper !== null && limits.lower > band.low && limits.upper < band.high
  );
}
