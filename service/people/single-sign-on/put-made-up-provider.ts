// A real provider of single sign-on on this computer, at whose keyboard the tests put whom they like; and a browser that goes there.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Configuration } from 'oidc-provider';

/** Who is at the provider's keyboard, and how the provider asks them. */
export interface Seat {
  account: string;
  amr: string[];
  verified: boolean;
}

export const madeUpSecret = 'made-up-secret-of-a-test-of-due-regard';

export interface MadeUpProvider extends AsyncDisposable {
  issuer: string;
  seat: Seat;
  /** From now on it knows our service, at this address. */
  know(ours: string): Promise<void>;
}

export async function putMadeUpProvider(): Promise<MadeUpProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const at = server.address();
  const issuer = `http://localhost:${typeof at === 'object' && at ? at.port : 0}`;
  const seat: Seat = { account: 'ada', amr: ['pwd', 'mfa'], verified: true };
  return {
    issuer,
    seat,
    know: async (ours) => void server.on('request', await answerOf(issuer, ours, seat)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** It asks nobody anything: whoever is at the keyboard is signed in, and has agreed. */
async function answerOf(
  issuer: string,
  ours: string,
  seat: Seat,
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const configuration: Configuration = {
    jwks: { keys: [{ ...key, kty: 'RSA', kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['made-up'] },
    clients: [
      {
        client_id: 'due-regard',
        client_secret: madeUpSecret,
        redirect_uris: ['office', 'trusting'].map((id) => `${ours}/sign-in/with/${id}/back`),
        post_logout_redirect_uris: [`${ours}/sign-in`],
        token_endpoint_auth_method: 'client_secret_post',
        backchannel_logout_uri: `${ours}/api/v1/back-channel/office`,
        backchannel_logout_session_required: true,
      },
    ],
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    // It may speak to this computer without encryption, as we do in a test.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        amr: seat.amr,
        email: `${accountId}@example.org`,
        email_verified: seat.verified,
      }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 600, Grant: 600 },
  };
  const { default: OidcProvider } = await import('oidc-provider');
  const oidc = new OidcProvider(issuer, configuration);
  oidc.on('server_error', (_, error) => assert.fail(error));
  const answer = oidc.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const login = { accountId: seat.account, amr: seat.amr };
    void oidc.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  };
}

/** A browser: cookies of ours and of the provider, each for its own. */
export class MadeUpBrowser {
  readonly #ours: () => string;
  readonly #cookies = new Map<string, Map<string, string>>();

  /** @param ours address of our service */
  constructor(ours: () => string) {
    this.#ours = ours;
  }

  /** One step, by GET unless a form is given; other redirects are not followed. */
  async go(
    address: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; to: string; text: string }> {
    const { origin } = new URL(address);
    const own = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, own);
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, ...(form && { origin, 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) own.delete(name);
      else own.set(name, value);
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      to: location ? new URL(location, address).href : '',
      text: await response.text(),
    };
  }

  /** As when somebody else takes a seat there. */
  forget(origin: string): void {
    this.#cookies.delete(origin);
  }

  /** To the provider and through it; where it sends one back to. */
  async through(start: string): Promise<string> {
    let at = start;
    for (let step = 0; step < 10; step += 1) {
      const { to, text, status } = await this.go(at);
      if (to === '') return assert.fail(`${status} at ${at}: ${text.slice(0, 300)}`);
      if (to.startsWith(`${this.#ours()}/sign-in/with/`) && to.includes('/back?')) return to;
      at = to;
    }
    return assert.fail('The provider sends nobody back.');
  }

  /** A form of ours, with its token. */
  async send(page: string, action: string, fields: Record<string, string> = {}) {
    const { text } = await this.go(page);
    const form = text.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
    const token = /name="form-token" value="([^"]+)"/.exec(form)?.[1] ?? '';
    return this.go(`${this.#ours()}${action}`, { ...fields, 'form-token': token });
  }
}
