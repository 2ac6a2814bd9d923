// Colours come from the organisation, and only colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assetsOf } from './assets.ts';
import { brandStyles } from './look.ts';
import { contentDisposition } from './response.ts';
import { redirect } from './answer.ts';

const brand = { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' };

test('the brand follows the style sheet as custom properties', () => {
  assert.ok(assetsOf(brand).stylesheet.content.endsWith(brandStyles(brand)));
  assert.match(brandStyles(brand), /^:root\{--dr-primary:#17453b;/);
  assert.match(assetsOf(brand).icon.content, /fill="#17453b"/);
});

test('another brand has another address, so that no browser keeps the old one', () => {
  assert.notEqual(assetsOf(brand).stylesheet.path, assetsOf({ ...brand, link: '#000000' }).stylesheet.path);
});

test('what is not a colour never reaches the style sheet', () => {
  assert.throws(() => brandStyles({ ...brand, link: 'red;}body{display:none' }), /LOOK_COLOUR/);
});

test('an answer never sends the browser to another site', () => {
  assert.equal(redirect('/findings/1?made=yes').to, '/findings/1?made=yes');
  for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'findings', '/a\r\nb', '']) {
    assert.throws(() => redirect(to), /REDIRECT_ELSEWHERE/, to);
  }
});

test('file names of downloads hold no path, no line break and no hidden mark', () => {
  assert.match(contentDisposition('inline', '..'), /^inline; filename="download"/);
  assert.match(contentDisposition('attachment', 'a\u202Etxt.exe'), /filename="a-txt\.exe"/);
  assert.match(contentDisposition('attachment', 'C:\\x"; y.csv'), /filename="C-x-_ y\.csv"/);
});
