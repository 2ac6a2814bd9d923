// What an answer becomes on the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';
import { contentDisposition, responseOf } from './response.ts';
import { page } from './route.ts';

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
};

test('a page that shows work going on is asked for again by the browser, without a script', () => {
  const waiting = page({ title: 'Being read', body: html`<p>Wait</p>`, refreshSeconds: 2 });
  assert.equal(responseOf(waiting, frame, '/').headers['refresh'], '2');
  const still = page({ title: 'Ready', body: html`<p>Done</p>` });
  assert.equal('refresh' in responseOf(still, frame, '/').headers, false);
});

test('a file name is sent plain, and whole in UTF-8, without anything that could end the header', () => {
  assert.equal(
    contentDisposition('attachment', 'Größe "1"\r\n.csv'),
    `attachment; filename="Gr__e -1-.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20-1-.csv`,
  );
});
