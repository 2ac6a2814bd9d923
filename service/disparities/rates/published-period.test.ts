// Which months a published period stands for.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publishedPeriods } from './published-period.ts';

const ends = (...periods: string[]) => {
  const read = publishedPeriods(periods);
  return (
    read && [read.length, ...[...read.months.values()].map((months) => `${months[0]} to ${months.at(-1)}`)]
  );
};

describe('periods as they are published', () => {
  it('are months, quarters, years or financial years', () => {
    assert.deepEqual(ends('2020-04', '2020-05'), ['month', '2020-04 to 2020-04', '2020-05 to 2020-05']);
    assert.deepEqual(ends('2020 Q2', '2020-Q3'), ['quarter', '2020-04 to 2020-06', '2020-07 to 2020-09']);
    assert.deepEqual(ends('2019', '2020'), ['year', '2019-01 to 2019-12', '2020-01 to 2020-12']);
    for (const year of ['2019/20', '2019-20', '2019/2020', '2019 to 2020', '2019–20'])
      assert.deepEqual(ends(year), ['financial-year', '2019-04 to 2020-03'], year);
    assert.deepEqual(ends('1999/00'), ['financial-year', '1999-04 to 2000-03']);
  });

  it('take 2011-12 for a month among months, and for a financial year among those', () => {
    assert.deepEqual(ends('2011-12', '2011-11'), ['month', '2011-12 to 2011-12', '2011-11 to 2011-11']);
    assert.deepEqual(ends('2011-12', '2012-13'), [
      'financial-year',
      '2011-04 to 2012-03',
      '2012-04 to 2013-03',
    ]);
  });

  it('are not understood when of several lengths, or none of these', () => {
    for (const wrong of [['2019', '2019/20'], ['Spring 2020'], ['2019/21'], ['2020-04', '2020'], []])
      assert.equal(publishedPeriods(wrong), undefined, wrong.join());
  });
});
