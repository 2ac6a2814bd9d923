// How the people of a group are named, as they or their records say it and as old as they can be.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peoplePhrase } from './people-phrase.ts';

const bySex = { id: 'sex' };
const female = { group: 'Female', code: 'female' };
const of = (from: 'events' | 'counts' | 'people', plural: string) => ({
  breakdown: bySex,
  counted: { from, plural },
});

test('people who are searched or served may be children', () => {
  assert.equal(peoplePhrase(female, of('events', 'searches')), 'women and girls');
  assert.equal(peoplePhrase(female, of('counts', 'victims')), 'women and girls');
});

test('staff and applicants are men and women, whether told one by one or counted already', () => {
  assert.equal(peoplePhrase(female, of('people', 'people')), 'women');
  assert.equal(peoplePhrase(female, of('counts', 'police officers')), 'women');
  assert.equal(peoplePhrase({ group: 'Male', code: 'male' }, of('counts', 'leavers')), 'men');
});

test('whoever complains of staff is not staff', () => {
  assert.equal(peoplePhrase(female, of('counts', 'complaints against officers')), 'women and girls');
});
