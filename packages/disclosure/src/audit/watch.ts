// How long an audit may take, and whether it was called off.

export interface Patience {
  /** Only with a clock. */
  seconds?: number;
  /** The time, in seconds from whenever. */
  clock?: () => number;
  signal?: { readonly aborted: boolean };
}

export interface Watch {
  /** False when the time is up or the audit was called off. */
  mayGoOn(): boolean;
  /** What is left for one more program, in seconds; undefined without a limit. */
  left(): number | undefined;
}

export function startWatch({ seconds, clock, signal }: Patience): Watch {
  const end = seconds === undefined || !clock ? Infinity : clock() + seconds;
  const left = () => (end === Infinity ? undefined : Math.max(0.01, end - (clock?.() ?? 0)));
  return { mayGoOn: () => signal?.aborted !== true && (end === Infinity || (clock?.() ?? 0) < end), left };
}
