// Groups of somebody's own beside the published ones.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findClassification, harmonise, rollUp, withOwnGroups } from './index.ts';

const sex = findClassification('sex')!;

describe('a list with groups of its own', () => {
  test('reads their labels, keeps them in every roll-up, and leaves the published ones as they were', () => {
    const list = withOwnGroups(sex, ['Two spirit']);
    const meaning = harmonise(list, 'two  SPIRIT');
    assert.equal(meaning.kind, 'category');
    const code = meaning.kind === 'category' ? meaning.code : '';
    for (const { id } of list.rollUps) assert.equal(rollUp(list, id, code), code);
    assert.deepEqual(harmonise(list, 'F'), harmonise(sex, 'F'));
    assert.equal(
      sex.categories.some((category) => category.code === code),
      false,
    );
  });

  test('is found again by its id, whatever stands in the labels', () => {
    const list = withOwnGroups(sex, ['a, b+own:c', 'Zoë']);
    assert.equal(findClassification(list.id), list);
    assert.deepEqual(
      list.categories.slice(-2).map(({ label }) => label),
      ['Zoë', 'a, b+own:c'].sort(),
    );
  });

  test('a label that names a published group, or nothing, adds none', () => {
    assert.equal(withOwnGroups(sex, ['Female', ' ']), sex);
    assert.equal(findClassification('no such list+own:a'), undefined);
  });
});
