// Pages in Welsh: below /cy, whole in Welsh around whatever the page says, and leading on in Welsh.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { z } from 'zod';
import { silentLog } from '../platform/log.ts';
import { html } from './html.ts';
import { nobodysDoor } from './made-up-door.ts';
import { everyone, notFound, page, redirect, route } from './route.ts';
import { createWebServer } from './web.ts';

const both = { permission: everyone, languages: ['en', 'cy'] } as const;
const server = createWebServer({
  look: {
    organisationName: 'A body',
    demonstration: true,
    brand: { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1d3c59', button: '#1d3c59' },
    contact: { name: 'Made-up Office' },
    navigation: [
      { text: 'Home', welsh: 'Hafan', href: '/' },
      { text: 'Form', href: '/form' },
    ],
  },
  door: nobodysDoor,
  log: silentLog,
  addresses: ['https://regard.example.gov.uk'],
  routes: [
    route({
      ...{ ...both, method: 'GET', path: '/' },
      answer: ({ language, url }) => page({ title: `Home ${language}`, body: html`<p>${url}</p>` }),
    }),
    route({
      ...{ ...both, method: 'GET', path: '/form', query: z.object({ page: z.coerce.number().optional() }) },
      answer: ({ language }) =>
        page({ title: language, body: html`<a href="/plain">x</a><a href="/">y</a>` }),
    }),
    route({
      ...{ ...both, method: 'POST', path: '/form' },
      answer: ({ form }) =>
        form.value('name') === ''
          ? page({ title: 'T', body: html`<p>x</p>`, problems: [{ field: 'name', message: 'm' }] })
          : redirect('/?done=1'),
    }),
    route({ ...both, method: 'GET', path: '/gone', answer: () => notFound('Nothing here.') }),
    route({
      ...{ ...both, method: 'GET', path: '/broken' },
      answer: () => {
        throw new Error('broken on purpose');
      },
    }),
    route({
      ...{ method: 'GET', path: '/plain', permission: everyone },
      answer: ({ language }) => page({ title: language, body: html`<p>English</p>` }),
    }),
  ],
});
after(() => server.close());
const host = { host: 'regard.example.gov.uk' };
const get = (url: string) => server.inject({ url, headers: host });

describe('a page that has Welsh', () => {
  it('answers below /cy, told in which language it is asked for and the address as it knows it', async () => {
    const { status, body } = await get('/cy?a=1');
    assert.equal(status, 200);
    assert.match(body, /<html lang="cy"/);
    assert.match(body, /<title>Home cy – /);
    assert.match(body, /<p>\/\?a=1<\/p>/);
  });

  it('has around it Welsh words only', async () => {
    const { body } = await get('/cy');
    for (const words of [
      'Neidio i’r prif gynnwys',
      'aria-label="Gwasanaeth"',
      'Hafan',
      'Data enghreifftiol',
      'Cysylltu:',
    ])
      assert.ok(body.includes(words), words);
    assert.doesNotMatch(body, /Skip to|Demonstration|Contact:|Home</);
  });

  it('says at its foot that nobody has checked the Welsh, and in English nothing', async () => {
    assert.match((await get('/cy')).body, /Nid yw siaradwr Cymraeg wedi gwirio/);
    assert.doesNotMatch((await get('/')).body, /siaradwr/);
  });

  it('leads to the same page in the other language, with the query, and tells search engines', async () => {
    const welsh = (await get('/cy/form?page=2')).body;
    assert.match(welsh, /<a[^>]*href="\/form\?page=2"\s+hreflang="en"\s+lang="en"[^>]*>\s*English/);
    const english = (await get('/form?page=2')).body;
    assert.match(english, /<a[^>]*href="\/cy\/form\?page=2"\s+hreflang="cy"\s+lang="cy"[^>]*>\s*Cymraeg/);
    for (const body of [welsh, english]) {
      assert.match(
        body,
        /<link rel="alternate" hreflang="en" href="https:\/\/regard\.example\.gov\.uk\/form\?page=2"/,
      );
      assert.match(
        body,
        /<link rel="alternate" hreflang="cy" href="https:\/\/regard\.example\.gov\.uk\/cy\/form\?page=2"/,
      );
    }
  });

  it('keeps to Welsh in its links, its navigation and where its forms lead', async () => {
    const { body } = await get('/cy/form');
    assert.match(body, /<a href="\/plain">x<\/a><a href="\/cy">y<\/a>/);
    assert.match(body, /href="\/cy\/form"/);
    const done = await server.inject({ url: '/cy/form', headers: host, form: { name: 'a' } });
    assert.equal(done.headers['location'], '/cy?done=1');
    const english = await server.inject({ url: '/form', headers: host, form: { name: 'a' } });
    assert.equal(english.headers['location'], '/?done=1');
  });

  it('says in Welsh that something must be mended', async () => {
    const { status, body } = await server.inject({ url: '/cy/form', headers: host, form: { name: '' } });
    assert.equal(status, 422);
    assert.match(body, /<title>Gwall: T – /);
    assert.match(body, /Mae problem/);
  });
});

describe('a refusal below /cy', () => {
  it('is Welsh: no such page, a query that cannot be shown, a fault of ours', async () => {
    const none = await get('/cy/nowhere');
    assert.equal(none.status, 404);
    assert.match(none.body, /<html lang="cy"[\s\S]*Heb ddod o hyd i’r dudalen[\s\S]*Nid oes tudalen/);
    const wrong = await get('/cy/form?page=x');
    assert.equal(wrong.status, 400);
    assert.match(wrong.body, /Mae’r cyfeiriad yn gofyn/);
    const fault = await get('/cy/broken');
    assert.equal(fault.status, 500);
    assert.match(fault.body, /mae problem gyda’r gwasanaeth/);
    assert.match((await get('/cy/gone')).body, /Heb ddod o hyd[\s\S]*href="\/cy">Ewch i’r dudalen gychwyn/);
  });

  it('is what a form gets that was not sent from a page of ours', async () => {
    const headers = { ...host, 'sec-fetch-site': 'cross-site' };
    const { status, body } = await server.inject({ url: '/cy/form', headers, form: { name: 'a' } });
    assert.equal(status, 403);
    assert.match(body, /Ni chafodd y ffurflen hon ei hanfon/);
  });

  it('leads from a page that is in English only to that page', async () => {
    const { status, body } = await get('/cy/plain?a=1');
    assert.equal(status, 404);
    assert.match(body, /Yn Saesneg yn unig/);
    assert.match(body, /<a class="govuk-link" href="\/plain\?a=1" hreflang="en">/);
  });
});

describe('a page in English only', () => {
  it('has no switch of languages', async () => {
    assert.doesNotMatch((await get('/plain')).body, /hreflang/);
  });
});
