// Speaks with a provider: learns its addresses and keys, sends people to it, and takes the code that they bring back.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Provider, ProviderClaims } from './provider.ts';

export interface ProviderTalk {
  /** Where somebody is sent, and what must be kept until they are back. Throws `ProviderAway`. */
  leave(provider: Provider, trip: Trip): Promise<Departure>;
  /** What the provider says of who came back; null where anything does not fit. Throws `ProviderAway`. */
  comeBack(provider: Provider, back: Return): Promise<ProviderClaims | null>;
  /** Where they end their session there; null where the provider offers no such page. */
  signOutAddress(provider: Provider, returnTo: string): Promise<URL | null>;
  /** Where its keys lie. Throws `ProviderAway`. */
  keysAddress(provider: Provider): Promise<string | null>;
}

export interface Trip {
  /** Our address that they come back to. */
  redirectUri: string;
  /** They are to prove who they are there, though they are signed in. */
  anew: boolean;
}

export interface Departure {
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
}

export interface Return {
  /** Whole, as it was asked for. */
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
  anew: boolean;
}

/** The provider does not answer, or not as one. */
export class ProviderAway extends Error {}

const learnedForMinutes = 60;
const waitSeconds = 8;
/** A proof that was asked for anew is not older than that when they come back. */
const provedWithinSeconds = 300;

const idToken = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  sid: z.string().max(255).optional(),
  acr: z.string().optional(),
  amr: z.array(z.string()).optional(),
  email: z.string().max(254).optional(),
  email_verified: z.boolean().optional(),
});

export function talkToProviders({ clock, log }: { clock: Clock; log: Log }): ProviderTalk {
  const learned = new Map<string, { until: number; configuration: Promise<Configuration> }>();

  async function learn(provider: Provider): Promise<Configuration> {
    const now = clock.now().getTime();
    const known = learned.get(provider.id);
    if (known && known.until > now) return known.configuration;
    const configuration = ask(provider);
    learned.set(provider.id, { until: now + learnedForMinutes * 60_000, configuration });
    try {
      return await configuration;
    } catch (error) {
      learned.delete(provider.id);
      log.error('a provider of single sign-on does not answer', { provider: provider.id, error });
      throw new ProviderAway(provider.name, { cause: error });
    }
  }

  return {
    async leave(provider, { redirectUri, anew }) {
      const configuration = await learn(provider);
      const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const { secondFactor } = provider;
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: provider.scopes.join(' '),
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        ...(anew && { prompt: 'login', max_age: '0' }),
        ...(secondFactor.kind === 'shown' &&
          secondFactor.acr.length > 0 && { acr_values: secondFactor.acr.join(' ') }),
      });
      return { url, ...kept };
    },
    async comeBack(provider, { url, state, nonce, verifier, anew }) {
      const configuration = await learn(provider);
      try {
        const tokens = await authorizationCodeGrant(configuration, url, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(anew && { maxAge: provedWithinSeconds }),
        });
        return claimsOf(tokens.claims());
      } catch (error) {
        if (isAway(error)) throw new ProviderAway(provider.name, { cause: error });
        log.info('a sign-in by a provider was refused', { provider: provider.id, reason: reasonOf(error) });
        return null;
      }
    },
    async signOutAddress(provider, returnTo) {
      const configuration = await learn(provider);
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo });
    },
    keysAddress: async (provider) => (await learn(provider)).serverMetadata().jwks_uri ?? null,
  };
}

async function ask({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const isOwnComputer = new URL(issuer).protocol === 'http:';
  const proving = clientSecret === null ? None() : ClientSecretPost(clientSecret);
  return discovery(new URL(issuer), clientId, {}, proving, {
    timeout: waitSeconds,
    // Their signature is looked at though the token came from the provider itself.
    execute: [enableNonRepudiationChecks, ...(isOwnComputer ? [allowInsecureRequests] : [])],
  });
}

function claimsOf(claims: unknown): ProviderClaims | null {
  const read = idToken.safeParse(claims);
  if (!read.success) return null;
  const { iss, sub, sid = null, acr = null, amr = [], email = null, email_verified: verified } = read.data;
  return { iss, sub, sid, acr, amr, email, isEmailVerified: verified === true };
}

/** The network failed, or the provider did: not the person. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  const hasBroken = cause instanceof Response && cause.status >= 500;
  return hasBroken || error.name === 'TimeoutError' || error.name === 'TypeError' || isAway(cause);
}

/** The code of the library or of the protocol, such as `invalid_grant`: nothing of the person is in it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('error' in error && typeof error.error === 'string') return error.error.slice(0, 60);
  return 'code' in error ? String(error.code) : error.name;
}
