// Which hosts and senders are let in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostProblem, originProblem } from './request-checks.ts';

test('browsers that do not say where a request comes from are judged by its origin', () => {
  const host = 'localhost:3000';
  assert.equal(originProblem({ host, origin: 'http://localhost:3000' }), null);
  for (const origin of [undefined, 'null', 'http://localhost:4000', 'http://evil.example', 'nonsense']) {
    assert.match(originProblem({ host, origin }) ?? '', /not sent from a page of this service/);
  }
  assert.match(
    originProblem({ host, origin: 'http://localhost:3000', secFetchSite: 'cross-site' }) ?? '',
    /not sent/,
  );
});

test('behind a proxy that changes the host, a form comes from the address that people reach', () => {
  const addresses = ['https://due-regard.example'];
  const host = 'localhost:3000';
  assert.equal(originProblem({ host, origin: 'https://due-regard.example' }, addresses), null);
  assert.match(originProblem({ host, origin: 'http://due-regard.example' }, addresses) ?? '', /not sent/);
});

test('further host names are let in only where they were set', () => {
  assert.match(hostProblem({ host: 'due-regard.example' }) ?? '', /only under its own address/);
  assert.equal(hostProblem({ host: 'due-regard.example' }, ['https://due-regard.example']), null);
  assert.equal(hostProblem({ host: 'due-regard.example:8443' }, ['https://due-regard.example:8443']), null);
  assert.match(hostProblem({ host: 'example' }, ['https://due-regard.example']) ?? '', /own address/);
  assert.match(hostProblem({}) ?? '', /only under its own address/);
});
