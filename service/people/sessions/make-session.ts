// Signs somebody in who has proved who they are: a new session with a new token, whatever cookie the browser came with.
import type { SetCookie } from '../../pages/answer.ts';
import { serviceCookies } from '../../pages/cookie-list.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { deviceWords } from './device-words.ts';
import { newDeviceCookie } from './known-device.ts';
import type { SessionLimits } from './session-limits.ts';
import { endSessionOfToken, type SignInMethod, startSession } from './session-store.ts';

/** Of the session: a token, and nothing else. */
export const sessionCookie = serviceCookies.session.name;
/** Of a device that somebody has signed in from. */
export const deviceCookie = serviceCookies.device.name;

export interface SessionNeeds {
  database: Database;
  vault: Vault;
  clock: Clock;
  limits: SessionLimits;
}

export interface SigningIn {
  personId: string;
  method: SignInMethod;
  /** What the browser calls itself, and where it is. */
  agent: string;
  address: string;
  cookies: ReadonlyMap<string, string>;
  /** Of single sign-on: the provider, and its name for the session. */
  issuer?: string;
  providerSession?: string;
}

/** @returns the cookies that the answer carries */
export async function makeSession(
  transaction: Database,
  { vault, clock, limits }: Omit<SessionNeeds, 'database'>,
  { agent, cookies, ...rest }: SigningIn,
): Promise<SetCookie[]> {
  const old = cookies.get(sessionCookie);
  // Whatever this browser was signed in as, and whoever put that cookie there, ends here.
  if (old !== undefined) await endSessionOfToken(transaction, old);
  const session = { ...rest, deviceWords: deviceWords(agent) };
  const { token } = await startSession(transaction, session, limits, clock.now());
  return [sessionCookieOf(token), deviceCookieOf(vault, rest.personId)];
}

/** Forgotten when the browser is closed. */
export function sessionCookieOf(token: string): SetCookie {
  return { name: sessionCookie, value: token };
}

function deviceCookieOf(vault: Vault, personId: string): SetCookie {
  const value = newDeviceCookie(markOfDevice(vault), personId);
  return { name: deviceCookie, value, maxAgeSeconds: serviceCookies.device.maxAgeSeconds };
}

export function markOfDevice(vault: Vault): (text: string) => string {
  return (text) => vault.mark('device', text);
}
