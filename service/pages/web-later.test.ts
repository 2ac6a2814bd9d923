// A form that cannot be kept just now loses nothing, and one opened page is one sending.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { silentLog } from '../platform/log.ts';
import type { SentForms } from '../platform/requests/index.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { html } from './html.ts';
import { nobodysDoor } from './made-up-door.ts';
import { everyone, page, redirect, route, type Route } from './route.ts';
import { nobody } from './visitor.ts';
import { createWebServer, type WebServerNeeds } from './web.ts';

const look = {
  organisationName: 'A body',
  demonstration: false,
  brand: { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1d3c59', button: '#1d3c59' },
};

/** As Postgres says that it is shutting down. */
const shuttingDown = Object.assign(new Error('terminating connection'), { code: '57P01' });

async function fails(): Promise<never> {
  throw shuttingDown;
}

function failing(error: Error): Route[] {
  const answer = async (): Promise<never> => {
    throw error;
  };
  return [
    route({
      ...{ method: 'POST', path: '/feedback', permission: everyone, languages: ['en', 'cy'] },
      answer,
    }),
    route({
      ...{ method: 'POST', path: '/api/v1/feedback', permission: everyone, body: 'json' },
      answer,
    }),
  ];
}

async function sent(routes: Route[], url: string, form: Record<string, string>) {
  const server = createWebServer({ routes, look, door: nobodysDoor, log: silentLog });
  const answer = await server.inject({ url, form });
  await server.close();
  return answer;
}

describe('a form that cannot be kept just now', () => {
  it('is answered 503 with what was typed, when to come back, and other ways', async () => {
    const { status, headers, body } = await sent(failing(shuttingDown), '/feedback', { words: 'The “map”' });
    assert.equal(status, 503);
    assert.equal(headers['retry-after'], '30');
    assert.match(body, /<input type="hidden" name="words" value="The “map”"/);
    assert.match(body, /What you typed is still here/);
    assert.match(body, /ring or write to us/);
  });

  it('is answered in Welsh below /cy', async () => {
    const { status, body } = await sent(failing(shuttingDown), '/cy/feedback', { words: 'Geiriau' });
    assert.equal(status, 503);
    assert.match(body, /Mae’r hyn a deipiwyd gennych yma o hyd/);
    assert.match(body, /action="\/cy\/feedback"/);
  });

  it('of a program is answered as a program reads it', async () => {
    const server = createWebServer({
      routes: failing(shuttingDown),
      look,
      door: nobodysDoor,
      log: silentLog,
    });
    const { status, headers } = await server.inject({
      ...{ method: 'POST', url: '/api/v1/feedback', payload: '{}' },
      headers: { 'content-type': 'application/json' },
    });
    await server.close();
    assert.equal(status, 503);
    assert.match(String(headers['content-type']), /problem\+json/);
  });

  it('for a fault of ours is answered with its code alone: sending it again would not help', async () => {
    const { status, body } = await sent(failing(new Error('A fault')), '/feedback', { words: 'The map' });
    assert.equal(status, 500);
    assert.doesNotMatch(body, /name="words"/);
  });
});

/** As the table does it, for one copy of the program. */
function rememberedForms(isLost: (finished: number) => boolean = () => false): SentForms {
  let finished = 0;
  const led = new Map<string, string>();
  return {
    begin: async (digest) => {
      const ledTo = led.get(digest);
      return ledTo === undefined ? { is: 'first' } : { is: 'done', ledTo };
    },
    goOn: async () => undefined,
    finish: async (digest, _request, ledTo) => {
      finished += 1;
      if (!isLost(finished)) led.set(digest, ledTo);
    },
    letGo: async () => undefined,
  };
}

describe('a form of which one page is one sending', () => {
  async function twice(
    first: string,
    second: string,
    oneSending: boolean,
    isLost: (finished: number) => boolean = () => false,
  ) {
    let times = 0;
    const body = html`<form method="post"></form>`;
    const routes = [
      route({
        method: 'GET',
        path: '/ask',
        permission: everyone,
        answer: () => page({ title: 'Ask', body }),
      }),
      route({
        ...{ method: 'POST', path: '/ask', permission: everyone },
        ...(oneSending && { oneSending: true }),
        answer: ({ form }) => {
          if (form.value('words') === '') return page({ title: 'Ask', body, status: 422 });
          times += 1;
          return redirect(`/ask/sent-${times}`);
        },
      }),
    ];
    const sentForms = rememberedForms(isLost);
    const open = () => {
      const requests = { sentForms, count: async () => ({ requests: 1, secondsLeft: 60 }) };
      const shared = { formKey: 'the same', requests };
      return createWebServer({ routes, look, door: nobodysDoor, log: silentLog, ...shared });
    };
    const [server, other] = [open(), open()];
    const opened = (await server.inject({ url: '/ask' })).body;
    const token = /name="form-token" value="([^"]+)"/.exec(opened)?.[1] ?? '';
    const answers = [];
    // Each by another copy of the program, which knows only what all copies know.
    for (const [copy, words] of [
      [server, first],
      [other, second],
    ] as const)
      answers.push(await copy.inject({ url: '/ask', form: { 'form-token': token, words } }));
    await Promise.all([server.close(), other.close()]);
    return { times, answers };
  }

  it('leads twice to the same place when the same is sent twice', async () => {
    const { times, answers } = await twice('One', 'One', true);
    assert.equal(times, 1);
    assert.deepEqual(
      answers.map(({ headers }) => headers['location']),
      ['/ask/sent-1', '/ask/sent-1'],
    );
  });

  it('leads there too when a copy was killed just before it could note the words', async () => {
    const { times, answers } = await twice('One', 'One', true, (finished) => finished === 2);
    assert.equal(times, 1);
    assert.deepEqual(
      answers.map(({ headers }) => headers['location']),
      ['/ask/sent-1', '/ask/sent-1'],
    );
  });

  it('asks when other words come from the same page, keeps them, and does nothing', async () => {
    const { times, answers } = await twice('One', 'Other', true);
    assert.equal(times, 1);
    assert.equal(answers[1]?.status, 409);
    assert.match(answers[1]?.body ?? '', /name="words" value="Other"/);
    assert.match(answers[1]?.body ?? '', /Send it as a second one/);
  });

  it('takes the words that are right after words that were not', async () => {
    const { times, answers } = await twice('', 'One', true);
    assert.equal(times, 1);
    assert.equal(answers[1]?.status, 303);
  });

  it('takes other words where a page may be sent again, as a choice may be made anew', async () => {
    assert.equal((await twice('One', 'Other', false)).times, 2);
  });
});

