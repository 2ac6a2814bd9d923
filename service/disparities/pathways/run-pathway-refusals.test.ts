// What the pathway command refuses, and what it says then.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type MadeUpApplicants,
  headings,
  putMadeUpApplicants,
  two,
  usual,
} from './put-made-up-applicants.ts';

let made: MadeUpApplicants;
before(async () => void (made = await putMadeUpApplicants()));
after(() => made.folder[Symbol.asyncDispose]());

describe('due-regard pathway refuses', () => {
  it('stages that do not nest, with counts', async () => {
    await made.put('applicants.csv', headings, [...two, ['White', 'No', 'Yes'], ['Black', 'No', 'Yes']]);
    const { code, err } = await made.run(...usual);
    assert.equal(code, 1);
    assert.match(err, /do not follow from each other: 2 rows of “Appointed” without “Shortlisted”/);
    await made.put('counts.csv', 'Stage,Ethnic group,Count', [
      ['A', 'White', 5],
      ['A', 'Black', 2],
      ['B', 'White', 6],
      ['B', 'Black', 1],
    ]);
    const counts = await made.run('--counts', 'counts.csv', '--by', 'ethnicity', '--stages', 'A,B');
    assert.match(counts.err, /White has 6 at “B” and 5 at “A”/);
  });

  it('stages that are nowhere, naming the columns', async () => {
    await made.put('applicants.csv', headings, two);
    const { code, err } = await made.run(
      '--people',
      'applicants.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Applied,Sifted',
    );
    assert.equal(code, 1);
    assert.match(
      err,
      /no column “Sifted”, and no column that names the stages\. Its columns are: “Ethnicity”/,
    );
  });

  it('a column that says of nobody whether they came so far, with what it holds', async () => {
    await made.put(
      'applicants.csv',
      'Ethnicity,Shortlisted,Appointed',
      two.map(([group, shortlisted], row) => [group ?? '', shortlisted ?? '', `Grade ${row % 2}`]),
    );
    const { code, err } = await made.run(...usual);
    assert.equal(code, 1);
    assert.match(
      err,
      /“Appointed” says of nobody whether they came so far: it holds “Grade 0”, “Grade 1”\. Choose a column/,
    );
  });

  it('a reference that nobody is of, naming those there are', async () => {
    await made.put('applicants.csv', headings, two);
    const { code, err } = await made.run(...usual, '--reference', 'Asian');
    assert.deepEqual([code, /Choose one of Black and White/.test(err)], [1, true]);
  });

  it('more than two periods to set against each other', async () => {
    await made.put('years.csv', 'Ethnicity,Shortlisted,Year', [
      ['White', 'Yes', 1],
      ['White', 'No', 2],
      ['Black', 'No', 3],
    ]);
    const { err } = await made.run(
      '--people',
      'years.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Applied,Shortlisted',
      '--period',
      'Year',
    );
    assert.match(err, /exactly two periods, and “Year” has not\. It has 3/);
  });

  it('words that make no sense, with exit code 2', async () => {
    for (const [args, sentence] of [
      [['--by', 'sex', '--stages', 'A,B'], /--people PATH/],
      [['--people', 'a.csv', '--counts', 'b.csv', '--by', 'sex', '--stages', 'A,B'], /not both/],
      [['--people', 'a.csv', '--by', 'sex'], /At least two/],
      [['--people', 'a.csv', '--by', 'sex', '--stages', 'A,B,a'], /“a” is named twice|“A” is named twice/],
      [['--counts', 'a.csv', '--by', 'sex', '--stages', 'A,B', '--period', 'Year'], /--period needs people/],
    ] as const) {
      const { code, err } = await made.run(...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    }
  });
});
