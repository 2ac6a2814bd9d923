// Where the links and forms of a Welsh page lead.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everyone, redirect, route, type Method, type Route } from '../route.ts';
import { localisedAddress, localisedLinks } from './localised-links.ts';
import { pageLanguages } from './page-languages.ts';

function made(method: Method, path: string, hasWelsh: boolean): Route {
  const languages = hasWelsh ? (['en', 'cy'] as const) : (['en'] as const);
  return route({ method, path, permission: everyone, languages, answer: () => redirect('/') });
}

const languagesOf = pageLanguages([
  made('GET', '/', true),
  made('GET', '/publications', true),
  made('GET', '/publications/:slug', true),
  made('GET', '/publications/feed.atom', false),
  made('GET', '/publications/:slug/formats/:format', false),
  made('POST', '/publications/:slug/ask', true),
  made('GET', '/data', false),
  made('GET', '/published/:id', true),
  made('GET', '/published/:id.html', false),
]);
const localised = (markup: string) => localisedLinks(markup, languagesOf);

describe('a link on a Welsh page', () => {
  it('leads to the Welsh page where there is one, with its query and fragment', () => {
    assert.equal(
      localised('<a class="x" href="/publications/pay?page=2&amp;a=b#top">x</a>'),
      '<a class="x" href="/cy/publications/pay?page=2&amp;a=b#top">x</a>',
    );
    assert.equal(localised('<a href="/">x</a>'), '<a href="/cy">x</a>');
    assert.equal(localised('<a\n  href="/publications"\n>x</a>'), '<a\n  href="/cy/publications"\n>x</a>');
  });

  it('stays as it is to a page without Welsh, a file, a style sheet and another site', () => {
    for (const markup of [
      '<a href="/data">x</a>',
      '<a href="/publications/feed.atom">x</a>',
      '<a href="/published/3f.html">x</a>',
      '<a href="/publications/pay/formats/pdf">x</a>',
      '<a download href="/publications/pay">x</a>',
      '<link rel="stylesheet" href="/publications">',
      '<a href="https://example.org/publications">x</a>',
      '<a href="//example.org/publications">x</a>',
      '<a href="mailto:a@example.org">x</a>',
      '<a href="#main-content">x</a>',
      '<a href="?page=2">x</a>',
      '<a href="/publications-of-others">x</a>',
    ])
      assert.equal(localised(markup), markup);
  });

  it('stays as it is where it says which language it leads to, and is never put below /cy twice', () => {
    const english = '<a href="/publications" hreflang="en">English</a>';
    assert.equal(localised(english), english);
    assert.equal(localised('<a href="/cy/publications">x</a>'), '<a href="/cy/publications">x</a>');
  });

  it('is changed in tags only, not in what somebody typed', () => {
    const typed = '<p>&lt;a href=&quot;/publications&quot;&gt;</p><p>href="/publications"</p>';
    assert.equal(localised(typed), typed);
  });
});

describe('a form on a Welsh page', () => {
  it('is sent to the Welsh address of a route that takes forms in Welsh', () => {
    assert.equal(
      localised('<form method="post" action="/publications/pay/ask" novalidate>'),
      '<form method="post" action="/cy/publications/pay/ask" novalidate>',
    );
    assert.equal(
      localised('<form action="/publications" method="get">'),
      '<form action="/cy/publications" method="get">',
    );
  });

  it('is sent as it was where that route has no Welsh', () => {
    const out = '<form method="post" action="/sign-out">';
    assert.equal(localised(out), out);
    assert.equal(
      localised('<form method="post" action="/publications">'),
      '<form method="post" action="/publications">',
    );
  });
});

describe('where a Welsh answer sends the browser', () => {
  it('is Welsh where that page is', () => {
    assert.equal(localisedAddress('/publications?done=1', 'GET', languagesOf), '/cy/publications?done=1');
    assert.equal(localisedAddress('/data', 'GET', languagesOf), '/data');
    assert.equal(localisedAddress('https://example.org/', 'GET', languagesOf), 'https://example.org/');
  });
});
