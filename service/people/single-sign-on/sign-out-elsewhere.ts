// Signing out together: a provider tells us that somebody is signed out there, and who signs out here may do so there too.
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Readable } from 'node:stream';
import { everyone, json, leadAway, notFound, route, type Answer, type Route } from '../../pages/route.ts';
import type { Log } from '../../platform/log.ts';
import { digestOfToken } from '../accounts/token.ts';
import { endSessionsOfProvider } from '../sessions/session-store.ts';
import { elsewherePage } from './elsewhere-page.ts';
import { endSessionsByIssuer, findIdentity } from './identity-store.ts';
import type { Provider } from './provider.ts';
import type { SendingNeeds } from './send-to-provider.ts';
import { orAway } from './sign-in-elsewhere.ts';
import { fetchKeys, verifyLogoutToken } from './verify-logout-token.ts';

interface Needs extends SendingNeeds {
  log: Log;
}

const params = z.object({ provider: z.string().max(40) });
const mostBytes = 20_000;

export function signOutElsewhereRoutes(needs: Needs): Route[] {
  const providerIn = (id: string) => needs.providers.find((each) => each.id === id);
  return [
    route({
      method: 'POST',
      path: '/api/v1/back-channel/:provider',
      permission: everyone,
      params,
      body: 'bytes',
      answer: async ({ params: { provider: id }, bytes }) => {
        const provider = providerIn(id);
        return provider
          ? orAway(provider, () => notice(needs, provider, bytes))
          : notFound('There is no such provider.');
      },
    }),
    route({
      method: 'GET',
      path: '/signed-out/:provider',
      permission: everyone,
      params,
      answer: ({ params: { provider: id } }) => {
        const provider = providerIn(id);
        return provider ? signedOutPage(provider) : notFound('There is no page at this address.');
      },
    }),
    route({
      method: 'GET',
      path: '/signed-out/:provider/there',
      permission: everyone,
      params,
      answer: async ({ params: { provider: id } }) => {
        const provider = providerIn(id);
        if (!provider) return notFound('There is no page at this address.');
        return orAway(provider, async () => {
          const returnTo = new URL('/sign-in', needs.serviceAddress()).href;
          const url = await needs.talk.signOutAddress(provider, returnTo);
          return url === null
            ? notFound(`${provider.name} has no page for signing out. Do it there.`)
            : leadAway(url);
        });
      },
    }),
  ];
}

/** Where somebody is led who signs out here: null for a session that no provider began. */
export async function afterSignOut(
  { database, providers }: SendingNeeds,
  token: string,
): Promise<string | null> {
  if (providers.length === 0) return null;
  const row = await database
    .selectFrom('session')
    .select('issuer')
    .where('digest', '=', digestOfToken(token))
    .executeTakeFirst();
  const provider = providers.find(({ issuer }) => issuer === row?.issuer);
  return provider ? `/signed-out/${provider.id}` : null;
}

/** OpenID Connect Back-Channel Logout 1.0, section 2.8: 200 when it is done, 400 when the notice is not taken. */
async function notice(needs: Needs, provider: Provider, bytes: Readable | null): Promise<Answer> {
  const { database, clock, talk, log } = needs;
  const token = new URLSearchParams(await atMost(bytes)).get('logout_token') ?? '';
  const keys = async () => fetchKeys((await talk.keysAddress(provider)) ?? '');
  const told = await verifyLogoutToken(provider, token, keys, clock.now());
  if (told === null) return json({ error: 'invalid_request' }, { status: 400 });
  const { issuer } = provider;
  const ended = await database.transaction().execute(async (transaction) => {
    if (told.session !== null) return endSessionsOfProvider(transaction, issuer, told.session);
    const identity = await findIdentity(transaction, { issuer, subject: told.subject ?? '' });
    return identity ? endSessionsByIssuer(transaction, identity.personId, issuer) : 0;
  });
  log.info('sessions ended by a provider', { provider: provider.id, ended });
  return json({ ended: true }, { headers: { 'cache-control': 'no-store' } });
}

async function atMost(bytes: Readable | null): Promise<string> {
  if (bytes === null) return '';
  let left = mostBytes;
  return text(
    bytes.filter((chunk: Buffer) => {
      left -= chunk.length;
      return left >= 0;
    }),
  );
}

function signedOutPage({ id, name }: Provider): Answer {
  return elsewherePage({
    title: 'You are signed out here',
    words: `You are still signed in with ${name}: whoever uses this computer next could come in with that.`,
    links: [
      { href: `/signed-out/${id}/there`, text: `Sign out of ${name} too` },
      { href: '/sign-in', text: 'Sign in again' },
    ],
  });
}
