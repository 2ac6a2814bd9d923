// The permission of the page behind an address, however it names what it shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissionAt } from './permission-at.ts';
import { everyone, permission } from './route.ts';

const [read, add] = [permission('findings:read'), permission('findings:make')];
const routes = [
  { method: 'GET', path: '/findings/:id', permission: read },
  { method: 'GET', path: '/findings/new', permission: add },
  { method: 'POST', path: '/findings', permission: add },
  { method: 'GET', path: '/', permission: everyone },
] as const;

const cases = [
  ['/findings/12', read, 'a name in the address stands for what is shown'],
  ['/findings/new', add, 'an address written out comes first'],
  ['/findings', undefined, 'what can only be sent there is no page'],
  ['/findings/', undefined, 'nothing is not the name of a thing'],
  ['/findings/12/receipt', undefined, 'what is below a page is another page'],
  ['/', everyone, 'the start page is a page'],
] as const;

for (const [href, expected, why] of cases)
  test(`${href}: ${why}`, () => assert.equal(permissionAt(routes, href), expected));
