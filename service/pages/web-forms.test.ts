// Forms: only from a page of ours to this session, once however often they are sent, and not too often.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog } from '../platform/log.ts';
import type { BegunForm, SentForms } from '../platform/requests/index.ts';
import { html } from './html.ts';
import { doorFor, madeUpPerson, nobodysDoor } from './made-up-door.ts';
import { everyone, json, page, permission, redirect, route } from './route.ts';
import { limits } from './serving/limit-requests.ts';
import { createWebServer, type WebServerNeeds } from './web.ts';

const make = permission('things:make');
const made: string[] = [];
const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1a65a6', button: '#0f7a52' },
};

const routes = [
  route({
    method: 'GET',
    path: '/new',
    permission: everyone,
    answer: () => page({ title: 'New', body: html`<form method="post" action="/new"></form>` }),
  }),
  route({
    method: 'POST',
    path: '/new',
    permission: make,
    async answer({ form }) {
      assert.equal(form.has('form-token'), false);
      if (form.value('name') === '')
        return page({ title: 'New', body: html``, problems: [{ field: 'name', message: 'Enter a name' }] });
      await sleep(30);
      made.push(form.value('name'));
      return redirect(`/things/${made.length}`);
    },
  }),
  route({ method: 'POST', path: '/api/v1/things', permission: make, answer: () => json(made.length) }),
  route({
    method: 'GET',
    path: '/slow',
    permission: everyone,
    expensive: true,
    answer: () => page({ title: 'Slow', body: html`` }),
  }),
];

function serverOf(needs: Partial<WebServerNeeds> = {}) {
  const server = createWebServer({ routes, look, log: silentLog, door: doorFor(() => true), ...needs });
  after(() => server.close());
  return server;
}

function tokenIn(body: string): string {
  return /name="form-token" value="([^"]+)"/.exec(body)?.[1] ?? '';
}

const noHeader = { 'x-form-token': '' };

describe('a form of somebody who is signed in', () => {
  it('brings the token that its page was given, without any page having asked for one', async () => {
    const { inject } = serverOf();
    const token = tokenIn((await inject({ url: '/new' })).body);
    const sent = await inject({ url: '/new', form: { name: 'one', 'form-token': token }, headers: noHeader });
    assert.equal(sent.status, 303);
  });

  it('without it, or with one of another session, does nothing, and keeps what was typed to send it again', async () => {
    const formKey = 'the same for all copies';
    const { inject } = serverOf({ formKey });
    const other = serverOf({ formKey, door: doorFor(() => true, { ...madeUpPerson, session: 'another' }) });
    const tokens = ['', 'forged.token', tokenIn((await other.inject({ url: '/new' })).body)];
    const before = made.length;
    for (const token of tokens) {
      const form = { name: 'Mary & "Co"', password: 'hunter2', 'form-token': token };
      const { status, body } = await inject({ url: '/new', form, headers: noHeader });
      assert.equal(status, 403);
      assert.match(body, /<form method="post" action="\/new"/);
      assert.match(body, /name="name" value="Mary &amp; &quot;Co&quot;"/);
      assert.doesNotMatch(body, /hunter2/);
      const again = { name: 'x', 'form-token': tokenIn(body) };
      assert.equal((await inject({ url: '/new', form: again, headers: noHeader })).status, 303);
    }
    assert.equal(made.length, before + tokens.length);
  });

  it('needs none where a program shows a token of its own with each request', async () => {
    const { inject } = serverOf({ door: doorFor(() => true, { ...madeUpPerson, session: null }) });
    const headers = { ...noHeader, authorization: 'Bearer made-up', 'sec-fetch-site': 'cross-site' };
    assert.equal((await inject({ url: '/api/v1/things', form: {}, headers })).status, 200);
  });
});

