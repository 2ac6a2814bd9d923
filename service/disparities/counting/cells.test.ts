// Months that were sent and months that were not, by partner.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsWithin, periodOf, submittedByDates } from './cells.ts';

const sent = (partner: string, ...months: string[]) => months.map((month) => ({ partner, month }));

describe('the period of a finding', () => {
  it('says which months each partner did not send', () => {
    const period = periodOf([...sent('a', '2020-01', '2020-02'), ...sent('b', '2020-02')], null, null);
    assert.deepEqual(period.partners[1], {
      partner: 'b',
      monthsSubmitted: ['2020-02'],
      monthsMissing: ['2020-01'],
    });
    assert.deepEqual(period.monthsMissing, ['2020-01']);
    assert.deepEqual(period.monthsSubmitted, ['2020-01', '2020-02']);
  });

  it('is as long as was asked for, even where nothing was sent', () => {
    assert.deepEqual(periodOf(sent('a', '2020-02'), '2020-01', '2020-03').monthsMissing, [
      '2020-01',
      '2020-03',
    ]);
  });

  it('leaves out and counts events of a month that was not sent', () => {
    const period = periodOf(sent('a', '2020-01', '2020-03'), null, null);
    const cells = ['2020-01', '2020-02', '2020-03'].map((month) => ({
      partner: 'a',
      month,
      group: 'x',
      count: 5,
    }));
    assert.equal(cellsWithin(cells, period).outside, 5);
    assert.deepEqual(
      submittedByDates(cells).map(({ month }) => month),
      ['2020-01', '2020-02', '2020-03'],
    );
  });
});