describe('a form while its sender cannot be counted or known', () => {
  async function bodyOf(broken: { door: Doorkeeper; requests?: WebServerNeeds['requests'] }) {
    const server = createWebServer({ routes: failing(shuttingDown), look, log: silentLog, ...broken });
    const { body } = await server.inject({ url: '/feedback', form: { words: 'The map' } });
    await server.close();
    return body;
  }

  it('keeps its words where it cannot be counted', async () => {
    const requests = { sentForms: rememberedForms(), count: fails };
    assert.match(await bodyOf({ door: nobodysDoor, requests }), /name="words" value="The map"/);
  });

  it('keeps its words where more was sent than one sender may', async () => {
    const count = async () => ({ requests: 10_000, secondsLeft: 40 });
    const body = await bodyOf({ door: nobodysDoor, requests: { sentForms: rememberedForms(), count } });
    assert.match(body, /Too many requests/);
    assert.match(body, /name="words" value="The map"/);
  });

  it('keeps its words where its sender’s session cannot be looked up', async () => {
    let asked = 0;
    // The test’s own way of sending asks once, for the token of the form.
    const visitorOf = async () => (asked++ === 0 ? nobody : fails());
    assert.match(await bodyOf({ door: { ...nobodysDoor, visitorOf } }), /name="words" value="The map"/);
  });
});
