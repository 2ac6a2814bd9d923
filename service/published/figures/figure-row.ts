// What is told of one group: its numbers, its rate or share, how it compares; each a number or the symbol in its place.
import type { Shown } from '@due-regard/disclosure';
import type { Span } from './public-number.ts';
import type { Said } from './verdict-words.ts';

export interface FigureRow {
  group: string;
  /** The period, place or stage; null for all together. */
  slice: string | null;
  isReference: boolean;
  count: Shown;
  /** People, person-years or records that it is of; `[z]` where a number stands by itself. */
  of: Shown;
  /** The share that others published, in per cent; for a make-up. */
  benchmark: Shown;
  /** The rate, the share in per cent, or the average. */
  value: Span;
  ratio: Span;
  difference: Span;
  /** How many more than at the rate or share compared with; fewer when below 0. */
  excess: Shown;
  said: Said;
  smallestVisible: Shown;
}

/** How the last period compares with the first. */
export interface ChangeRow {
  group: string;
  from: string;
  to: string;
  ratio: Span;
  difference: Span;
  said: Said;
}
