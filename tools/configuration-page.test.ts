// docs/operations/configuration.md names every variable and every option that the program reads, and no other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/operations/configuration.md'), 'utf8');
const config = readFileSync(join(root, 'service/platform/config.ts'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| (`--|\|)/.test(line));

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

test('every variable that is read is in the table, and no other', () => {
  assert.deepEqual(
    all(rows.join('\n'), /`([A-Z][A-Z0-9_]+)(?:=yes)?`/g),
    all(config, /environment\['([A-Z0-9_]+)'\]/g),
  );
});

test('every option of start is in the table, and no other', () => {
  const read = /const options = \{([^]*?)\} as const/.exec(config)?.[1] ?? '';
  assert.deepEqual(all(rows.join('\n'), /`--([a-z-]+)/g), all(read, /^\s*'?([a-z-]+)'?: \{ type/gm));
});

test('every secret can come from a file, and the page says so', () => {
  const secrets = /const secrets = \[([^]*?)\]/.exec(config)?.[1] ?? '';
  for (const name of all(secrets, /'([A-Z0-9_]+)'/g)) assert.ok(page.includes(`${name}_FILE`), name);
});
