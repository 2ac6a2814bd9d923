// Laws that every list keeps, tried on every list and on many made-up texts.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assert as check, constantFrom, oneof, property, string, stringMatching } from 'fast-check';
import { bareSpelling } from './spelling.ts';
import { spellingsOf } from './harmonise.ts';
import { classifications, finest, harmonise, type Classification } from './index.ts';

const anyText = oneof(
  string({ unit: 'binary', maxLength: 40 }),
  stringMatching(/^[ A-Za-z0-9/&,:;()-]{0,40}$/u),
  constantFrom(...classifications.flatMap(({ categories }) => categories.map(({ label }) => label))),
);

for (const list of classifications) describe(`${list.id} keeps the laws of a list`, () => lawsOf(list));

function lawsOf(list: Classification): void {
  const codes = list.categories.map(({ code }) => code);

  test('codes and orders are unique, and parents are in the list, before what they hold', () => {
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(new Set(list.categories.map(({ order }) => order)).size, codes.length);
    for (const { parent, order } of list.categories) {
      const held = list.categories.find(({ code }) => code === parent);
      assert.ok(parent === undefined || (held !== undefined && held.order < order));
    }
  });

  test('every roll-up is a partition: each finest category in exactly one group, no group empty, orders unique', () => {
    for (const { groups, groupOf } of list.rollUps) {
      const groupCodes = new Set(groups.map(({ code }) => code));
      assert.equal(groupCodes.size, groups.length);
      assert.equal(new Set(groups.map(({ order }) => order)).size, groups.length);
      assert.equal(new Set(groups.map(({ label }) => label)).size, groups.length);
      for (const { code } of finest(list.categories)) assert.ok(groupCodes.has(groupOf[code] ?? ''));
      assert.deepEqual(new Set(Object.values(groupOf)), groupCodes);
      assert.ok(Object.keys(groupOf).every((code) => codes.includes(code)));
    }
  });

  test('a coarser category is in a group exactly when all that it holds is', () => {
    for (const { groupOf } of list.rollUps)
      for (const { code } of list.categories) {
        const held = list.categories
          .filter(({ parent }) => parent === code)
          .map((each) => groupOf[each.code]);
        if (held.length === 0) continue;
        const agree = held.every((group) => group !== undefined && group === held[0]);
        assert.equal(groupOf[code], agree ? held[0] : undefined);
      }
  });

  test('every spelling maps to one category, and harmonise returns it', () => {
    const meant = new Map<string, string>();
    for (const category of list.categories)
      for (const { bare } of spellingsOf(list, category)) {
        assert.ok(
          (meant.get(bare) ?? category.code) === category.code,
          `"${bare}" is ${meant.get(bare)} and ${category.code}`,
        );
        meant.set(bare, category.code);
      }
    for (const { code } of list.categories)
      for (const spelling of list.spellings[code] ?? [])
        assert.deepEqual(harmonise(list, spelling), { kind: 'category', code }, spelling);
  });

  test('the spellings of silences and of ambiguous words are never those of a category', () => {
    const taken = new Set(
      list.categories.flatMap((category) => spellingsOf(list, category).map(({ bare }) => bare)),
    );
    const others = [...Object.values(list.silences ?? {}).flat(), ...Object.keys(list.ambiguous ?? {})];
    for (const words of others) assert.ok(!taken.has(bareSpelling(words)), words);
    for (const meant of Object.values(list.ambiguous ?? {}))
      assert.ok(meant.every((code) => codes.includes(code)));
  });

  test('label, short label and code come back as the code', () => {
    for (const { code, label, shortLabel } of list.categories)
      for (const text of [code, label, shortLabel])
        assert.deepEqual(harmonise(list, text), { kind: 'category', code }, text);
  });

  test('case and space around make no difference', () => {
    check(
      property(anyText, (text) => {
        const plain = harmonise(list, text);
        for (const other of [` ${text} `, `\t${text}\u00a0`])
          assert.equal(codeOf(harmonise(list, other)), codeOf(plain));
        if (/^[\x20-\x7e]*$/u.test(text))
          for (const other of [text.toUpperCase(), text.toLowerCase()])
            assert.equal(codeOf(harmonise(list, other)), codeOf(plain));
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is not known comes back as written, with at most as many candidates as bands or three', () => {
    check(
      property(anyText, (text) => {
        const meant = harmonise(list, text);
        if (meant.kind === 'category') assert.ok(codes.includes(meant.code));
        if (meant.kind !== 'unknown') return;
        assert.equal(meant.label, text);
        assert.ok(
          meant.candidates.every(
            ({ code, distance }) => codes.includes(code) && distance >= 0 && distance <= 1,
          ),
        );
        assert.equal(new Set(meant.candidates.map(({ code }) => code)).size, meant.candidates.length);
      }),
      { numRuns: 60 },
    );
  });
}

function codeOf(meant: ReturnType<typeof harmonise>): string {
  if (meant.kind === 'category') return meant.code;
  return meant.kind === 'silence' ? meant.silence : meant.kind;
}

test('the bare form of a text is its own bare form', () => {
  check(
    property(anyText, (text) => {
      const once = bareSpelling(text);
      assert.equal(bareSpelling(once), once);
    }),
    { numRuns: 1000 },
  );
});

test('no two lists share an id', () => {
  assert.equal(new Set(classifications.map(({ id }) => id)).size, classifications.length);
});
