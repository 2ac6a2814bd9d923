// How often a source may be asked: a bucket that leaks, so that bursts are allowed and the average is kept.

export interface Rate {
  /** Requests a second, on average. */
  perSecond: number;
  /** How many may go out at once after a rest. */
  burst: number;
}

export interface LeakyBucket {
  /** Counts one request in, and says how many milliseconds it must wait first. `now` in milliseconds, never going back. */
  add(now: number): number;
}

export function leakyBucket({ perSecond, burst }: Rate): LeakyBucket {
  let level = 0;
  let last = 0;
  return {
    add(now) {
      level = Math.max(0, level - ((now - last) / 1000) * perSecond);
      last = Math.max(last, now);
      level += 1;
      return level <= burst ? 0 : ((level - burst) / perSecond) * 1000;
    },
  };
}
