// What a column seems to mean, how sure that is, and why.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CountedValue } from '../minimising/personal-details.ts';
import { columnGuess, confidenceWords } from './column-guess.ts';

const of = (...values: string[]): CountedValue[] => values.map((value) => ({ value, rows: 20 }));

describe('a column is guessed to be', () => {
  const cases: readonly (readonly [string, readonly string[], string, object])[] = [
    [
      'Ethnic origin',
      ['White British', 'Pakistani'],
      'events',
      { is: 'characteristic', characteristic: 'ethnicity' },
    ],
    [
      'IC code',
      ['IC1', 'IC3'],
      'events',
      { is: 'characteristic', characteristic: 'officer-defined-ethnicity' },
    ],
    [
      'Officer perceived ethnicity',
      ['White', 'Black'],
      'events',
      { is: 'characteristic', characteristic: 'officer-defined-ethnicity' },
    ],
    ['Gender', ['Male', 'Female'], 'people', { is: 'characteristic', characteristic: 'sex' }],
    ['Age', ['17', '44', '68'], 'events', { is: 'characteristic', characteristic: 'age' }],
    ['Disabled', ['Yes', 'No'], 'people', { is: 'characteristic', characteristic: 'disability' }],
    [
      'Faith',
      ['Muslim', 'Christian', 'No religion'],
      'people',
      { is: 'characteristic', characteristic: 'religion' },
    ],
    ['Date received', ['31/05/2025', '01/06/2025'], 'events', { is: 'date' }],
    ['Upheld', ['Y', 'N'], 'events', { is: 'outcome', yesNo: true }],
    ['Disposal', ['Charged', 'Cautioned'], 'events', { is: 'outcome', yesNo: false }],
    ['District', ['Eden', 'Copeland'], 'events', { is: 'place' }],
    ['Days to close', ['3', '40', '12'], 'events', { is: 'amount' }],
    ['Responses', ['3', '1,040', '12'], 'counts', { is: 'count' }],
    ['Tactic', ['Restraint', 'Taser'], 'events', { is: 'outcome', yesNo: false }],
    ['Category', ['Delay', 'Incivility'], 'events', { is: 'category' }],
    ['Surname', ['Quackenbush'], 'events', { is: 'identifier', detail: 'name', keep: false }],
    ['DOB', ['31/05/1980', '01/06/1975'], 'events', { is: 'date-of-birth', asAge: false }],
    ['Empty', [], 'events', { is: 'not-used' }],
  ];
  for (const [heading, values, rows, meaning] of cases)
    test(`“${heading}” with ${values.join(', ') || 'nothing'}: ${JSON.stringify(meaning)}`, () => {
      const guess = columnGuess(
        heading,
        of(...values),
        rows === 'counts' || rows === 'people' ? rows : 'events',
      );
      assert.deepEqual(guess.meaning, meaning);
      assert.ok(guess.why.length > 0 && guess.confidence > 0 && guess.confidence < 1);
    });

  test('a characteristic by its values alone, less surely than with its heading', () => {
    const named = columnGuess('Sex', of('Male', 'Female'), 'events');
    const unnamed = columnGuess('Column 4', of('Male', 'Female'), 'events');
    assert.deepEqual(unnamed.meaning, named.meaning);
    assert.equal(named.confidence, 0.99);
    assert.equal(unnamed.confidence, 0.75);
    assert.match(unnamed.why.join(' '), /The heading does not say so/);
  });

  test('no characteristic where its heading says one and its values another thing', () => {
    assert.deepEqual(columnGuess('Gender equality team', of('A', 'B', 'C', 'D'), 'events').meaning, {
      is: 'category',
    });
  });

  test('less and less of one, the fewer of its values are understood', () => {
    const values = [...of('White British'), { value: 'Q1', rows: 20 }, { value: 'Q2', rows: 20 }];
    const { confidence, why } = columnGuess('Ethnicity', values, 'events');
    // Half for the heading, and half of one third of the rows.
    assert.ok(Math.abs(confidence - (0.5 + 1 / 6)) < 1e-9);
    assert.match(why.join(' '), /1 of 3 different values are understood, on 33\.3% of the filled rows/);
    assert.equal(confidenceWords(confidence), 'perhaps');
  });
});
