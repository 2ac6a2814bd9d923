// Runs the examples of the README and compares each result with the one written beside it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const index = new URL('index.ts', import.meta.url).href;

/** The examples as one module that yields, for each line with a result, its text, what it gave and what was promised. */
function exampleModule(): string {
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gsu)].map(([, block]) => block ?? '');
  const lines = blocks.join('\n').split('\n').map(exampleLine);
  return `${lines.join('\n').replace('@due-regard/classifications', index)}\n`;
}

function exampleLine(line: string): string {
  const plain = line.replaceAll(/(?<=[\])])!/gu, '');
  const [, example, promised] = /^(.*?);? *\/\/ → (.*)$/u.exec(plain) ?? [];
  if (example === undefined) return plain.replace(/^import (.*)$/u, 'import $1\nexport const results = [];');
  return `results.push([${JSON.stringify(line)}, (${example}), (${promised})]);`;
}

test('every example in the README gives what it says', async () => {
  const source = `data:text/javascript,${encodeURIComponent(exampleModule())}`;
  const { results } = (await import(source)) as { results: [string, unknown, unknown][] };
  assert.ok(results.length >= 20);
  for (const [line, given, promised] of results) assert.deepEqual(given, promised, line);
});

test('the README names every list', async () => {
  const { classifications } = await import('./index.ts');
  for (const { id } of classifications) assert.ok(readme.includes(`\`${id}\``), id);
});
