// What is to be protected, at what cost, and with what to work: everything that the search for a pattern needs.
import type { Attack } from './attack.ts';

export interface Problem extends Attack {
  /** Costs of hiding each cell; 0 for those that are hidden whatever happens. */
  cost: Float64Array;
  /** 1 for cells that are hidden whatever happens. */
  fixed: Uint8Array;
  /** 1 for cells that may be hidden, the fixed ones among them. */
  allowed: Uint8Array;
  /** Whether attackers know that people come in whole numbers: what leads them astray is then whole as well. */
  isWhole?: boolean;
}

export function costOf({ cost }: Pick<Problem, 'cost'>, hidden: ArrayLike<number>): number {
  return cost.reduce((sum, each, cell) => sum + each * (hidden[cell] ?? 0), 0);
}
