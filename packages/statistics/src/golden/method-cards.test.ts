// The method cards: every bold number of a worked example is a number of the reference case that the card names.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const CARDS = new URL('../../../../docs/methods/', import.meta.url);
const GOLDEN = new URL('../../golden/', import.meta.url);
const NAMED = /[Cc]ase\s+`([^`]+)`\s+of\s+`([^`]+\.json)`/;

for (const name of readdirSync(CARDS).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
  const example = readFileSync(new URL(name, CARDS), 'utf8').split('## Worked example')[1]?.split('\n## ')[0];
  const [, id, file] = NAMED.exec(example ?? '') ?? [];
  if (example === undefined || id === undefined || file === undefined) continue;
  test(`the worked example of ${name} is that of its reference case`, () => {
    const { cases }: { cases: { id: string }[] } = JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8'));
    const found = cases.find((item) => item.id === id);
    assert.ok(found, `${file} has no case ${id}`);
    const numbers = numbersIn(found);
    const printed = [...example.matchAll(/\*\*([\d.]+)\*\*/g)].map(([, number]) => number ?? '');
    assert.ok(printed.length > 0, 'the worked example has no bold number');
    for (const number of printed) {
      const decimals = number.split('.')[1]?.length ?? 0;
      assert.ok(
        numbers.some((value) => value.toFixed(decimals) === number),
        `${number} is not in case ${id} of ${file}`,
      );
    }
  });
}

/** Every number anywhere inside a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
