// A family declared before looking.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { adjustFamily, declareFamily, ImpossibleInput, simultaneousConfidence } from '../index.ts';

const family = declareFamily({
  name: 'searches 2020, each group against White',
  members: ['asian', 'black', 'mixed', 'other'],
  method: 'holm',
});

test('the p values of all members are adjusted for the tests that were made', () => {
  const answer = adjustFamily(family, { asian: 0.02, black: 0.001, mixed: null, other: 0.6 });
  assert.deepEqual(answer.adjusted, { asian: 0.04, black: 0.003, mixed: null, other: 0.6 });
  assert.deepEqual([answer.tested, answer.missing, answer.method], [3, ['mixed'], 'Holm']);
  assert.equal(answer.reason, 'No p value could be computed for mixed.');
});

test('a comparison thought of afterwards is refused', () => {
  const pValues = { asian: 0.02, black: 0.001, mixed: null, other: 0.6, chinese: 0.01 };
  assert.throws(() => adjustFamily(family, pValues), /"chinese" is not in the family/);
});

test('a member left out is refused: null must say that there is none', () => {
  assert.throws(() => adjustFamily(family, { asian: 0.02 }), /no p value for "black"; give null/);
});

test('a family cannot be empty, name a member twice, or be changed afterwards', () => {
  assert.throws(() => declareFamily({ name: 'none', members: [], method: 'holm' }), ImpossibleInput);
  assert.throws(() => declareFamily({ name: 'two', members: ['a', 'a'], method: 'holm' }), /names "a" twice/);
  assert.ok(Object.isFrozen(family) && Object.isFrozen(family.members));
});

test('intervals that are to hold together share the doubt', () => {
  near(0.99, simultaneousConfidence(0.95, 5), 1e-12);
  assert.equal(simultaneousConfidence(0.95, 1), 0.95);
  assert.equal(simultaneousConfidence(0.95, 0), 0.95);
});
