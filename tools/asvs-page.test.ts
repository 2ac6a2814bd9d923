// docs/operations/asvs.md leaves out no requirement of levels 1 and 2, and every file that it names is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/operations/asvs.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) +\|(.*)\|$/gm)].map(([, id = '', rest = '']) => {
  const [what = '', state = '', how = '', where = ''] = rest.split('|').map((cell) => cell.trim());
  return {
    id,
    what,
    state: state.replaceAll('*', ''),
    how,
    files: [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  };
});

/**
 * The requirements of ASVS 5.0.0 (its CSV, as published): by section, the numbers of levels 1 and 2, and after the stroke
 * those of level 3 that were chosen. Sections that have only others are left out.
 */
const requirements = `
  1.1 1-2, 1.2 1-9|10, 1.3 1-11, 1.4 1-3, 1.5 1-2,
  2.1 1-3, 2.2 1-3, 2.3 1-4|5, 2.4 1,
  3.2 1-2, 3.3 1-4|5, 3.4 1-6|7-8, 3.5 1-5, 3.7 1-2|3,
  4.1 1-3, 4.2 1, 4.3 1-2, 4.4 1-4,
  5.1 1, 5.2 1-3|4-6, 5.3 1-2|3, 5.4 1-3,
  6.1 1-3, 6.2 1-12, 6.3 1-4|6 8, 6.4 1-4, 6.5 1-5, 6.6 1-3, 6.7 |2, 6.8 1-4,
  7.1 1-3, 7.2 1-4, 7.3 1-2, 7.4 1-5, 7.5 1-2|3, 7.6 1-2,
  8.1 1-2, 8.2 1-3, 8.3 1|2, 8.4 1,
  9.1 1-3, 9.2 1-4,
  10.1 1-2, 10.2 1-2, 10.3 1-4, 10.4 1-11, 10.5 1-5, 10.6 1-2, 10.7 1-3,
  11.1 1-2, 11.2 1-3, 11.3 1-3, 11.4 1-4, 11.5 1, 11.6 1,
  12.1 1-3, 12.2 1-2, 12.3 1-4,
  13.1 1|2, 13.2 1-5, 13.3 1-2, 13.4 1-5|6-7,
  14.1 1-2, 14.2 1-4|5-8, 14.3 1-3,
  15.1 1-3, 15.2 1-3, 15.3 1-7,
  16.1 1, 16.2 1-5, 16.3 1-4, 16.4 1-3, 16.5 1-3|4,
  17.1 1, 17.2 1-4, 17.3 1-2`
  .split(',')
  .flatMap((section) => {
    const [, name = '', numbers = ''] = /(\d+\.\d+)\s+(.+)/.exec(section) ?? [];
    return numbers
      .split(/[|\s]/)
      .filter((span) => span !== '')
      .flatMap((span) => {
        const [from = 0, to = from] = span.split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, at) => `${name}.${from + at}`);
      });
  });

test('every requirement of levels 1 and 2 has its line, once and in order, and so have those chosen of level 3', () => {
  assert.deepEqual(
    rows.map(({ id }) => id),
    requirements,
  );
});

test('every line says how it stands, and where that can be seen', () => {
  const states = ['met', 'in part', 'not met', 'does not arise'];
  for (const { id, what, state, how, files } of rows) {
    assert.ok(what !== '' && how !== '' && states.includes(state), id);
    if (state === 'met') assert.ok(files.length > 0, `${id} is met, and nothing shows it`);
  }
});

test('every file that is named is there', () => {
  const missing = rows.flatMap(({ id, files }) =>
    files.filter((file) => !existsSync(join(root, file))).map((file) => `${id}: ${file}`),
  );
  assert.deepEqual(missing, []);
});

test('the count at its head is that of its lines', () => {
  const count = (asked: string) => rows.filter(({ state }) => state === asked).length;
  const said = page.replace(/\s+/g, ' ');
  const words = `Of ${rows.length} lines ${count('met')} are met, ${count('in part')} in part, ${count('not met')} not met, and ${count('does not arise')} do not arise.`;
  assert.ok(said.includes(words), words);
});
