// Opening what was kept: as it was, by its seal and its rule, and nobody else can make one.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { digest, opened, staff, toolsWith } from '../../golden/made-up-release.ts';
import { belowFive, ownThreshold } from '../policies/presets.ts';
import { nothingKnown } from './known.ts';
import { Released, release, reopen } from './released.ts';
import type { ReleasedTables } from './released-tables.ts';

test('what was kept opens again as it was', () => {
  const { released } = opened(release(staff, belowFive, nothingKnown, toolsWith([0, 2, 3])));
  const again = reopen(released.toText(), { digest });
  assert.equal(again.kind, 'released');
  if (again.kind === 'released') {
    assert.deepEqual(again.released.content, released.content);
    assert.equal(again.released.toText(), released.toText());
  }
});

test('the same tables give the same bytes', () => {
  const text = () => opened(release(staff, belowFive, nothingKnown, toolsWith([0, 2, 3]))).released.toText();
  assert.equal(text(), text());
});

test('what was changed, cut off, sealed with another key or was never a release does not open', () => {
  const text = opened(release(staff, belowFive, nothingKnown, toolsWith([0, 2, 3]))).released.toText();
  const others = [
    text.replace('"shown":20', '"shown":21'),
    text.slice(0, -5),
    '',
    'null',
    '{}',
    '[1]',
    '"x"',
  ];
  for (const other of others) {
    assert.notEqual(other, text);
    const again = reopen(other, { digest });
    assert.equal(again.kind === 'not released' && again.code, 'DISCLOSURE_SEAL_BROKEN');
  }
  const wrongKey = reopen(text, {
    digest: (each) => createHmac('sha256', 'other').update(each).digest('hex'),
  });
  assert.equal(wrongKey.kind, 'not released');
});

test('what is sealed and breaks its own rule does not open either', () => {
  const { released } = opened(release(staff, ownThreshold(2), nothingKnown, toolsWith([])));
  const { digest: _, ...kept } = JSON.parse(released.toText());
  kept.manifest.rule.below = 5;
  const sorted = canonical(kept);
  const again = reopen(JSON.stringify({ ...kept, digest: digest(sorted) }), { digest });
  assert.deepEqual(again, {
    kind: 'not released',
    code: 'DISCLOSURE_RULE_BROKEN',
    sentences: ['“A, Men” of staff.csv is 2, below 5.'],
  });
});

test('nobody else can make one, or change one', () => {
  const { released } = opened(release(staff, belowFive, nothingKnown, toolsWith([0, 2, 3])));
  // @ts-expect-error the constructor is private
  const forged = () => new Released({ tables: [] }, released.manifest, 'x');
  assert.equal(typeof forged, 'function');
  const key = Symbol('released');
  // @ts-expect-error the key is known to one file
  const made = () => Released.make(key, {}, released.manifest, 'x');
  assert.throws(made, /Only release and reopen/);
  // @ts-expect-error nothing that merely looks like one is one
  const alike: Released<ReleasedTables> = {
    content: released.content,
    manifest: released.manifest,
    digest: '',
    toText: () => '',
  };
  assert.deepEqual([Released.is(released), Released.is(alike), Released.is(null)], [true, false, false]);
  assert.throws(() => Object.assign(released.content.tables[0]!.rows[0]!, { shown: 18 }), TypeError);
});

/** Names in order, by a second way than the package's own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
