// What a provider, or somebody in its place, may say that is not taken: tokens for others, too old, forged, or not signed at all.
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import { systemClock } from '../../platform/clock.ts';
import { silentLog } from '../../platform/log.ts';
import { type Departure, ProviderAway, talkToProviders } from './ask-provider.ts';
import { type Provider, type ProviderClaims, showsSecondFactor } from './provider.ts';
import { fetchKeys, verifyLogoutToken } from './verify-logout-token.ts';

const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const redirectUri = 'http://localhost/sign-in/with/office/back';
let server: Server;
let issuer = '';
let provider: Provider;
/** What the next token says, and how it is signed. */
let says: (honest: Record<string, unknown>) => Record<string, unknown> = (honest) => honest;
let signedBy: { key: KeyObject; alg: string } = { key: own.privateKey, alg: 'RS256' };
let tokenStatus = 200;
let awaited: Departure;

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

function jwt(claims: Record<string, unknown>, { key, alg } = signedBy): string {
  const signed = `${base64url({ alg, kid: 'one' })}.${base64url(claims)}`;
  const signature = alg === 'none' ? '' : sign('sha256', Buffer.from(signed), key).toString('base64url');
  return `${signed}.${signature}`;
}

function idToken(): string {
  const honest = {
    iss: issuer,
    aud: 'due-regard',
    sub: 'ada',
    nonce: awaited.nonce,
    iat: seconds(),
    exp: seconds() + 60,
  };
  return jwt(says(honest));
}

