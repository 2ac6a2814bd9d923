// How the people of a combination are named: as their characteristics were published, and no more than that.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { combinationPhrase, recordsOf } from './combination.ts';

const part = (id: string, code: string, group: string, header = id) => ({
  id,
  label: id,
  header,
  code,
  group,
});
const women = part('gender', 'female', 'Female', 'Gender');
const men = part('gender', 'male', 'Male', 'Gender');
const searches = { from: 'events' as const, plural: 'searches' };
const staff = { from: 'people' as const, plural: 'people' };
const aged = (band: string) => part('age-range', band, band, 'Age range');

describe('the people of a combination', () => {
  it('are women, men, girls or boys as their age says', () => {
    assert.equal(combinationPhrase([women, aged('18-24')], searches), 'women aged 18 to 24');
    assert.equal(combinationPhrase([men, aged('10-17')], searches), 'boys aged 10 to 17');
    assert.equal(combinationPhrase([women, aged('Over 34')], searches), 'women aged over 34');
    assert.equal(combinationPhrase([men, aged('Under 10')], searches), 'boys aged under 10');
    assert.equal(combinationPhrase([men], searches), 'men and boys');
    assert.equal(combinationPhrase([men], staff), 'men');
    assert.equal(combinationPhrase([women, aged('16-24')], staff), 'women aged 16 to 24');
    assert.equal(combinationPhrase([women, aged('16-24')], searches), 'women and girls aged 16 to 24');
  });

  it('are said to be recorded as what the officer saw, and self-defined as what they said', () => {
    assert.equal(
      combinationPhrase(
        [women, aged('18-24'), part('officer-defined-ethnicity', 'black', 'Black')],
        searches,
      ),
      'women aged 18 to 24 recorded as Black by the officer',
    );
    assert.equal(
      combinationPhrase([part('self-defined-ethnicity', 'mixed', 'Mixed')], searches),
      'people self-defined as Mixed',
    );
  });

  it('are aged as the list has it, and disabled or not as recorded', () => {
    const census = part('age', '25-34', 'Aged 25 to 34 years', 'Age');
    const disability = { ...part('disability', 'no', 'Not disabled', 'Disability') };
    assert.equal(
      combinationPhrase([women, census, disability], searches),
      'women aged 25 to 34 recorded as not disabled',
    );
    const oldest = part('age', '85+', 'Aged 85 years and over', 'Age');
    assert.equal(combinationPhrase([men, oldest], searches), 'men aged 85 and over');
  });

  it('are never guessed to be of a sex that the list does not name', () => {
    assert.equal(
      combinationPhrase([{ ...part('gender', 'other', 'Other', 'Gender'), label: 'gender' }], searches),
      'people recorded as Other under gender',
    );
  });

  it('are told by the column and the value where it is no characteristic', () => {
    const object = part('object', 'Fireworks', 'Fireworks', 'object');
    assert.equal(combinationPhrase([object], searches), 'people with “Fireworks” under “object”');
  });

  it('are not the events that befell them', () => {
    const counted = { from: 'events' as const, singular: 'search', plural: 'searches', filters: [] };
    assert.equal(recordsOf(counted, 'women'), 'searches of women');
    assert.equal(recordsOf({ ...counted, from: 'people' }, 'women'), 'women');
  });
});
