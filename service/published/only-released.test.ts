// What keeps true counts from the public is how the floors lie and what the functions take; this holds both.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { belowFive } from '@due-regard/disclosure';
import { readRelease } from './figures/read-release.ts';
import { madeUpRelease, searchContext, searchTable } from './made-up-release.ts';
import { releaseCsv } from './release-csv.ts';
import { releaseView } from './release-view.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync('service/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

test('plain tables cannot be given to what the public sees: it does not compile', () => {
  const tables = [searchTable([1200, 3, 123, 11, 4, 77])];
  const released = madeUpRelease({ title: 'Searches', tables, context: searchContext }, belowFive);
  const plain = { content: released.content, manifest: released.manifest, digest: '', toText: () => '' };
  const forged = [
    // @ts-expect-error it only looks like a release
    () => releaseView({ released: plain, context: searchContext }),
    // @ts-expect-error it only looks like a release
    () => releaseCsv({ released: plain, context: searchContext }),
    // @ts-expect-error tables as they were counted
    () => readRelease(tables, searchContext),
  ];
  assert.equal(forged.length, 3);
});

test('the public floor imports nothing that has true counts', () => {
  const above = ['site', 'demonstration', 'protection', 'disparities', 'datasets', 'statistics', 'people'];
  const found = sources
    .filter(({ path }) => path.startsWith('service/published/'))
    .filter(({ text }) =>
      above.some((floor) => text.includes(`from '../${floor}/`) || text.includes(`from '../../${floor}/`)),
    );
  assert.deepEqual(found, []);
});

test('one file above makes things public, and no other', () => {
  const keeping = sources
    .filter(({ path }) => !path.startsWith('service/published/'))
    .filter(({ text }) => /\bkeepRelease\(/.test(text))
    .map(({ path }) => path);
  assert.equal(keeping.length, 1, keeping.join(', '));
  assert.match(keeping[0] ?? '', /^service\/protection\//);
});
