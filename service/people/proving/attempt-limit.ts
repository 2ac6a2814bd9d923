// How long somebody waits after so many wrong tries. Waits grow, and end: nobody is locked out for good.

/** Seconds to wait after the first, second, third … wrong try; the last one for all that follow. */
export const waits = {
  /** For one account, from devices that never signed in to it; and for each device that did, by itself. */
  account: [0, 0, 2, 5, 30, 60, 120, 240, 480, 900],
  /** From one network address, whatever is tried: an office may share one. */
  address: [...Array.from({ length: 19 }, () => 0), 30, 30, 60, 60, 120, 240, 480, 900],
} as const satisfies Record<string, readonly number[]>;

/** After so long without a try the count begins anew. */
export const forgottenAfterMinutes = 24 * 60;

/** "2 seconds", "1 minute", "15 minutes": rounded up. */
export function waitWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return whole === 1 ? '1 second' : `${whole} seconds`;
  const minutes = Math.ceil(whole / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/**
 * What of a network address is counted: of IPv6 the first 64 bits, as whoever has one address of such a network has them all.
 * Of an address that is none, all of it.
 */
export function countedNetwork(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined || !plain.includes(':')) return mapped ?? plain;
  const [before = '', after] = plain.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const noughts = after === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...noughts, ...tail].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
