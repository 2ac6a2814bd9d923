// Reasons of a refusal in plain words: releases by number, cells without empty labels.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainReasons } from './plain-reasons.ts';

const one = {
  id: 'a12171d4-e64a-42a9-8d24-7cafc41f6d07',
  heading: 'Calls (101), by group',
  scope: 'January to December 2025. Compared with White',
};
const other = { ...one, id: 'fcef23f0-c235-48e5-9bd6-96560f80fc84' };
const unnamed = { ...one, id: '5d1f0f43-7f0a-4d0e-a5a2-6a3f3a6ad111' };
const title = `${one.heading}. ${one.scope}.`;

describe('the reasons of a refusal', () => {
  it('name an earlier release by a number, without its title and its id', () => {
    const { sentences, releases } = plainReasons(
      [`Set against “${title}” (release ${one.id}) and “${title}” (release ${other.id}), which are out.`],
      [unnamed, one, other],
    );
    assert.deepEqual(sentences, ['Set against release 1 and release 2, which are out.']);
    assert.deepEqual(releases, [one, other]);
  });

  it('say of a cell in which release it is', () => {
    const { sentences } = plainReasons(
      [
        `The one person in “Black, Otherwise, ${title} (release ${other.id}) less Black, Otherwise” can work out that “Black, Otherwise, ${title} (release ${one.id})” less “Black, Otherwise” is exactly 1.`,
      ],
      [one, other],
    );
    assert.deepEqual(sentences, [
      'The one person in “Black, Otherwise (in release 2) less Black, Otherwise” can work out that “Black, Otherwise (in release 1)” less “Black, Otherwise” is exactly 1.',
    ]);
  });

  it('say of what was not settled that it is open', () => {
    const { sentences } = plainReasons(
      [
        'To insider: Not proven: The one person in “Other” can work out that “Mixed, Arrest” is from 0 to 37,548.',
      ],
      [],
    );
    assert.deepEqual(sentences, [
      'To insider: It is open whether the one person in “Other” can tell “Mixed, Arrest” more closely than the policy allows.',
    ]);
  });

  it('have no empty words in the names of cells', () => {
    const { sentences, releases } = plainReasons(
      ['“, Mixed, In no average” is 1.', '“Sum, , Mixed, ” is hidden.', '“White” is shown.'],
      [one],
    );
    assert.deepEqual(sentences, [
      '“Mixed, In no average” is 1.',
      '“Sum, Mixed” is hidden.',
      '“White” is shown.',
    ]);
    assert.deepEqual(releases, []);
  });
});
