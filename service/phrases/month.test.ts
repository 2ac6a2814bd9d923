// Months: order, ranges, and how they are said.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMonth, monthList, monthsBetween, periodPhrase } from './month.ts';

describe('months', () => {
  it('are written as year and month', () => {
    assert.deepEqual(['2020-01', '2020-12', '2020-13', '2020-1', 'January 2020'].map(isMonth), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('run over the turn of a year, and never backwards', () => {
    assert.deepEqual(monthsBetween('2019-11', '2020-02'), ['2019-11', '2019-12', '2020-01', '2020-02']);
    assert.deepEqual(monthsBetween('2020-02', '2020-01'), []);
  });

  it('are said as people say them', () => {
    assert.equal(periodPhrase('2020-01', '2020-12'), 'January to December 2020');
    assert.equal(periodPhrase('2019-03', '2020-05'), 'March 2019 to May 2020');
    assert.equal(periodPhrase('2020-05', '2020-05'), 'May 2020');
    assert.equal(monthList(['2020-05', '2020-06']), 'May 2020 and June 2020');
    assert.equal(monthList(monthsBetween('2020-01', '2020-06')), '6 months (January 2020 … June 2020)');
  });
});
