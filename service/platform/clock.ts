// The time: the only place where the program asks what time it is.

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and for figures that must come out the same again. */
export function fixedClock(date: Date): Clock {
  const instant = date.getTime();
  return { now: () => new Date(instant) };
}
