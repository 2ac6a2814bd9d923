// Runs the tour of the README and compares each result with the one written beside it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { test } from 'node:test';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const index = new URL('index.ts', import.meta.url).href;
/** One program, block after block. */
const tour = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block ?? '').join('');

/** `example; // → promised` becomes an entry of `results`; every other line stays as it is. */
function runnable(line: string): string {
  const [, example, promised] = /^(.*?); \/\/ → (.*)$/.exec(line) ?? [];
  return example === undefined
    ? line
    : `results.push([${JSON.stringify(line)}, (${example}), (${promised})]);`;
}

test('every line of the tour gives what it says', async () => {
  const lines = `export const results = [];\n${tour.split('\n').map(runnable).join('\n')}`;
  const code = stripTypeScriptTypes(lines).replace('@due-regard/disclosure', index);
  const { results }: { results: [string, unknown, unknown][] } = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  assert.equal(results.length, 12);
  for (const [line, given, promised] of results) assert.deepEqual(given, promised, line);
});

test('the README says what each folder holds', () => {
  for (const folder of readdirSync(new URL('.', import.meta.url), { withFileTypes: true }))
    if (folder.isDirectory()) assert.ok(readme.includes(`\`src/${folder.name}/\``), folder.name);
});
