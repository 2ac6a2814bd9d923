// Devices that somebody has signed in from before: whoever guesses from elsewhere cannot lock them out (OWASP, device cookies).
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A keyed hash of a text. */
type Mark = (text: string) => string;

/** The value of the cookie: a number of its own, marked for this person. */
export function newDeviceCookie(mark: Mark, personId: string): string {
  const number = randomBytes(16).toString('base64url');
  return `${number}.${mark(`${personId} ${number}`)}`;
}

/** The number of the device, when the cookie was made here and for this person; otherwise null. */
export function deviceOf(mark: Mark, personId: string, cookie: string | undefined): string | null {
  const [number = '', marked = ''] = (cookie ?? '').split('.');
  const expected = Buffer.from(mark(`${personId} ${number}`));
  const given = Buffer.from(marked);
  return given.length === expected.length && timingSafeEqual(given, expected) ? number : null;
}
