// Cookies by their plain names. By https they bear the prefix that keeps other hosts and plain http from writing them.
import type { SetCookie } from '../answer.ts';
import { isKnownCookie } from '../cookie-list.ts';

const prefix = '__Host-';

/**
 * RFC 6265, section 5.4: the first of a name counts. By https only those with the prefix are read, under their plain name.
 */
export function cookiesOf(header: string, isHttps: boolean): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const [written = '', ...value] = pair.split('=');
    const name = plainName(written.trim(), isHttps);
    if (name !== null && value.length > 0 && !cookies.has(name)) cookies.set(name, value.join('=').trim());
  }
  return cookies;
}

function plainName(written: string, isHttps: boolean): string | null {
  if (!isHttps) return written;
  return written.startsWith(prefix) ? written.slice(prefix.length) : null;
}

/** For the field Set-Cookie: for this host alone, hidden from scripts, and not sent along with a form of another site. */
export function cookieHeader({ name, value, maxAgeSeconds }: SetCookie, isHttps: boolean): string {
  if (
    !isKnownCookie(name) ||
    !/^[A-Za-z0-9_-]{1,60}$/.test(name) ||
    !/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{0,3900}$/.test(value)
  )
    throw new Error(
      `COOKIE_UNWRITABLE: the cookie ${JSON.stringify(name)} has a name or a value that no cookie can have.`,
    );
  const age = value === '' ? 0 : maxAgeSeconds;
  return [
    `${isHttps ? prefix : ''}${name}=${value}`,
    'Path=/',
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(isHttps ? ['Secure'] : []),
  ].join('; ');
}
