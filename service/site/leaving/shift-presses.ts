// Presses of Shift by itself, counted: three of them, none more than five seconds after the one before, lead away. Runs in a browser.

/** What is used of the event of a key. */
export interface KeyPress {
  key: string;
  isComposing: boolean;
}

export interface ShiftPresses {
  count: number;
  /** In milliseconds of any clock; when the last one was. */
  lastAt: number;
  /** Shift went down and nothing else was pressed meanwhile. */
  isAlone: boolean;
}

export const noPresses: ShiftPresses = { count: 0, lastAt: 0, isAlone: false };

/** How many lead away. */
export const pressesToLeave = 3;

/** Between two of them, in milliseconds: sticky keys need their time (two seconds were too few for those who use them). */
export const longestPause = 5_000;

/** A key went down: another one than Shift ends the count, and makes of a Shift that is held what it mostly is. */
export function keyWentDown(presses: ShiftPresses, { key, isComposing }: KeyPress): ShiftPresses {
  if (key !== 'Shift' || isComposing) return noPresses;
  return { ...presses, isAlone: true };
}

/** A key went up: a Shift that was pressed alone counts. */
export function keyWentUp(presses: ShiftPresses, { key, isComposing }: KeyPress, now: number): ShiftPresses {
  if (key !== 'Shift' || isComposing || !presses.isAlone) return { ...presses, isAlone: false };
  const before = now - presses.lastAt <= longestPause ? presses.count : 0;
  return { count: before + 1, lastAt: now, isAlone: false };
}
