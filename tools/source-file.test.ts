// What is seen in a source file.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../service/platform/files.ts';
import { readSourceFile } from './source-file.ts';

async function read(text: string) {
  await using folder = await temporaryFolder('source');
  await writeFile(join(folder.path, 'a.ts'), text);
  return readSourceFile(folder.path, 'a.ts');
}

test('imports of every kind are seen, those of types too', async () => {
  const file = await read(`
    import { a } from './one.ts';
    import type { B } from './two.ts';
    export { c } from './three.ts';
    export * from './four.ts';
    const five = import('./five.ts');
    type Six = import('./six.ts').Six;
    import { readFile } from 'node:fs/promises';
    import z from '@fastify/static/types';
    // import './seven.ts'; and "from './eight.ts'" are only words`);
  assert.deepEqual(file.imports, ['one.ts', 'two.ts', 'three.ts', 'four.ts', 'five.ts', 'six.ts']);
  assert.deepEqual(file.packages, ['node:fs/promises', '@fastify/static']);
});

test('what is loaded with it is told from types and from what is loaded later', async () => {
  const file = await read(`
    import { type A } from './one.ts';
    import type { B } from './two.ts';
    export type { C } from './three.ts';
    export { d } from './four.ts';
    const five = import('./five.ts');
    import { Client } from 'pg';
    import type { Kysely } from 'kysely';`);
  assert.deepEqual(file.loads, ['one.ts', 'four.ts']);
  assert.deepEqual(file.loadsPackages, ['pg']);
});

test('reading the environment and asking the time are seen', async () => {
  assert.equal((await read('const a = process.env.PORT;')).readsEnvironment, true);
  assert.equal((await read("const a = process.env['PORT'];")).readsEnvironment, true);
  assert.equal((await read('const a = new Date();')).asksTheTime, true);
  assert.equal((await read('const a = Date.now();')).asksTheTime, true);
});

test('a date that is given is no question for the time', async () => {
  const file = await read(
    "const a = new Date('2020-01-01'); const b = process.argv; // process.env, Date.now()",
  );
  assert.equal(file.asksTheTime, false);
  assert.equal(file.readsEnvironment, false);
});
