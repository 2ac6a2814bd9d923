// The time that there is, shared out: to search for what to hide, to prove it, to find how far hidden cells are open.
export interface Budget {
  clock(): number;
  /** Seconds left of the share of the whole that may be used up by then; never quite nothing. */
  left(share: number): number;
  isOver(): boolean;
}

/** `clock` in seconds. */
export function budgetOf(seconds: number, clock: () => number): Budget {
  const began = clock();
  return {
    clock,
    left: (share) => Math.max(0.05, began + share * seconds - clock()),
    isOver: () => clock() - began >= seconds,
  };
}

export const shares = { hiding: 0.45, proving: 0.95, telling: 1 };
