// What a family of comparisons says of itself: the method by name, who is missing, and one test alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adjustFamily, declareFamily, simultaneousConfidence } from '../index.ts';

const members = ['Asian', 'Black', 'Mixed'];

test('a family names its method as published', () => {
  const names = (
    ['bonferroni', 'holm', 'hochberg', 'benjamini-hochberg', 'benjamini-yekutieli'] as const
  ).map((method) => adjustFamily(declareFamily({ name: 'f', members, method }), all(0.2)).method);
  assert.deepEqual(names, ['Bonferroni', 'Holm', 'Hochberg', 'Benjamini–Hochberg', 'Benjamini–Yekutieli']);
});

test('whose p value could not be computed is told by name, and nothing is told where none is missing', () => {
  const family = declareFamily({ name: 'f', members, method: 'holm' });
  assert.equal(adjustFamily(family, all(0.2)).reason, null);
  const answer = adjustFamily(family, { Asian: null, Black: 0.2, Mixed: null });
  assert.equal(answer.reason, 'No p value could be computed for Asian, Mixed.');
  assert.deepEqual([answer.tested, answer.missing], [1, ['Asian', 'Mixed']]);
});

test('a family without members is refused by its name', () => {
  assert.throws(() => declareFamily({ name: 'searches', members: [], method: 'holm' }), {
    message: 'The family "searches" has no members.',
  });
});

test('a level for one test is the level itself, to the last digit', () => {
  assert.equal(simultaneousConfidence(0.3, 1), 0.3);
  assert.equal(simultaneousConfidence(0.3, 0), 0.3);
});

function all(p: number): Record<string, number> {
  return Object.fromEntries(members.map((member) => [member, p]));
}
