// Specifies the roll-ups: what each group holds, and what cannot be rolled up.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifications, findClassification, finest, rollUp, type Classification } from './index.ts';
import { rollUpOf } from './roll-up.ts';

function list(id: string): Classification {
  const found = findClassification(id);
  assert.ok(found);
  return found;
}

const fiveGroupLists = [
  'ethnicity-census-2021',
  'ethnicity-census-2011',
  'ethnicity-police-self-defined',
  'ethnicity-police-officer-defined',
];

test('the five groups have the same codes and labels in every list, so that events and populations meet', () => {
  for (const id of fiveGroupLists) {
    const groups = list(id).rollUps.find((each) => each.id === '5')?.groups ?? [];
    assert.deepEqual(
      groups.map(({ code, label }) => [code, label]),
      [
        ['asian', 'Asian'],
        ['black', 'Black'],
        ['mixed', 'Mixed'],
        ['white', 'White'],
        ['other', 'Other'],
      ],
    );
  }
});

test('lists hold as many groups as their names say', () => {
  const size = (id: string, rollUpId: string) =>
    list(id).rollUps.find((each) => each.id === rollUpId)?.groups.length;
  assert.equal(finest(list('ethnicity-census-2021').categories).length, 19);
  assert.equal(finest(list('ethnicity-census-2011').categories).length, 18);
  assert.equal(finest(list('ethnicity-census-2001').categories).length, 16);
  for (const id of ['ethnicity-census-2021', 'ethnicity-police-self-defined'])
    for (const count of [19, 18, 16, 5, 2]) assert.equal(size(id, String(count)), count);
});

test('Roma goes to White other, and Arab to any other, in the groups of censuses that did not count them', () => {
  const census = list('ethnicity-census-2021');
  assert.equal(rollUp(census, '19', 'white-roma'), 'white-roma');
  assert.equal(rollUp(census, '18', 'white-roma'), 'white-other');
  assert.equal(rollUp(census, '18', 'other-arab'), 'other-arab');
  assert.equal(rollUp(census, '16', 'other-arab'), 'other-any');
  assert.equal(rollUp(census, '16', 'white-gypsy-or-irish-traveller'), 'white-other');
});

test('Black including Mixed holds the two Mixed White and Black groups, and keeps the rest of Mixed apart', () => {
  const census = list('ethnicity-census-2021');
  const groupOf = (code: string) => rollUp(census, 'black-including-mixed', code);
  assert.equal(groupOf('mixed-white-and-black-african'), 'black-including-mixed');
  assert.equal(groupOf('mixed-white-and-black-caribbean'), 'black-including-mixed');
  assert.equal(groupOf('black-african'), 'black-including-mixed');
  assert.equal(groupOf('black'), 'black-including-mixed');
  assert.equal(groupOf('mixed-white-and-asian'), 'mixed-excluding-black');
  assert.equal(groupOf('mixed-other'), 'mixed-excluding-black');
  assert.equal(groupOf('mixed'), undefined, 'Mixed as a whole is split between two groups');
});

test('Chinese is in Asian among the five groups, and in Other among those of 2001', () => {
  const census = list('ethnicity-census-2021');
  assert.equal(rollUp(census, '5', 'asian-chinese'), 'asian');
  assert.equal(rollUp(census, 'chinese-in-other', 'asian-chinese'), 'other-including-chinese');
  assert.equal(rollUp(census, 'chinese-in-other', 'asian-indian'), 'asian-excluding-chinese');
  assert.equal(rollUp(census, 'chinese-in-other', 'asian'), undefined);
  assert.equal(
    rollUp(list('ethnicity-census-2001'), 'chinese-in-other', 'asian-chinese'),
    'other-including-chinese',
  );
  assert.equal(rollUp(list('ethnicity-police-officer-defined'), '5', 'chinese-or-south-east-asian'), 'asian');
});

test('what is coarser, elsewhere or unheard of has no group', () => {
  const census = list('ethnicity-census-2021');
  assert.equal(rollUp(census, '19', 'asian'), undefined);
  assert.equal(rollUp(census, '5', 'christian'), undefined);
  assert.equal(rollUp(census, '5', 'toString'), undefined);
  assert.equal(rollUp(census, '99', 'asian'), undefined);
  assert.equal(findClassification('no-such-list'), undefined);
});

test('a roll-up that forgets a category is refused', () => {
  const { categories } = list('sex');
  const groups = [{ code: 'all', label: 'All' }];
  assert.throws(
    () => rollUpOf('one', 'One', groups, categories, ({ code }) => (code === 'male' ? 'all' : undefined)),
    {
      name: 'RangeError',
      message: /"female" in no group/,
    },
  );
});

test('each of the nine characteristics has a list, and each list a source and its usual roll-up', () => {
  assert.equal(new Set(classifications.map(({ characteristic }) => characteristic)).size, 9);
  for (const { id, source, usualRollUp, rollUps } of classifications) {
    assert.match(source.url, /^https:\/\//, id);
    assert.ok(source.title !== '' && source.publisher !== '', id);
    assert.match(source.published, /^(?:\d{4}(?:-\d\d-\d\d)?)?$/, id);
    assert.ok(
      rollUps.some((each) => each.id === usualRollUp),
      id,
    );
  }
});
