// What may be asked of a suppression, and what it tells while it works.
import type { VirtualPrimary } from '../rules/primary.ts';

export interface SuppressionOptions {
  /** What hiding costs: the weight of each cell (the default), its logarithm, or 1. Ties go to fewer cells. */
  weigh?: 'value' | 'count' | 'log';
  /** Cells that are published whatever it costs: the headline, totals that readers need. */
  published?: Iterable<number>;
  /** Cells that were hidden last time: hiding them again costs a little less. */
  lastTime?: Iterable<number>;
  /** Whether cells with nobody in them may be hidden to protect others; they are not, unless this is true. */
  hideZeros?: boolean;
  /**
   * Against whom: an attacker who reckons with fractions (the default without `audit`, as other tools have it), or one who knows that
   * people come in whole numbers, as the audit of a release does. That one sees more, and is kept out by more.
   */
  against?: 'fractions' | 'whole numbers';
  /** Sums and differences of cells that must not be learnt. */
  virtual?: readonly VirtualPrimary[];
  /** 'exact' searches until the optimum is proved; 'heuristic' stops at a good pattern and says how far off it may be. */
  method?: 'exact' | 'heuristic';
  /** Seconds to spend, by `clock`; the best safe pattern found by then is the answer. */
  seconds?: number;
  clock?: () => number;
  /** Asked often: true ends the search. */
  isCancelled?: () => boolean;
  /**
   * The last word: given the pattern, the cells that are told too well all the same (a whole-number attacker sees more than a
   * fractional one). They are then protected by more, and if that does not help they are named as exposed.
   */
  audit?: (suppressed: Uint8Array) => readonly number[];
  /** Told what has been done so far, in words. */
  onProgress?: (step: SuppressionStep) => void;
}

export interface SuppressionStep {
  step: string;
  cells: number;
  bound: number;
  /** Within a step that takes long, how much of it is done. */
  done?: number;
  of?: number;
}
