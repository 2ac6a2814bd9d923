// Addresses of pages in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn, languageOf, withoutLanguage } from './language-address.ts';

test('what stands below /cy is Welsh, and nothing that only begins with the same letters', () => {
  assert.deepEqual(
    ['/cy', '/cy/', '/cy/published', '/cy?page=2', '/cy#top'].map(languageOf),
    Array(5).fill('cy'),
  );
  assert.deepEqual(
    ['/', '/cyber', '/published/cy', '/published?to=/cy'].map(languageOf),
    Array(4).fill('en'),
  );
});

test('an address in the other language keeps its query and its fragment', () => {
  assert.equal(addressIn('cy', '/'), '/cy');
  assert.equal(addressIn('cy', '/?page=2'), '/cy?page=2');
  assert.equal(addressIn('cy', '/published?page=2#top'), '/cy/published?page=2#top');
  assert.equal(addressIn('en', '/cy/published?page=2#top'), '/published?page=2#top');
  assert.equal(addressIn('cy', '/cy/published'), '/cy/published');
  assert.deepEqual(['/cy', '/cy/', '/cy?a=b', '/cy#top'].map(withoutLanguage), ['/', '/', '/?a=b', '/#top']);
});
