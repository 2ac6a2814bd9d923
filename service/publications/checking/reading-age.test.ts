// The Coleman–Liau index against worked examples that others published.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readability, sentencesIn } from './reading-age.ts';

// Coleman and Liau's own abstract (1975), as worked through in Wikipedia's article on the index: 5 sentences, 119 words, 639 letters, grade 14.5.
const abstract =
  'Existing computer programs that measure readability are based largely upon subroutines which estimate number of syllables, usually by counting vowels. The shortcoming in estimating syllables is that it necessitates keypunching the prose into the computer. There is no need to estimate syllables since word length in letters is a better predictor of readability than word length in syllables. Therefore, a new readability formula was computed that has for its predictors letters per 100 words and sentences per 100 words. Both predictors can be counted by an optical scanning device, and thus the formula makes it economically feasible for an organization such as the U.S. Office of Education to calibrate the readability of all textbooks for the public school system.';

test('the abstract of those who made it is for grade 14.5', () => {
  const found = readability(abstract);
  assert.deepEqual([found?.sentences, found?.words, found?.letters], [5, 119, 639]);
  assert.equal(found?.grade.toFixed(1), '14.5');
  assert.equal(found?.age.toFixed(1), '19.5');
});

// From Harvard's course CS50, problem “Readability”: counts and grades as printed there.
test('the examples of a course come out as printed there', () => {
  const seuss = readability(
    "Congratulations! Today is your day. You're off to Great Places! You're off and away!",
  );
  assert.deepEqual(
    [seuss?.letters, seuss?.words, seuss?.sentences, Math.round(seuss?.grade ?? 0)],
    [65, 14, 4, 3],
  );
  const potter = readability(
    'Harry Potter was a highly unusual boy in many ways. For one thing, he hated the summer holidays more than any other time of year. For another, he really wanted to do his homework, but was forced to do it in secret, in the dead of the night. And he also happened to be a wizard.',
  );
  assert.deepEqual(
    [potter?.letters, potter?.words, potter?.sentences, Math.round(potter?.grade ?? 0)],
    [214, 56, 4, 5],
  );
});

test('a full stop after a letter or a shortened word ends no sentence', () => {
  assert.deepEqual(sentencesIn('See s. 149 of the Act. Mr. A. Smith agrees, e.g. on trust. Yes.'), [
    'See s. 149 of the Act.',
    'Mr. A. Smith agrees, e.g. on trust.',
    'Yes.',
  ]);
});

test('there is no reading age of nothing', () => {
  assert.equal(readability(' – '), null);
});
