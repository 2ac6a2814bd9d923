// What is shown of a database's address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownAddress, withDatabase } from './database-address.ts';

for (const [connectionString, shown] of [
  [
    'postgres://analyst:s3cret@db.example:5433/regard?sslmode=require',
    'postgres://analyst:…@db.example:5433/regard',
  ],
  ['postgres://analyst:a:b/c@db.example/regard', 'postgres://analyst:…@db.example/regard'],
  ['postgres://analyst@db.example/regard', 'postgres://analyst@db.example/regard'],
  ['postgresql:///regard?host=/run/postgresql', 'postgresql:///regard'],
] as const) {
  test(`${shown} is shown, and no password`, () => assert.equal(shownAddress({ connectionString }), shown));
}

test('another database of the same server has the same way in', () => {
  assert.deepEqual(withDatabase({ connectionString: 'postgres://a:b@c/one?sslmode=require' }, 'two'), {
    connectionString: 'postgres://a:b@c/two?sslmode=require',
  });
  assert.deepEqual(withDatabase({ host: '/s', port: 1, user: 'a', database: 'one' }, 'two'), {
    host: '/s',
    port: 1,
    user: 'a',
    database: 'two',
  });
});
