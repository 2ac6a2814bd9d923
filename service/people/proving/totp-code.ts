// Codes of an authenticator app (TOTP, RFC 6238): six digits that change every half minute.
import { Secret, TOTP } from 'otpauth';

const period = 30;
/** One step early or late, for clocks that are not quite right. */
const window = 1;

/** 160 random bits in base 32, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the app reads from the QR code. @param account by which the app names it, such as an e-mail address */
export function totpAddress(secret: string, issuer: string, account: string): string {
  return totpOf(secret, issuer, account).toString();
}

/** The key in groups of four, for whoever types it. */
export function spacedSecret(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ');
}

/** The step that a code belongs to, or null where it is none of now. A step that was taken before must not be taken again. */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
  const code = typed.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}

/** The code of a moment. For tests, and for whoever plays the part of an app. */
export function codeAt(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

function totpOf(secret: string, issuer = '', label = 'account'): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });
}
