// Tokens: 256 random bits for whoever is to have them; the database knows only their digests.
import { createHash, randomBytes } from 'node:crypto';

export interface NewToken {
  /** For the cookie or the address; it is nowhere else. */
  token: string;
  digest: string;
}

export function newToken(): NewToken {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOfToken(token) };
}

/** SHA-256, in hexadecimal. That is enough for what has 256 random bits. */
export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
