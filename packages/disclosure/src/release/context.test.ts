// What goes out beside the tables is sealed with them; rows without a number go through release, reopening and the register.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptAfter, months, releaseAfter, setOf, shownIn, tools } from '../../golden/earlier-releases.ts';
import { opened } from '../../golden/made-up-release.ts';
import { readRegistered } from '../register/read-registered.ts';
import { reopen } from './released.ts';

const set = {
  ...setOf(
    'Searches',
    ['group'],
    [
      ['White', 40],
      ['Asian', 12],
      ['Black', 3],
      ['Mixed', 9],
    ],
    months('2025-01', '2025-03'),
  ),
  context: { heading: 'Searches by group', residents: [{ group: 'White', value: 1000 }] },
  without: [
    { table: 'table', labels: ['Traveller'], marker: '[x]' as const },
    { table: 'table', labels: ['Not of an age'], marker: '[z]' as const },
  ],
};

test('context goes out as it was given, frozen, and changing it breaks the seal', () => {
  const { released } = opened(releaseAfter([], set));
  assert.deepEqual(released.content.context, set.context);
  assert.throws(() => Object.assign(released.content.context as object, { heading: 'Other' }), TypeError);
  const text = released.toText();
  assert.equal(reopen(text, tools).kind, 'released');
  const changed = text.replace('"value":1000', '"value":1001');
  assert.notEqual(changed, text);
  const again = reopen(changed, tools);
  assert.equal(again.kind === 'not released' && again.code, 'DISCLOSURE_SEAL_BROKEN');
  const without = reopen(text.replace(/"context":\{.*?\]\},/, '"context":null,'), tools);
  assert.equal(without.kind, 'not released');
});

test('the same tables with other words have another digest, and without words they have null', () => {
  const digest = (context?: string) =>
    opened(releaseAfter([], { ...set, context: context ?? null })).released.digest;
  assert.notEqual(digest('a'), digest('b'));
  const { context: _, ...plain } = set;
  assert.equal(opened(releaseAfter([], plain)).released.content.context, null);
});

test('not available and not applicable stay so, are in no sum, and say nothing when the next release is set against them', () => {
  const outcome = releaseAfter([], set);
  const shown = shownIn(outcome);
  assert.deepEqual([shown['Traveller'], shown['Not of an age'], shown['Total']], ['[x]', '[z]', 64]);
  const { released } = opened(outcome);
  assert.deepEqual(Object.keys(released.manifest.symbols), ['[c]', '[x]', '[z]']);
  const again = reopen(released.toText(), tools);
  assert.deepEqual(again.kind === 'released' && again.released.content, released.content);
  const register = keptAfter([], 'first', set);
  assert.deepEqual(
    register[0]!.shown[0]!.slice(-2).map((row) => row.shown),
    ['[x]', '[z]'],
  );
  assert.equal(readRegistered(JSON.parse(JSON.stringify(register[0]))).kind, 'read');
  assert.deepEqual(shownIn(releaseAfter(register, set)), shown);
});
