// What the audit of packages makes of the answers a registry gives. The answers are made up, in the form that npm 11 writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAudit, verdictOn } from './audit-dependencies.ts';

const known = {
  auditReportVersion: 2,
  vulnerabilities: {
    'left-out': {
      name: 'left-out',
      severity: 'high',
      isDirect: false,
      via: [
        {
          source: 1,
          name: 'left-out',
          title: 'Reads files it should not',
          url: 'https://example.org/GHSA-1',
          severity: 'high',
          range: '<2.0.0',
        },
      ],
      effects: ['leaning'],
      range: '<2.0.0',
      nodes: ['node_modules/left-out'],
      fixAvailable: true,
    },
    leaning: { name: 'leaning', severity: 'high', via: ['left-out'], range: '*', nodes: [] },
  },
  metadata: { vulnerabilities: { high: 2, total: 2 } },
};

test('an advisory fails the check, with the package, what is wrong with it and where to read on', () => {
  const audit = readAudit(JSON.stringify(known));
  assert.deepEqual(audit, {
    kind: 'unsafe',
    advisories: ['left-out <2.0.0: Reads files it should not (high) https://example.org/GHSA-1'],
  });
  const { passes, says } = verdictOn(audit, 'package-lock.json');
  assert.equal(passes, false);
  assert.match(says, /package-lock\.json: known to be unsafe\n.*left-out/);
});

test('a package that is unsafe only through another fails the check too', () => {
  const { leaning } = known.vulnerabilities;
  assert.equal(readAudit(JSON.stringify({ vulnerabilities: { leaning } })).kind, 'unsafe');
});

test('without an advisory it passes', () => {
  const audit = readAudit('{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}');
  assert.deepEqual(verdictOn(audit, 'x'), { passes: true, says: 'x: no advisory is known.' });
});

for (const [written, reason] of [
  ['{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}', '405 Method Not Allowed'],
  ['{"error":{"code":"ENOTFOUND","summary":"request failed","detail":""}}', 'request failed'],
  ['', 'npm gave no answer that can be read'],
  ['<html>proxy</html>', 'npm gave no answer that can be read'],
] as const)
  test(`where no registry can be asked (${written.slice(0, 20)}) it passes and says that nothing was checked`, () => {
    const { passes, says } = verdictOn(readAudit(written), 'x');
    assert.equal(passes, true);
    assert.equal(says, `x: NOT CHECKED, no registry could be asked (${reason}).`);
  });
