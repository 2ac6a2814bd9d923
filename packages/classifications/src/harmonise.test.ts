// Specifies how the words of a file are read.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findClassification, harmonise, type Classification, type Harmonised } from './index.ts';

function list(id: string): Classification {
  const found = findClassification(id);
  assert.ok(found, `no list has the id ${id}`);
  return found;
}

function read(id: string, text: string | null | undefined): string {
  const meant: Harmonised = harmonise(list(id), text);
  if (meant.kind === 'category') return meant.code;
  return meant.kind === 'silence' ? `(${meant.silence})` : `(${meant.kind})`;
}

function candidatesOf(id: string, text: string): string[] {
  const meant = harmonise(list(id), text);
  assert.equal(meant.kind, 'unknown');
  return meant.kind === 'unknown' ? meant.candidates.map(({ code }) => code) : [];
}

const selfDefined = 'ethnicity-police-self-defined';
const officerDefined = 'ethnicity-police-officer-defined';
const census2021 = 'ethnicity-census-2021';
const census2011 = 'ethnicity-census-2011';

describe('the three silences are kept apart', () => {
  const cases: [string, string | null | undefined, string][] = [
    [selfDefined, 'Other ethnic group - Not stated', '(not-stated)'],
    [selfDefined, 'NS', '(not-stated)'],
    [selfDefined, 'N4', '(not-stated)'],
    [selfDefined, 'Refused', '(not-stated)'],
    [selfDefined, 'prefer NOT to say', '(not-stated)'],
    [selfDefined, 'N1', '(not-recorded)'],
    [selfDefined, '', '(not-recorded)'],
    [selfDefined, '   ', '(not-recorded)'],
    [selfDefined, null, '(not-recorded)'],
    [selfDefined, undefined, '(not-recorded)'],
    [selfDefined, '-', '(not-recorded)'],
    [selfDefined, 'Unknown', '(not-recorded)'],
    [selfDefined, 'Not known / prefer not to say', '(not-recorded)'],
    [selfDefined, 'N/A', '(not-applicable)'],
    [selfDefined, 'Not applicable', '(not-applicable)'],
    ['religion', 'Not answered', '(not-stated)'],
    ['sex', 'Not specified', '(not-recorded)'],
  ];
  for (const [id, text, expected] of cases)
    test(`${id}: ${JSON.stringify(text)} is ${expected}`, () => assert.equal(read(id, text), expected));

  test("a person's don't know is not stated; an officer's is not recorded, for nobody refused", () => {
    assert.equal(read(selfDefined, "Don't know"), '(not-stated)');
    assert.equal(read(officerDefined, 'Don’t know'), '(not-recorded)');
    assert.equal(read(officerDefined, 'Not reported'), '(not-recorded)');
  });
});

describe('a group is known however its publisher writes it', () => {
  const cases: [string, string, string][] = [
    [selfDefined, 'Asian/Asian British - Pakistani', 'asian-pakistani'],
    [selfDefined, 'White - English/Welsh/Scottish/Northern Irish/British', 'white-british'],
    [selfDefined, 'White - British', 'white-british'],
    [selfDefined, 'Chinese or other ethnic group - Chinese', 'asian-chinese'],
    [selfDefined, 'Chinese or other ethnic group - Any other ethnic group', 'other-any'],
    [selfDefined, 'W1 - White British', 'white-british'],
    [selfDefined, 'A1 Indian', 'asian-indian'],
    [selfDefined, 'Gypsy or Irish Traveller (W3)', 'white-gypsy-or-irish-traveller'],
    [selfDefined, 'o1', 'asian-chinese'],
    [selfDefined, 'A4', 'asian-chinese'],
    [census2021, 'White and Black African  (percent)', 'mixed-white-and-black-african'],
    [census2021, ' english/welsh ', 'white-british'],
    [census2021, 'Asian, Asian British or Asian Welsh: Chinese (number)', 'asian-chinese'],
    [census2021, 'ASIAN – ASIAN WELSH', '(unknown)'],
    [census2021, 'White¹', 'white'],
    [census2021, 'White British1,2', 'white-british'],
    [census2021, 'Black African [note 3]', 'black-african'],
    [census2021, 'Asian & Asian British', 'asian'],
    [census2021, 'Mixed White/Asian', 'mixed-white-and-asian'],
    [census2021, 'White Gypsy/Traveller', 'white-gypsy-or-irish-traveller'],
    [census2021, 'Mixed White And Black Caribbean', 'mixed-white-and-black-caribbean'],
    [census2021, 'Any Other Ethnic Background', 'other-any'],
    [census2021, 'Other', 'other'],
    [census2011, 'Ethnic Group: White: Irish; measures: Value', 'white-irish'],
    [census2011, 'Ethnic Group: Mixed/multiple ethnic group: Other Mixed; measures: Value', 'mixed-other'],
    [officerDefined, 'IC1', 'white'],
    [officerDefined, 'IC5', 'chinese-or-south-east-asian'],
    [officerDefined, 'Black (or Black British)', 'black'],
    ['sex', 'M', 'male'],
    ['sex', 'total_females', 'female'],
    ['disability', 'Disabled under the Equality Act: Day-to-day activities limited a lot', 'limited-a-lot'],
    ['disability', 'Disabled', 'disabled'],
    ['religion', 'Islam', 'muslim'],
    ['sexual-orientation', 'Gay/Lesbian', 'gay-or-lesbian'],
    [
      'legal-partnership',
      'Married or in a registered civil partnership: Married: Same sex; measures: Value',
      'married-same-sex',
    ],
    ['pregnancy-and-maternity', 'On maternity leave', 'maternity-leave'],
    ['gender-identity', 'Trans woman', 'trans-woman'],
  ];
  for (const [id, text, expected] of cases)
    test(`${id}: ${text} is ${expected}`, () => assert.equal(read(id, text), expected));
});

