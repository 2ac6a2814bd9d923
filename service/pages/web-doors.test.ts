// Who is let in: nobody by default, with where to sign in, what a token is told, and what needs a recent proof.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { z } from 'zod';
import { silentLog } from '../platform/log.ts';
import { whoActs } from '../platform/doer.ts';
import { page } from './answer.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { html } from './html.ts';
import { doorFor, madeUpPerson, nobodysDoor } from './made-up-door.ts';
import { everyone, json, permission, route, signedIn, type Route } from './route.ts';
import { createWebServer } from './web.ts';

const read = permission('cases:read');
const decide = permission('cases:decide');
const plain = (title: string) => page({ title, body: html`<h1>${title}</h1>` });
const routes: Route[] = [
  route({ method: 'GET', path: '/', permission: everyone, answer: () => plain('Home') }),
  route({
    method: 'GET',
    path: '/findings',
    permission: read,
    answer: () => plain(`${whoActs().id} of ${whoActs().body}`),
  }),
  route({ method: 'GET', path: '/account', permission: signedIn, answer: () => plain('Account') }),
  route({
    method: 'POST',
    path: '/decide',
    permission: decide,
    proof: 'recent',
    answer: ({ form }) => plain(`Decided: ${form.value('why')}`),
  }),
  route({ method: 'GET', path: '/api/v1/cases', permission: read, answer: () => json([1, 2]) }),
  route({
    method: 'PUT',
    path: '/api/v1/cases',
    permission: read,
    body: 'json',
    answer: ({ json: sent }) => json(z.object({ size: z.number() }).parse(sent).size),
  }),
  route({
    method: 'PATCH',
    path: '/api/v1/cases',
    permission: read,
    body: 'bytes',
    async answer({ bytes }) {
      return json((await bytes?.toArray())?.join('').length, { status: 202 });
    },
  }),
];
const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1a65a6', button: '#0f7a52' },
};

function serverOf(door: Doorkeeper) {
  const server = createWebServer({ routes, look, log: silentLog, door });
  after(() => server.close());
  return server;
}

describe('nobody', () => {
  const { inject } = serverOf(nobodysDoor);

  it('may read what everyone may, and sees no way to the rest', async () => {
    const { status, body } = await inject({ url: '/' });
    assert.equal(status, 200);
    assert.doesNotMatch(body, /href="\/findings"/);
  });

  it('is sent to sign in, and back to what they asked for', async () => {
    const { status, headers } = await inject({ url: '/findings?by=sex' });
    assert.deepEqual([status, headers['location']], [303, '/sign-in?to=%2Ffindings%3Fby%3Dsex']);
    assert.equal((await inject({ url: '/account' })).status, 303);
    assert.equal(
      (await inject({ url: '/decide', form: { why: 'x' } })).headers['location'],
      '/sign-in?to=%2F',
    );
  });

  it('without a token is told so by the API in its own words', async () => {
    const { status, headers, body } = await inject({ url: '/api/v1/cases' });
    assert.deepEqual([status, headers['content-type']], [401, 'application/problem+json; charset=utf-8']);
    assert.deepEqual(JSON.parse(body), {
      type: 'about:blank',
      title: 'Sign in first',
      status: 401,
      detail: 'Send a token that may do this.',
    });
  });
});

describe('somebody', () => {
  const { inject } = serverOf(doorFor((asked) => asked === read));

  it('is who acts, in their body', async () => {
    const { body } = await inject({ url: '/findings' });
    assert.match(body, new RegExp(`<h1>${madeUpPerson.id} of fellshire</h1>`));
    assert.match(body, /href="\/findings" aria-current/);
  });

  it('without the permission is refused', async () => {
    assert.equal((await inject({ url: '/decide', form: { why: 'x' } })).status, 403);
  });

  it('sends JSON, or bytes, to where they are taken', async () => {
    const put = (payload: string, type = 'application/json') =>
      inject({ method: 'PUT', url: '/api/v1/cases', payload, headers: { 'content-type': type } });
    assert.equal((await put('{"size":3}')).body, '3');
    assert.equal((await put('{"size":')).status, 400);
    assert.equal((await put('size=3', 'application/x-www-form-urlencoded')).status, 415);
    const headers = { 'content-type': 'application/offset+octet-stream' };
    const patched = await inject({ method: 'PATCH', url: '/api/v1/cases', payload: '12345', headers });
    assert.deepEqual([patched.status, patched.body], [202, '5']);
  });

  it('who sends a token needs no page of ours to send from; whoever sends none does', async () => {
    const sent = { method: 'PUT', url: '/api/v1/cases', payload: '{"size":3}' } as const;
    const session = { cookie: 'session=made-up' };
    const elsewhere = { ...session, 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
    assert.equal((await inject({ ...sent, headers: elsewhere })).status, 403);
    const withToken = { ...elsewhere, authorization: 'Bearer made-up' };
    assert.equal((await inject({ ...sent, headers: withToken })).status, 200);
  });
});

describe('what needs a recent proof', () => {
  it('is asked for it first, with what was typed', async () => {
    const door: Doorkeeper = {
      ...doorFor(() => true),
      askForProof: async ({ form }) =>
        form.value('password') === 'right' ? null : plain(`Prove it: ${form.value('why')}`),
    };
    const { inject } = serverOf(door);
    assert.match((await inject({ url: '/decide', form: { why: 'enough' } })).body, /Prove it: enough/);
    const proved = await inject({ url: '/decide', form: { why: 'enough', password: 'right' } });
    assert.match(proved.body, /Decided: enough/);
  });
});

it('a route for people’s pages cannot take a method of programs', () => {
  assert.throws(
    () => route({ method: 'DELETE', path: '/findings', permission: read, answer: () => plain('x') }),
    /ROUTE_METHOD: DELETE \/findings is for programs/,
  );
});
