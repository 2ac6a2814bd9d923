// Versions side by side: each paragraph beside the one it was, whole new ones by themselves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOther, matchParagraphs } from './match-paragraphs.ts';

const before = 'Purpose.\nStaff may work at home on two days.\nAsk your manager.\nEnd.';
const after = 'Purpose.\nStaff may work at home on three days.\nEnd.\nReviewed yearly.';

test('a paragraph that was reworded stands beside what it was, with only the words marked that differ', () => {
  const [first, second] = matchParagraphs(before, after);
  assert.deepEqual(first, { kind: 'same', text: 'Purpose.\n' });
  assert.ok(second?.kind === 'other');
  assert.deepEqual(
    [second.before, second.after].map((runs) =>
      runs.filter(({ isOther }) => isOther).map(({ text }) => text),
    ),
    [['two'], ['three']],
  );
});

test('a paragraph that was taken out has nothing beside it, and the one after it stands by itself', () => {
  const pairs = matchParagraphs('One.\nTwo.\nThree.\n', 'One.\nThree.\n');
  assert.deepEqual(pairs, [
    { kind: 'same', text: 'One.\n' },
    { kind: 'other', before: [{ text: 'Two.\n', isOther: true }], after: [] },
    { kind: 'same', text: 'Three.\n' },
  ]);
});

test('words that stand on one side only are counted', () => {
  assert.deepEqual(countOther(matchParagraphs('a b c\n', 'a d e c\n')), { removed: 1, added: 2 });
  assert.deepEqual(countOther(matchParagraphs('same\n', 'same\n')), { removed: 0, added: 0 });
});