describe('a whole is told from its parts', () => {
  for (const text of [
    'All',
    'TOTAL',
    'Ethnic Group: All categories: Ethnic group; measures: Value',
    'All usual residents',
    'All ethnic groups',
  ])
    test(`${text} is a total`, () => assert.equal(read(census2011, text), '(total)'));
  test('a sub-total is the category that it sums', () =>
    assert.equal(read(census2011, 'White total'), 'white'));
  test('all of one group is not a total', () => {
    assert.equal(
      read('sexual-orientation', 'All other sexual orientations'),
      'all-other-sexual-orientations',
    );
    assert.equal(read('age-police-bands', 'All aged 18 to 24'), '(unknown)');
    assert.equal(read(census2021, 'All ethnic minorities'), '(unknown)');
  });
});

describe('what could mean several things, or nothing known, is never guessed', () => {
  test('a word of several groups comes with those groups', () => {
    assert.deepEqual(candidatesOf(census2021, 'British').sort(), ['asian', 'black', 'white-british']);
    assert.deepEqual(candidatesOf(census2021, 'Pakistani/Bangladeshi').sort(), [
      'asian-bangladeshi',
      'asian-pakistani',
    ]);
    assert.deepEqual(candidatesOf(census2021, 'Other inc Chinese').sort(), ['asian-chinese', 'other']);
    assert.deepEqual(candidatesOf('legal-partnership', 'Single').length, 3);
  });
  test('the 2001 list has the group that later ones cannot say', () => {
    assert.equal(read('ethnicity-census-2001', 'Chinese or other ethnic group'), 'other-including-chinese');
    assert.equal(read('ethnicity-census-2001', 'Other inc Chinese'), 'other-including-chinese');
  });
  test('a slip of the pen comes back as written, with the likeliest group first', () => {
    const meant = harmonise(list(selfDefined), 'Whtie Irish');
    assert.ok(meant.kind === 'unknown');
    assert.equal(meant.label, 'Whtie Irish');
    assert.equal(meant.candidates[0]?.code, 'white-irish');
    assert.ok(meant.candidates.length <= 3);
  });
  test('a code of another list is not read as a word with a footnote', () => {
    assert.equal(read('sex', 'M1'), '(unknown)');
    assert.equal(read('sex', 'F2'), '(unknown)');
    assert.equal(read(officerDefined, 'IC33'), '(unknown)');
  });
  test('nothing like any group has no candidates', () => assert.deepEqual(candidatesOf('sex', '?!7zz'), []));
  test('a document in one cell is refused quickly', () => {
    const from = performance.now();
    assert.equal(read(selfDefined, 'white '.repeat(2_000_000)), '(unknown)');
    assert.equal(read('age-police-bands', ' '.repeat(5_000_000)), '(not-recorded)');
    assert.ok(performance.now() - from < 500);
  });
});

describe('ages', () => {
  const police = 'age-police-bands';
  const cases: [string, string, string][] = [
    [police, 'under 10', '0-9'],
    [police, '10-17', '10-17'],
    [police, '10 – 17', '10-17'],
    [police, 'over 34', '35-and-over'],
    [police, '>34', '35-and-over'],
    [police, '35+', '35-and-over'],
    [police, '18 to 24 years', '18-24'],
    [police, '7', '7'],
    [police, 'Age: Aged under 1 year; measures: Value', '0'],
    [police, 'Age: Aged 100 years and over; measures: Value', '100-and-over'],
    [police, 'Age: Total; measures: Value', '(total)'],
    [police, '65+', '(unknown)'],
    [police, '24-18', '(unknown)'],
    [police, '-5', '(unknown)'],
    [police, 'Adult', '(unknown)'],
    [police, '', '(not-recorded)'],
    ['age-census-bands', 'Age: Aged 4 years and under; measures: Value', '0-4'],
    ['age-use-of-force-bands', 'Under 11 years', '0-10'],
    ['age-use-of-force-bands', '65 and over', '65-and-over'],
    ['age-five-year', 'Aged 10 to 14 years', '10-14'],
    ['age-single-years', '41', '41'],
  ];
  for (const [id, text, expected] of cases)
    test(`${id}: ${JSON.stringify(text)} is ${expected}`, () => assert.equal(read(id, text), expected));
  test('a band that only overlaps comes with the bands it meets', () =>
    assert.deepEqual(candidatesOf(police, 'Aged 16 to 19 years'), ['10-17', '18-24']));
});
