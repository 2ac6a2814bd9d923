// Verifies what a provider sends when somebody has signed out there (OpenID Connect Back-Channel Logout 1.0, section 2.6).
import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { ProviderAway } from './ask-provider.ts';
import type { Provider } from './provider.ts';

/** Whose session ended there: this one, or all of that account. */
export interface LogoutNotice {
  subject: string | null;
  session: string | null;
}

const event = 'http://schemas.openid.net/event/backchannel-logout';
const header = z.object({ alg: z.string(), kid: z.string().optional(), typ: z.string().optional() });
const claims = z
  .object({
    iss: z.string(),
    aud: z.union([z.string(), z.array(z.string())]),
    iat: z.number(),
    exp: z.number().optional(),
    jti: z.string(),
    events: z.record(z.string(), z.unknown()),
    sub: z.string().max(255).optional(),
    sid: z.string().max(255).optional(),
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) });
export type KeySet = z.infer<typeof keySet>;

/** Clocks differ, and a notice is sent at once. */
const toleranceSeconds = 120;
const oldestSeconds = 300;

/** Signature algorithms that providers use, as Node names what they need. None without a key is among them. */
const algorithms: Readonly<Record<string, { hash: string | null; more: object }>> = {
  RS256: { hash: 'sha256', more: {} },
  PS256: { hash: 'sha256', more: { padding: 6, saltLength: 32 } },
  ES256: { hash: 'sha256', more: { dsaEncoding: 'ieee-p1363' } },
  EdDSA: { hash: null, more: {} },
  Ed25519: { hash: null, more: {} },
};

/** Null for anything that this provider did not sign for us just now. */
export async function verifyLogoutToken(
  { issuer, clientId }: Provider,
  token: string,
  keys: () => Promise<KeySet>,
  now: Date,
): Promise<LogoutNotice | null> {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const said = header.safeParse(jsonOf(head)).data;
  const read = claims.safeParse(jsonOf(body)).data;
  if (!said || !read || more.length > 0) return null;
  const audience = typeof read.aud === 'string' ? [read.aud] : read.aud;
  const seconds = now.getTime() / 1000;
  const isOurs = read.iss === issuer && audience.includes(clientId) && event in read.events;
  const isNow =
    Math.abs(seconds - read.iat) <= oldestSeconds && (read.exp ?? Infinity) + toleranceSeconds > seconds;
  if (!isOurs || !isNow) return null;
  const isSigned = (await keys()).keys
    .filter(({ kid }) => said.kid === undefined || kid === said.kid)
    .some((key) => fits(said.alg, key, `${head}.${body}`, signature));
  return isSigned ? { subject: read.sub ?? null, session: read.sid ?? null } : null;
}

function fits(alg: string, key: KeySet['keys'][number], signed: string, signature: string): boolean {
  const way = Object.hasOwn(algorithms, alg) ? algorithms[alg] : undefined;
  if (way === undefined) return false;
  try {
    const publicKey = createPublicKey({ key, format: 'jwk' });
    const from = { key: publicKey, ...way.more };
    return verify(way.hash, Buffer.from(signed), from, Buffer.from(signature, 'base64url'));
  } catch {
    return false; // A key of another kind than the algorithm asks for.
  }
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null; // It is no JSON.
  }
}

/** @param address where the provider says that its keys lie. Throws `ProviderAway`. */
export async function fetchKeys(address: string): Promise<KeySet> {
  const response = await fetch(address, { signal: AbortSignal.timeout(8000), redirect: 'error' }).catch(
    (error: unknown) => {
      throw new ProviderAway(address, { cause: error });
    },
  );
  if (!response.ok) throw new ProviderAway(address);
  return keySet.parse(await response.json());
}
