// A token with which a program of a partner sends to one dataset: what it looks like, and whether it may be used.
import { createHash, randomBytes } from 'node:crypto';

export interface ApiToken {
  id: string;
  datasetId: string;
  partnerId: string;
  name: string;
  /** Its last letters, to tell tokens apart by. */
  ending: string;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  replacedBy: string | null;
}

const prefix = 'dueregard_';

/** A new one: shown once, and kept nowhere. 256 random bits. */
export function newTokenText(): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of it. */
export function digestOfToken(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The token in a header such as `Bearer dueregard_…`; null where there is none of ours. */
export function tokenIn(authorization: string | undefined): string | null {
  return /^Bearer +(dueregard_[\w-]{43})$/i.exec(authorization ?? '')?.[1] ?? null;
}

export function isUsable({ revokedAt, expiresAt }: ApiToken, at: Date): boolean {
  return revokedAt === null && at < expiresAt;
}

export function tokenStateWords(token: ApiToken, at: Date): string {
  if (token.revokedAt !== null) return token.replacedBy === null ? 'Revoked' : 'Replaced';
  return at < token.expiresAt ? 'In use' : 'Expired';
}

/** Requests that one token may make in a minute. */
export const usesInAMinute = 120;
