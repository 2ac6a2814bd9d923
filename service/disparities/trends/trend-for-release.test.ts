// What a trend gives for release: each group in each period, and a gap where nothing was sent.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { blackIn, madeUpTrend, type MonthCounts, trendOf } from './made-up-trend.ts';
import { trendForRelease } from './trend-for-release.ts';

const months: (MonthCounts | null)[] = [[20, 100, 5], [30, 90, 0], null, [25, 110, 2]];

describe('a trend for release', () => {
  const found = trendOf({ months });
  const release = checkRelease(trendForRelease(found, madeUpBasis));
  const at = (group: string, period: string) => release.value('searches', group, period);

  it('is each group in each period, those of unknown group among them', () => {
    assert.deepEqual([at('Black', 'January 2020'), at('White', 'January 2020')], [20, 100]);
    assert.deepEqual([at('Not known', 'January 2020'), at('Not known', 'February 2020')], [5, 0]);
    assert.deepEqual(
      release.reading('searches').across?.order,
      found.periods.map(({ label }) => label),
    );
  });

  it('adds up over groups and over periods', () => {
    assert.equal(at('Black', 'All periods'), 20 + 30 + 25);
    assert.equal(at('Total', 'January 2020'), found.periods[0]!.total);
    assert.equal(at('Total', 'All periods'), found.total);
  });

  it('gives back each rate and ratio', () => {
    const { denominators, per } = release.reading('searches');
    const rate = (group: string, period: string) => {
      const row = denominators!.rows.find(({ labels }) => labels[0] === group && labels[1] === period)!;
      return (at(group, period)! / row.value) * per;
    };
    const [point] = blackIn(found).points;
    assert.ok(Math.abs(rate('Black', 'January 2020') - point!.rate!) < 1e-9);
    assert.ok(
      Math.abs(rate('Black', 'January 2020') / rate('White', 'January 2020') - point!.ratio.estimate!) <
        1e-12,
    );
  });

  it('has no number where nothing was sent, which is not zero', () => {
    const gap = release.set.without?.filter(({ labels }) => labels[1] === 'March 2020');
    assert.deepEqual(
      gap?.map(({ labels, marker }) => [labels[0], marker]),
      [
        ['White', '[x]'],
        ['Black', '[x]'],
        ['Not known', '[x]'],
      ],
    );
    assert.equal(at('Black', 'March 2020'), null);
  });

  it('holds groups to be sensitive and periods not', () => {
    assert.deepEqual(release.set.sensitive, ['self-defined-ethnicity']);
    assert.deepEqual(release.set.scope?.period, { from: '2020-01', to: '2020-04' });
  });
});

it('a trend against everyone else has them in a row of their own', () => {
  const found = trendOf({
    months: months.slice(0, 2),
    changes: { request: { ...trendRequest(), reference: 'everyone else' } },
  });
  const release = checkRelease(trendForRelease(found, madeUpBasis));
  assert.equal(release.value('searches', 'In none of these groups', 'January 2020'), 100);
  assert.equal(release.value('searches', 'Total', 'January 2020'), 125);
  assert.equal(release.reading('searches').groups.reference, null);
});

function trendRequest() {
  return madeUpTrend({ months }).request;
}

it('a trend of which nothing was sent is not released', () => {
  const found = trendOf({ months });
  const periods = found.periods.map((period) => ({ ...period, isGap: true }));
  const given = trendForRelease({ ...found, periods }, madeUpBasis);
  assert.deepEqual(given, { ok: false, why: 'Nothing was sent of any of these periods.' });
});
