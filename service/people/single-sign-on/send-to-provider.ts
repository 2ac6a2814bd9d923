// Sends somebody to a provider, and keeps what must fit when they are back: for this browser alone.
import type { SetCookie } from '../../pages/answer.ts';
import { serviceCookies } from '../../pages/cookie-list.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { newToken } from '../accounts/token.ts';
import type { ProviderTalk } from './ask-provider.ts';
import { keepBegunSignOn, type SignOnPurpose } from './begun-store.ts';
import type { Provider } from './provider.ts';

export interface SendingNeeds {
  database: Database;
  vault: Vault;
  clock: Clock;
  talk: ProviderTalk;
  providers: readonly Provider[];
  serviceAddress(): string;
}

/** Of a browser that has gone to a provider: whoever comes back must come with it. */
export const elsewhereCookie = serviceCookies.elsewhere.name;
const cookieSeconds = serviceCookies.elsewhere.maxAgeSeconds;

export interface Journey {
  purpose: SignOnPurpose;
  /** Whose answer is awaited; null: whoever signs in. */
  personId: string | null;
  /** Where to go afterwards. */
  returnTo: string;
  cookies: ReadonlyMap<string, string>;
}

export interface Sent {
  url: URL;
  cookies: SetCookie[];
}

/** Throws `ProviderAway`. */
export async function sendToProvider(
  { database, vault, clock, talk, serviceAddress }: SendingNeeds,
  provider: Provider,
  { purpose, personId, returnTo, cookies }: Journey,
): Promise<Sent> {
  const redirectUri = backAddress(serviceAddress(), provider);
  const { url, state, nonce, verifier } = await talk.leave(provider, {
    redirectUri,
    anew: purpose === 'prove',
  });
  const browser = cookies.get(elsewhereCookie) ?? newToken().token;
  const begun = { provider: provider.id, purpose, personId, verifier, nonce, returnTo };
  await keepBegunSignOn(database, vault, { ...begun, state, browser }, clock.now());
  return { url, cookies: [{ name: elsewhereCookie, value: browser, maxAgeSeconds: cookieSeconds }] };
}

/** Where a provider sends people back to: it must know this address. */
export function backAddress(serviceAddress: string, { id }: Provider): string {
  return new URL(`/sign-in/with/${id}/back`, serviceAddress).href;
}