describe('a form that is sent twice', () => {
  it('at once, makes one thing, and both are sent to it', async () => {
    const { inject } = serverOf();
    const form = { name: 'twice', 'form-token': tokenIn((await inject({ url: '/new' })).body) };
    const before = made.length;
    const answers = await Promise.all([1, 2, 3].map(() => inject({ url: '/new', form, headers: noHeader })));
    const later = await inject({ url: '/new', form, headers: noHeader });
    assert.equal(made.length, before + 1);
    const places = new Set([...answers, later].map(({ headers }) => headers['location']));
    assert.deepEqual([...places], [`/things/${made.length}`]);
  });

  it('with something else typed, is another form', async () => {
    const { inject } = serverOf();
    const token = tokenIn((await inject({ url: '/new' })).body);
    const before = made.length;
    for (const name of ['first', 'second'])
      await inject({ url: '/new', form: { name, 'form-token': token }, headers: noHeader });
    assert.deepEqual(made.slice(before), ['first', 'second']);
  });

  it('after problems were mended, is answered anew', async () => {
    const { inject } = serverOf();
    const token = tokenIn((await inject({ url: '/new' })).body);
    const send = (name: string) =>
      inject({ url: '/new', form: { name, 'form-token': token }, headers: noHeader });
    assert.equal((await send('')).status, 422);
    assert.equal((await send('')).status, 422);
    assert.equal((await send('mended')).status, 303);
  });

  it('by somebody who is not signed in, is one too', async () => {
    const before = made.length;
    const open = {
      ...nobodysDoor,
      visitorOf: async () => ({ ...(await nobodysDoor.visitorOf(asking)), may: () => true }),
    };
    const { inject } = serverOf({ door: open });
    const form = { name: 'nobody', 'form-token': tokenIn((await inject({ url: '/new' })).body) };
    await Promise.all([1, 2].map(() => inject({ url: '/new', form, headers: noHeader })));
    assert.equal(made.length, before + 1);
  });

  it('to two copies of the program, is answered by the one that took it up', async () => {
    const taken = new Map<string, string | null>();
    const sentForms: SentForms = {
      async begin(digest): Promise<BegunForm> {
        const ledTo = taken.get(digest);
        if (ledTo === undefined) taken.set(digest, null);
        return ledTo === undefined
          ? { is: 'first' }
          : ledTo === null
            ? { is: 'under way' }
            : { is: 'done', ledTo };
      },
      goOn: async () => undefined,
      finish: async (digest, _request, ledTo) => void taken.set(digest, ledTo),
      letGo: async (digest) => void taken.delete(digest),
    };
    const needs = {
      formKey: 'same',
      requests: { sentForms, count: async () => ({ requests: 1, secondsLeft: 1 }) },
    };
    const [one, other] = [serverOf(needs), serverOf(needs)];
    const form = { name: 'copies', 'form-token': tokenIn((await one.inject({ url: '/new' })).body) };
    const before = made.length;
    const answers = await Promise.all(
      [one, other].map(({ inject }) => inject({ url: '/new', form, headers: noHeader })),
    );
    assert.equal(made.length, before + 1);
    assert.equal(answers[0]?.headers['location'], answers[1]?.headers['location']);
  });
});

const asking = { cookies: new Map<string, string>(), address: '127.0.0.1', agent: '', url: '/' };

describe('somebody who asks too often', () => {
  const counts = new Map<string, number>();
  const count = async (digest: string) => {
    counts.set(digest, (counts.get(digest) ?? 0) + 1);
    return { requests: counts.get(digest) ?? 0, secondsLeft: 42 };
  };
  const sentForms: SentForms = {
    begin: async () => ({ is: 'first' }),
    goOn: async () => undefined,
    finish: async () => undefined,
    letGo: async () => undefined,
  };

  it('is told when to come again, for changes and for what takes long, and may read on', async () => {
    const { inject } = serverOf({ requests: { sentForms, count } });
    const statuses = async (times: number, url: string, form?: Record<string, string>) => {
      const found = new Set<number>();
      for (let time = 0; time < times; time += 1)
        found.add((await inject({ url, ...(form && { form }) })).status);
      return [...found];
    };
    assert.deepEqual(await statuses(limits.expensive.person, '/slow'), [200]);
    const refused = await inject({ url: '/slow' });
    assert.deepEqual([refused.status, refused.headers['retry-after']], [429, '42']);
    assert.match(refused.body, /Wait 42 seconds/);
    assert.deepEqual(await statuses(limits.change.person, '/new', {}), [422]);
    assert.deepEqual(await statuses(2, '/new', {}), [429]);
    assert.deepEqual(await statuses(5, '/new'), [200]);
  });
});
