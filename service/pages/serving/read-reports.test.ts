// What is kept of a browser's report, and what is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silentLog, type LogFacts } from '../../platform/log.ts';
import { openDoor } from '../made-up-door.ts';
import { createWebServer } from '../web.ts';
import { readReport } from './read-reports.ts';

test('a report says which rule and whose address, and no path that tells what somebody looked at', () => {
  const old = {
    'csp-report': {
      'document-uri': 'https://regard.example/people/jane-doe',
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.example/steal.js?jane',
      'script-sample': 'jane',
    },
  };
  assert.deepEqual(readReport(old), [{ rule: 'script-src-elem', what: 'evil.example' }]);
  const report = {
    effectiveDirective: 'style-src-attr',
    blockedURL: 'inline',
    documentURL: 'https://x/jane',
  };
  assert.deepEqual(readReport([{ type: 'csp-violation', body: report }]), [
    { rule: 'style-src-attr', what: 'inline' },
  ]);
});

test('what is no report says nothing', () => {
  for (const sent of [null, 1, 'x', [], {}, { 'csp-report': {} }, [{ body: { effectiveDirective: '<b>' } }]])
    assert.deepEqual(readReport(sent), []);
});

test('reports are taken without a form’s token, and after twenty in a minute no more are noted', async () => {
  const noted: LogFacts[] = [];
  const server = createWebServer({
    routes: [],
    look: {
      organisationName: 'Fellshire',
      demonstration: false,
      brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
    },
    log: { ...silentLog, warn: (_, facts) => void noted.push(facts ?? {}) },
    door: openDoor,
  });
  const payload = JSON.stringify({
    'csp-report': { 'violated-directive': "img-src 'self'", 'blocked-uri': 'data' },
  });
  const headers = { 'content-type': 'application/csp-report', 'sec-fetch-site': 'none', 'x-form-token': '' };
  for (let sent = 0; sent < 25; sent += 1)
    assert.equal((await server.inject({ method: 'POST', url: '/csp-report', payload, headers })).status, 204);
  await server.close();
  assert.equal(noted.length, 20);
  assert.deepEqual(noted[0], { rule: 'img-src', what: 'data' });
});
