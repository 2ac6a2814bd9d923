// How long to wait before asking again: as long as the service says, else longer each time, and never all together.

/** Longest that anybody waits for a service, in milliseconds. */
export const longestWait = 120_000;
const first = 500;
const longestOfOurs = 30_000;

/**
 * Milliseconds before the next attempt. What the service asks for is kept, with up to a tenth more, so that those who were
 * told the same time do not come back together; without it, half of 0.5, 1, 2 … 30 seconds and a random part of the rest.
 * @param failed attempts so far, from 1
 * @param asked what the service asked for; null where it did not
 * @param chance from 0 to 1
 */
export function retryDelay(failed: number, asked: number | null, chance: number): number {
  if (asked !== null) return Math.round(asked * (1 + chance / 10));
  return Math.round(Math.min(longestOfOurs, first * 2 ** (failed - 1)) * (0.5 + chance / 2));
}

/** What a `Retry-After` says, in milliseconds from now; null for none, or one that cannot be read (RFC 9110, section 10.2.3). */
export function retryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const when = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(when) ? null : Math.max(0, when - now.getTime());
}