before(async () => {
  server = createServer((request, response) => {
    const answer = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.url === '/keys')
      return answer({
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      });
    if (request.url === '/token')
      return answer({ access_token: 'x', token_type: 'bearer', id_token: idToken() }, tokenStatus);
    return answer({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const at = server.address();
  issuer = `http://localhost:${typeof at === 'object' && at ? at.port : 0}`;
  provider = {
    ...{ id: 'office', name: 'Office', issuer, clientId: 'due-regard', clientSecret: 'secret' },
    ...{ scopes: ['openid'], secondFactor: { kind: 'always' }, linkByVerifiedEmail: false },
  };
});

after(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  says = (honest) => honest;
  signedBy = { key: own.privateKey, alg: 'RS256' };
  tokenStatus = 200;
});

/** There and back, with what the provider now says. */
async function comeBack(more: Record<string, string> = {}, anew = false): Promise<ProviderClaims | null> {
  const talk = talkToProviders({ clock: systemClock, log: silentLog });
  awaited = await talk.leave(provider, { redirectUri, anew });
  const query = new URLSearchParams({ code: 'one', state: awaited.state, iss: issuer, ...more });
  return talk.comeBack(provider, { ...awaited, url: new URL(`${redirectUri}?${query.toString()}`), anew });
}

describe('a sign-in', () => {
  test('is taken when everything fits', async () => {
    assert.equal((await comeBack())?.sub, 'ada');
  });

  const lies: Record<string, (honest: Record<string, unknown>) => Record<string, unknown>> = {
    'is for another service': (honest) => ({ ...honest, aud: 'another' }),
    'is for several services, of which another asked': (honest) => ({
      ...honest,
      aud: ['due-regard', 'x'],
      azp: 'x',
    }),
    'is of another provider': (honest) => ({ ...honest, iss: 'https://evil.example' }),
    'has ended': (honest) => ({ ...honest, iat: seconds() - 7200, exp: seconds() - 3600 }),
    'answers another question': (honest) => ({ ...honest, nonce: 'another' }),
    'answers no question': (honest) => ({ ...honest, nonce: undefined }),
    'says of nobody': (honest) => ({ ...honest, sub: undefined }),
  };
  for (const [what, lie] of Object.entries(lies))
    test(`is refused whose token ${what}`, async () => {
      says = lie;
      assert.equal(await comeBack(), null);
    });

  test('is refused whose token somebody else signed, or nobody', async () => {
    signedBy = { key: other.privateKey, alg: 'RS256' };
    assert.equal(await comeBack(), null);
    signedBy = { key: own.privateKey, alg: 'none' };
    assert.equal(await comeBack(), null);
  });

  test('is refused that comes from another issuer than was asked, or from none', async () => {
    assert.equal(await comeBack({ iss: 'https://evil.example' }), null);
    assert.equal(await comeBack({ error: 'access_denied' }), null);
  });

  test('anew is refused when it says nothing of when, or that it was an hour ago', async () => {
    assert.equal(await comeBack({}, true), null);
    says = (honest) => ({ ...honest, auth_time: seconds() - 3600 });
    assert.equal(await comeBack({}, true), null);
    says = (honest) => ({ ...honest, auth_time: seconds() });
    assert.equal((await comeBack({}, true))?.sub, 'ada');
  });

  test('at a provider that has broken down is told apart from one that is refused', async () => {
    tokenStatus = 500;
    await assert.rejects(comeBack(), ProviderAway);
  });
});

describe('a notice that somebody has signed out there', () => {
  const event = 'http://schemas.openid.net/event/backchannel-logout';
  const honest = () => ({
    iss: issuer,
    aud: 'due-regard',
    iat: seconds(),
    jti: 'one',
    sid: 'session',
    events: { [event]: {} },
  });
  const take = (token: string) =>
    verifyLogoutToken(provider, token, () => fetchKeys(`${issuer}/keys`), new Date());

  test('is taken when the provider signed it for us just now', async () => {
    assert.deepEqual(await take(jwt(honest())), { subject: null, session: 'session' });
    assert.deepEqual(await take(jwt({ ...honest(), sub: 'ada', sid: undefined })), {
      subject: 'ada',
      session: null,
    });
  });

  test('is refused for others, of others, old, of nobody, without the event, or that is a sign-in', async () => {
    const wrong = [
      { aud: 'another' },
      { iss: 'https://evil.example' },
      { iat: seconds() - 3600 },
      { exp: seconds() - 3600 },
      { sid: undefined },
      { events: {} },
      { nonce: 'of a sign-in' },
    ];
    for (const each of wrong)
      assert.equal(await take(jwt({ ...honest(), ...each })), null, JSON.stringify(each));
  });

  test('is refused that is forged: another key, no signature, or our public key taken for a secret', async () => {
    assert.equal(await take(jwt(honest(), { key: other.privateKey, alg: 'RS256' })), null);
    assert.equal(await take(jwt(honest(), { key: own.privateKey, alg: 'none' })), null);
    const [head = '', body = ''] = jwt(honest(), { key: own.privateKey, alg: 'HS256' }).split('.');
    const guessed = createHash('sha256').update(`${head}.${body}`).digest('base64url');
    assert.equal(await take(`${head}.${body}.${guessed}`), null);
    const [, bent = ''] = jwt({ ...honest(), sid: 'another' }).split('.');
    const [start, , end] = jwt(honest()).split('.');
    assert.equal(await take(`${start}.${bent}.${end}`), null);
  });
});

test('a second factor is there when the provider shows one that was named, or is taken at its word', () => {
  const claims: ProviderClaims = {
    ...{ iss: issuer, sub: 'ada', sid: null, email: null, isEmailVerified: false },
    ...{ acr: 'urn:two', amr: ['pwd', 'otp'] },
  };
  const shown = (amr: string[], acr: string[]) =>
    showsSecondFactor({ ...provider, secondFactor: { kind: 'shown', amr, acr } }, claims);
  assert.ok(shown(['mfa', 'otp'], []));
  assert.ok(shown([], ['urn:two']));
  assert.ok(!shown(['mfa'], ['urn:three']));
  assert.ok(!shown([], []));
  assert.ok(
    showsSecondFactor({ ...provider, secondFactor: { kind: 'always' } }, { ...claims, amr: [], acr: null }),
  );
});
