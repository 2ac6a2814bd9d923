// The published values: each is one that its classification knows, in a column that is published.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnMapping, stopAndSearchHeaders } from './column-mapping.ts';
import { publishedSpellings } from './published-spellings.ts';
import { groupToken, newSpellings } from './spellings.ts';

const mapping = columnMapping(stopAndSearchHeaders, 'made.csv');
assert.ok('columns' in mapping);
const { columns } = mapping;

test('every published value stands in a published column', () => {
  const slugs = columns.map(({ slug }) => slug);
  assert.deepEqual(
    Object.keys(publishedSpellings).filter((slug) => !slugs.includes(slug)),
    [],
  );
});

test('every published value of a characteristic is one that its classification knows', () => {
  for (const { slug, classificationId } of columns)
    for (const value of classificationId === undefined ? [] : (publishedSpellings[slug] ?? []))
      assert.notEqual(groupToken(classificationId ?? '', value), '!unrecognised', value);
});

test('files of the published columns begin with the published values, and others with none', () => {
  assert.deepEqual(newSpellings(columns).of('gender'), ['Male', 'Female', 'Other']);
  const more = [...columns, { header: 'Officer', slug: 'officer' }];
  assert.equal(newSpellings(more).of('gender'), undefined);
});

test('a value that was never published is taken in beside the others', () => {
  const spellings = newSpellings(columns);
  spellings.learn({ outcome: ['Arrest', 'Words of advice'] });
  assert.ok(spellings.of('outcome')?.includes('Words of advice'));
});
