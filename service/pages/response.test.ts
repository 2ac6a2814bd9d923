// What an answer becomes on the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';
import { contentDisposition, isKept, responseOf } from './response.ts';
import { download, page, redirect } from './route.ts';

const frame = {
  look: {
    organisationName: 'Fellshire',
    demonstration: false,
    brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  },
  navigation: [],
  footerLinks: [],
  stylesheet: '/style.css',
  icon: '/icon.svg',
  accountBar: null,
};

test('a page that shows work going on is asked for again by the browser, without a script', () => {
  const waiting = page({ title: 'Being read', body: html`<p>Wait</p>`, refreshSeconds: 2 });
  assert.equal(responseOf(waiting, frame, '/').headers['refresh'], '2');
  const still = page({ title: 'Ready', body: html`<p>Done</p>` });
  assert.equal('refresh' in responseOf(still, frame, '/').headers, false);
});

test('a browser whose person signs out is told to forget the pages it has kept', () => {
  const out = { ...redirect('/sign-in'), forgetsPages: true } as const;
  assert.equal(responseOf(out, frame, '/sign-out').headers['clear-site-data'], '"cache", "storage"');
  assert.equal('clear-site-data' in responseOf(redirect('/'), frame, '/').headers, false);
});

test('a file name is sent plain, and whole in UTF-8, without anything that could end the header', () => {
  assert.equal(
    contentDisposition('attachment', 'Größe "1"\r\n.csv'),
    `attachment; filename="Gr__e -1-.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20-1-.csv`,
  );
});

test('a download that may be kept says for how long and by which tag; any other is kept by nobody', () => {
  const file = { fileName: 'a.csv', contentType: 'text/csv', content: 'a' };
  const kept = responseOf(download({ ...file, cache: { etag: 'abc', seconds: 60 } }), frame, '/');
  assert.equal(kept.headers['etag'], '"abc"');
  assert.equal(kept.headers['cache-control'], 'public, max-age=60');
  assert.equal('cache-control' in responseOf(download(file), frame, '/').headers, false);
});

test('whoever has a file by its tag, in a list or weakly, has it', () => {
  assert.deepEqual(
    ['"abc"', 'W/"abc"', '"x", "abc"', '*', '"x"', undefined].map((tags) => isKept(tags, '"abc"')),
    [true, true, true, true, false, false],
  );
  assert.equal(isKept('*', undefined), false);
});
