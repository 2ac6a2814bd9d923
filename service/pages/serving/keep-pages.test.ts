// A public page is kept for a second, for whoever is nobody in particular, and for no one else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { silentLog } from '../../platform/log.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import type { Language } from '../../phrases/language.ts';
import { html } from '../html.ts';
import { nobodysDoor, openDoor } from '../made-up-door.ts';
import { everyone, page, redirect, route, signedIn, type Permission, type Route } from '../route.ts';
import { createWebServer } from '../web.ts';
import { keepPages } from './keep-pages.ts';

const look = {
  organisationName: 'A body',
  demonstration: false,
  brand: { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1d3c59', button: '#1d3c59' },
};

/** How often the page was made, as it is asked for again and again. */
async function timesMade(
  requests: readonly { url?: string; headers?: Record<string, string>; form?: Record<string, string> }[],
  {
    door = nobodysDoor,
    permission = everyone,
    path = '/a',
    languages = ['en', 'cy'],
  }: {
    door?: Doorkeeper;
    permission?: Permission;
    path?: string;
    languages?: readonly Language[];
  } = {},
): Promise<{ made: number; bodies: string[] }> {
  let made = 0;
  const routes: Route[] = [
    route({
      ...{ method: 'GET', path, permission, languages },
      answer: () => {
        made += 1;
        const body = html`<h1>Made ${made} times</h1>
          <form method="post" action="/a"><button>Send</button></form>`;
        return page({ title: 'A', body });
      },
    }),
    route({ method: 'POST', path: '/a', permission: everyone, answer: () => redirect('/a') }),
  ];
  const server = createWebServer({ routes, look, door, log: silentLog });
  const bodies: string[] = [];
  for (const request of requests) bodies.push((await server.inject({ url: '/a', ...request })).body);
  await server.close();
  return { made, bodies };
}

describe('a page for everyone', () => {
  it('is made once for all who ask within a second', async () => {
    assert.equal((await timesMade([{}, {}, {}])).made, 1);
  });

  it('has in each copy a form of its own, so that two people’s forms are two', async () => {
    const { bodies } = await timesMade([{}, {}]);
    const [one, other] = bodies.map((body) => /name="form-token" value="([^"]+)"/.exec(body)?.[1]);
    assert.ok(one);
    assert.notEqual(one, other);
  });

  it('is made anew after a form was sent, which may have changed it', async () => {
    assert.equal((await timesMade([{}, { form: {} }, {}])).made, 2);
  });

  it('is another one for another address, and where a cookie holds another choice', async () => {
    const asked = [{}, { url: '/a?page=2' }, { headers: { cookie: 'choice=yes' } }];
    assert.equal((await timesMade(asked)).made, 3);
  });

  it('is made anew for whoever is signed in, and never shown to another as theirs', async () => {
    assert.equal((await timesMade([{}, {}], { door: openDoor })).made, 2);
  });

  it('is made anew for whoever shows a token', async () => {
    const asked = { headers: { authorization: 'Bearer a' } };
    assert.equal((await timesMade([asked, asked])).made, 2);
  });
});

describe('a page that is not of the public site', () => {
  it('is never kept: it may be for whoever has a link, and end at any moment', async () => {
    assert.equal((await timesMade([{}, {}], { languages: ['en'] })).made, 2);
    const linked = [{ url: '/a/secret' }, { url: '/a/secret' }];
    assert.equal((await timesMade(linked, { path: '/a/:token' })).made, 2);
  });
});

describe('a page that not everyone may see', () => {
  it('is never kept', async () => {
    assert.equal((await timesMade([{}, {}], { door: openDoor, permission: signedIn })).made, 2);
  });
});

describe('what is kept', () => {
  const words = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: 'Words' };

  it('is forgotten after a second', () => {
    let now = 0;
    const pages = keepPages(() => now);
    pages.keep('a', words);
    now = 999;
    assert.equal(pages.find('a'), words);
    now = 1000;
    assert.equal(pages.find('a'), null);
  });

  it('is never a refusal, a page with problems, a file, or a page that tells how work goes on', () => {
    const pages = keepPages();
    pages.keep('refused', { ...words, status: 404 });
    pages.keep('wrong', { ...words, status: 422 });
    pages.keep('file', { ...words, headers: { 'content-type': 'text/csv' } });
    pages.keep('going on', { ...words, headers: { ...words.headers, refresh: '2' } });
    assert.deepEqual(
      ['refused', 'wrong', 'file', 'going on'].map((key) => pages.find(key)),
      [null, null, null, null],
    );
  });

  it('is at most 500 pages, the oldest going first', () => {
    const pages = keepPages(() => 0);
    for (let number = 0; number < 501; number += 1) pages.keep(String(number), words);
    assert.equal(pages.find('0'), null);
    assert.equal(pages.find('500'), words);
  });
});
