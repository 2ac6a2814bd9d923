// How time is cut into spans, and which words stand for which months.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monthsOfWords, spansOf, timePhrase } from './span.ts';

describe('spans of time', () => {
  it('are months, quarters, calendar years or financial years, the first and last cut short', () => {
    const ids = (every: Parameters<typeof spansOf>[2]) =>
      spansOf('2019-11', '2020-05', every).map(({ id }) => id);
    assert.deepEqual(ids('month').slice(0, 2), ['2019-11', '2019-12']);
    assert.deepEqual(ids('quarter'), ['2019-Q4', '2020-Q1', '2020-Q2']);
    assert.deepEqual(ids('year'), ['2019', '2020']);
    assert.deepEqual(ids('financial-year'), ['2019/20', '2020/21']);
    assert.deepEqual(spansOf('2019-11', '2020-05', 'quarter')[0], {
      id: '2019-Q4',
      label: 'November to December 2019',
      from: '2019-11',
      to: '2019-12',
    });
  });

  it('are called by their number when they are whole years', () => {
    assert.equal(timePhrase('2019-01', '2019-12'), '2019');
    assert.equal(timePhrase('2019-04', '2020-03'), '2019/20');
    assert.equal(timePhrase('2019-01', '2019-11'), 'January to November 2019');
  });
});

describe('words for a time', () => {
  it('are a year, a quarter, a financial year, a month, or two of them with dots between', () => {
    assert.deepEqual(monthsOfWords('2019'), { from: '2019-01', to: '2019-12' });
    assert.deepEqual(monthsOfWords('2020-Q2'), { from: '2020-04', to: '2020-06' });
    assert.deepEqual(monthsOfWords('2019/20'), { from: '2019-04', to: '2020-03' });
    assert.deepEqual(monthsOfWords('2020-04'), { from: '2020-04', to: '2020-04' });
    assert.deepEqual(monthsOfWords('2019-04..2019-Q4'), { from: '2019-04', to: '2019-12' });
  });

  it('are refused when they are none of these', () => {
    for (const words of [
      '',
      '20',
      '2020-13',
      '2020-00',
      '2019/21',
      '2020-Q5',
      '2020..2019',
      '2019..2020..2021',
      'May 2020',
    ])
      assert.equal(monthsOfWords(words), undefined, words);
  });
});
