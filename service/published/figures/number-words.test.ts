// Public figures in words: money as money, differences as fine as the figures, and no fractions of a sum's unit.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { averageWords, countWords, differenceWords, valueWords } from './number-words.ts';

const average = (unit: string) => ({
  measure: 'average' as const,
  average: { sums: 'sums', people: 'people', unit },
});

describe('averages in words', () => {
  it('are pounds and pence where they are of money', () => {
    assert.equal(valueWords(average('£'))(17.2), '£17.20');
    assert.equal(valueWords(average('pounds an hour'))(17.235), '£17.24 an hour');
    assert.equal(averageWords(average('pounds an hour'))(1234.5), '£1,234.50');
    assert.equal(countWords(average('pounds an hour'))(16508.8), '£16,508.80');
  });

  it('have their unit in a sentence, and not again under a heading that has it', () => {
    assert.equal(valueWords(average('minutes until answered'))(18.64), '18.64 minutes until answered');
    assert.equal(averageWords(average('minutes until answered'))(18.64), '18.64');
    assert.equal(countWords(average('minutes until answered'))(3543), '3,543');
  });

  it('take a word that only begins like money for what it is', () => {
    assert.equal(valueWords(average('poundsworth'))(2), '2 poundsworth');
  });
});

describe('a difference in words', () => {
  it('of rates has as many digits as a rate, and a minus that is no hyphen', () => {
    const said = differenceWords({ measure: 'rate' });
    assert.deepEqual([7.153, -9.711, -0.276, 0].map(said), ['7.2', '−9.7', '−0.28', '0']);
  });

  it('of shares is of whole points', () => {
    assert.equal(differenceWords({ measure: 'share' })(-5), '−5');
  });
});
