// Which address a path is of, and that the gate's list is that of the program.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listPages, pageOf } from './listed-page.ts';

const pages = [
  '/',
  '/findings',
  '/findings/new',
  '/findings/:id',
  '/published/:id.csv',
  '/published/:id',
].map((pattern) => ({ pattern }));

test('a path is of the address that names least', () => {
  const of = (path: string) => pageOf(pages, path)?.pattern ?? null;
  assert.equal(of('/'), '/');
  assert.equal(of('/findings/new'), '/findings/new');
  assert.equal(of('/findings/abc'), '/findings/:id');
  assert.equal(of('/published/abc.csv'), '/published/:id.csv');
  assert.equal(of('/published/abc'), '/published/:id');
  assert.equal(of('/findings/abc/versions'), null);
});

test('pages for programs and scripts are not read', () => {
  const row = (address: string) => `| \`${address}\` | \`everyone\` | ● | ● |`;
  const text = [
    'GET /',
    'POST /feedback',
    'GET /api/v1/published',
    'GET /ledger/x-….js',
    'GET /health/live',
  ].map(row);
  assert.deepEqual(
    listPages(text.join('\n')).map(({ pattern }) => pattern),
    ['/'],
  );
});

test('the program has more than a hundred', () => {
  assert.ok(listPages().length > 100);
});
