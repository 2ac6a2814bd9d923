// Firefox is found where it is, and where it is not that is said in words.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { findFirefox } from './find-firefox.ts';

const before = process.env['FIREFOX_PATH'];
afterEach(() => {
  if (before === undefined) delete process.env['FIREFOX_PATH'];
  else process.env['FIREFOX_PATH'] = before;
});

test('a file that is named and is not there is an error, and no reason to look elsewhere', () => {
  process.env['FIREFOX_PATH'] = '/nowhere/firefox';
  assert.throws(() => findFirefox(), /FIREFOX_PATH is \/nowhere\/firefox, and there is no such file/);
});

test('the one that is named is taken', () => {
  process.env['FIREFOX_PATH'] = process.execPath;
  const found = findFirefox();
  assert.ok('browser' in found);
  assert.deepEqual(found.browser, {
    executablePath: process.execPath,
    environment: {},
    origin: 'FIREFOX_PATH',
  });
});
