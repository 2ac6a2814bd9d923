// What is typed as an answer: kept as the server keeps it, and refused with a sentence where it is no such answer.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choice, choices, day, line, options, text } from '../questions/plain-questions.ts';
import { readAnswer } from './read-answers-form.ts';
import { countSentence, countWords } from './word-count.ts';

const ab = options(['a', 'A'], ['b', 'B']);
const value = (value: string) => ({ ok: true, value });

describe('an answer', () => {
  it('of text keeps its lines, without blanks around it', () => {
    assert.deepEqual(readAnswer(text('x', '', ''), [' One\r\n\r\nTwo ']), value('One\n\nTwo'));
    assert.deepEqual(readAnswer(line('x', '', ''), ['One\r\nTwo']), value('One Two'));
  });

  it('of a day is read as people write it', () => {
    for (const typed of ['2027-04-01', '1/4/2027', '1 April 2027', '1st apr 2027'])
      assert.deepEqual(readAnswer(day('x', '', ''), [typed]), value('2027-04-01'), typed);
    for (const typed of ['31 February 2027', 'April 2027', 'soon'])
      assert.equal(readAnswer(day('x', '', ''), [typed]).ok, false, typed);
  });

  it('of a choice is one of those there are, or nothing', () => {
    assert.deepEqual(readAnswer(choice('x', '', '', ab), ['b']), value('b'));
    assert.deepEqual(readAnswer(choice('x', '', '', ab), []), value(''));
    assert.equal(readAnswer(choice('x', '', '', ab), ['neutral']).ok, false);
  });

  it('of several choices is kept in the order of the question, one a line', () => {
    assert.deepEqual(readAnswer(choices('x', '', '', ab), ['b', 'a']), value('a\nb'));
    assert.deepEqual(readAnswer(choices('x', '', '', ab), []), value(''));
    assert.equal(readAnswer(choices('x', '', '', ab), ['a', 'c']).ok, false);
  });

  it('may be long, and not without end', () => {
    assert.equal(readAnswer(text('x', '', ''), ['w'.repeat(50_000)]).ok, true);
    assert.equal(readAnswer(text('x', '', ''), ['w'.repeat(50_001)]).ok, false);
  });
});

describe('words', () => {
  it('are counted, and said as what is left', () => {
    assert.deepEqual([countWords(''), countWords(' one\n two ')], [0, 2]);
    assert.equal(countSentence('one two', 3), 'You have 1 word left');
    assert.equal(countSentence('one two three', 1), 'You have 2 words too many');
  });
});
