// The cookies of signing in: which names they have, and what is in them.

export interface CookieNames {
  /** Of the session: a token, and nothing else. */
  session: string;
  /** Of a device that has signed in before. */
  device: string;
}

/** With https the prefix `__Host-` has browsers keep others, such as pages of a neighbouring name, from setting it. */
export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}due-regard`, device: `${prefix}due-regard-device` };
}

/** A device is known again for half a year. */
export const deviceSeconds = 180 * 24 * 3600;
