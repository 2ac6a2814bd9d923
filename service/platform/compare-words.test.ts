// Two texts compared in words: nothing of either is lost, what moved is told, and long texts do not take long.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareWords, type ComparedWords } from './compare-words.ts';

const sideOf = (parts: readonly ComparedWords[], left: 'removed' | 'added') =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

test('a word that was replaced is removed and added, and the rest is the same', () => {
  assert.deepEqual(compareWords('Staff may ask for leave.\n', 'Staff can ask for leave.\n'), [
    { kind: 'same', text: 'Staff ' },
    { kind: 'removed', text: 'may' },
    { kind: 'added', text: 'can' },
    { kind: 'same', text: ' ask for leave.\n' },
  ]);
});

test('words that follow one another and differ are one phrase, also where a short word among them happens to agree', () => {
  const parts = compareWords(
    'Leave is granted in order, always.',
    'Nobody is refused without reason, always.',
  );
  assert.deepEqual(parts, [
    { kind: 'removed', text: 'Leave is granted in order' },
    { kind: 'added', text: 'Nobody is refused without reason' },
    { kind: 'same', text: ', always.' },
  ]);
});

test('texts that are the same are one part, and empty ones none', () => {
  assert.deepEqual(compareWords('One.', 'One.'), [{ kind: 'same', text: 'One.' }]);
  assert.deepEqual(compareWords('', ''), []);
  assert.deepEqual(compareWords('', 'New.'), [{ kind: 'added', text: 'New.' }]);
});

test('both texts can be put together again from their parts, whatever they are', () => {
  const word = fc.constantFrom('a', 'b', 'cwtch', ' ', '  ', '\n', '\r\n', '.', 'é', '👩‍🦽', '\t');
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compareWords(before, after);
      assert.equal(sideOf(parts, 'added'), before);
      assert.equal(sideOf(parts, 'removed'), after);
    }),
  );
});

test('two long texts that have nothing in common are compared within seconds', () => {
  const long = (word: string) =>
    Array.from({ length: 12_000 }, (_, at) => `${word} ${at} of the policy on ${word}s.`).join('\n');
  const begun = performance.now();
  const parts = compareWords(long('cat'), long('dog'));
  assert.ok(performance.now() - begun < 5_000);
  assert.equal(sideOf(parts, 'added'), long('cat'));
});
