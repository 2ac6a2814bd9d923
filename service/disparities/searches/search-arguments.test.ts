// The words after `due-regard search`: what they mean, and which of them make no sense.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSearchArguments } from './search-arguments.ts';

const usual = ['--events', 'a.csv', '--across', 'gender,Age range', '--outcome', 'Outcome=Arrest'];

function request(...more: string[]) {
  const read = readSearchArguments([...usual, ...more], '/here');
  assert.ok(read.kind === 'arguments');
  return read.value.request;
}

describe('the words of a search', () => {
  it('take a list of characteristics with commas and an outcome, and the rest as usual', () => {
    const { across, outcome, most, floor, level, show } = request();
    assert.deepEqual(across, ['gender', 'Age range']);
    assert.deepEqual(outcome, { header: 'Outcome', values: ['Arrest'] });
    assert.deepEqual({ most, floor, level, show }, { most: 3, floor: 10, level: 0.95, show: 20 });
  });

  it('take several values of one column as one outcome', () => {
    assert.deepEqual(request('--outcome', 'Outcome=Summons').outcome.values, ['Arrest', 'Summons']);
  });

  for (const [words, sentence] of [
    [['--across', 'gender'], /Say what to search/],
    [usual.slice(0, 4), /Say which outcome/],
    [[...usual.slice(0, 2), ...usual.slice(4)], /Say what to cross/],
    [[...usual, '--most', '4'], /--most is 1, 2 or 3/],
    [[...usual, '--floor', '0'], /--floor takes a whole number from 1/],
    [[...usual, '--floor', '2.5'], /--floor takes a whole number/],
    [[...usual, '--show', '201'], /from 1 to 200/],
    [[...usual, '--outcome', 'Object=Knife'], /of one column/],
    [[...usual, '--outcome', 'Outcome='], /a blank cell is an outcome not known/],
    [[...usual, '--people', 'b.csv'], /not both/],
  ] as const)
    it(`refuses: ${words.slice(-2).join(' ')}`, () => {
      const read = readSearchArguments(words, '/here');
      assert.ok(read.kind === 'wrong');
      assert.match(read.sentence, sentence);
    });
});
