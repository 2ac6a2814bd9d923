// What an organisation profile must say, and what is answered to one that cannot be used.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fellshire } from '../../profiles/fellshire.ts';
import { colourContrast } from './colour-contrast.ts';
import { ProfileInvalid, organisationProfile } from './organisation-profile.ts';

function problemsOf(given: unknown): readonly string[] {
  try {
    organisationProfile(given, 'test.ts');
  } catch (error) {
    if (error instanceof ProfileInvalid) return error.problems;
    throw error;
  }
  return [];
}

describe('an organisation profile', () => {
  it('is accepted when whole', () => {
    assert.deepEqual(problemsOf(fellshire), []);
  });

  it('takes the colours of the product when it gives none', () => {
    const { brand: _, ...plain } = fellshire;
    assert.equal(organisationProfile(plain, 'test.ts').brand.onPrimary, '#ffffff');
  });

  it('is refused by the name of each field at fault, all at once', () => {
    const problems = problemsOf({ ...fellshire, name: ' ', kindOfBody: 'parish' });
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? '', /^name: must not be empty/);
    assert.match(problems[1] ?? '', /^kindOfBody: .*police-force/);
  });

  it('names the place inside a list', () => {
    const districts = [{ code: 'FELL-01', name: 'Harrowby', until: '31 March' }];
    assert.match(
      problemsOf({ ...fellshire, area: { ...fellshire.area, districts } })[0] ?? '',
      /^area\.districts\[0\]\.until: must be a day written as year-month-day/,
    );
  });

  it('may not give one code to two districts, replace one by a stranger, or end one before it began', () => {
    const districts = [
      { code: 'A', name: 'One', replacedBy: 'Z', from: '2024-01-01', until: '2023-01-01' },
      { code: 'A', name: 'Two' },
    ];
    assert.deepEqual(problemsOf({ ...fellshire, area: { ...fellshire.area, districts } }), [
      'area.districts[0].replacedBy: "Z" is not the code of any district listed here',
      'area.districts[0].until: 2023-01-01 is before the first day, 2024-01-01',
      'area.districts[1].code: "A" is given to two districts',
    ]);
  });

  it('may not name a characteristic twice, nor one the law does not', () => {
    const age = { id: 'age', label: 'Age' };
    assert.match(
      problemsOf({ ...fellshire, characteristics: [age, age] })[0] ?? '',
      /^characteristics: names a/,
    );
    const hair = { id: 'hair', label: 'Hair' };
    assert.match(problemsOf({ ...fellshire, characteristics: [hair] })[0] ?? '', /^characteristics\[0\]\.id/);
  });

  it('must say how the organisation can be reached, and where its facts are from', () => {
    assert.match(
      problemsOf({ ...fellshire, contact: { name: 'Nobody' } })[0] ?? '',
      /^contact: must have an email/,
    );
    assert.match(problemsOf({ ...fellshire, sourceNotes: [] })[0] ?? '', /^sourceNotes: must say where/);
  });

  it('is refused for a field it does not know, so that a slip of the pen is seen', () => {
    assert.match(problemsOf({ ...fellshire, demonstraton: true })[0] ?? '', /demonstraton/);
  });

  it('is refused when it is nothing at all', () => {
    assert.match(problemsOf(undefined)[0] ?? '', /^the profile: /);
  });

  it('is refused for colours that people cannot read, with the contrast that was measured', () => {
    const brand = { primary: '#777777', onPrimary: '#888888', link: '#1a5a96', button: '#1d5c4a' };
    assert.match(
      problemsOf({ ...fellshire, brand })[0] ?? '',
      /^brand\.onPrimary: #888888 on #777777 has a contrast of 1\.\d\d to 1; at least 4\.5 to 1/,
    );
    assert.match(
      problemsOf({ ...fellshire, brand: { ...brand, onPrimary: 'white' } })[0] ?? '',
      /^brand\.onPrimary: must be a colour written as #/,
    );
  });
});

describe('contrast', () => {
  // Ratios published in "Understanding SC 1.4.3" (#767676 is the lightest grey on white that passes) and its definition.
  it('is that of the guidelines', () => {
    assert.equal(colourContrast('#000000', '#ffffff'), 21);
    assert.equal(colourContrast('#1d3c59', '#1d3c59'), 1);
    assert.equal(colourContrast('#ffffff', '#767676').toFixed(2), '4.54');
    assert.ok(colourContrast('#777777', '#ffffff') < 4.5);
  });
});
