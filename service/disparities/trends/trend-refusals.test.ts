// What a trend leaves out, warns of and refuses: counts withheld, partners that sent some months only, and what cannot be followed.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blackIn, madeUpTrend, type MonthCounts, refusalOf, trendOf } from './made-up-trend.ts';

const steady: MonthCounts[] = Array.from({ length: 10 }, () => [20, 100, 5]);

describe('partners that did not all send every month', () => {
  it('are warned of, as periods are then of different places', () => {
    const one = madeUpTrend({ months: steady });
    const other = one.cells
      .map((cell) => ({ ...cell, partner: 'dale' }))
      .filter(({ month }) => month !== '2020-05');
    const changes = {
      cells: [...one.cells, ...other],
      submitted: [
        ...one.submitted,
        ...one.submitted
          .filter(({ month }) => month !== '2020-05')
          .map(({ month }) => ({ partner: 'dale', month })),
      ],
      partnerOfArea: () => 'fellshire',
    };
    const { warnings } = trendOf({ months: steady, changes });
    assert.ok(!warnings.some(({ code }) => code === 'TREND_PARTNERS_DIFFER'), 'nobody lives in dale');
    const population = {
      ...one.population,
      cells: one.population.cells.flatMap((cell) => [cell, { ...cell, areaName: 'Dale' }]),
    };
    const both = {
      ...changes,
      population,
      partnerOfArea: (_: string | null, name: string | null) => (name === 'Dale' ? 'dale' : 'fellshire'),
    };
    const said = trendOf({ months: steady, changes: both }).warnings.find(
      ({ code }) => code === 'TREND_PARTNERS_DIFFER',
    );
    assert.match(said!.message, /months of dale are missing/);
  });
});

describe('counts that are withheld', () => {
  const made = madeUpTrend({ months: steady });
  const cells = made.cells.map((cell) =>
    cell.month === '2020-03' && cell.group === 'black' ? { ...cell, count: null } : cell,
  );
  const finding = trendOf({ months: steady, changes: { cells } });

  it('are not zero: that month has no ratio, and the rest are said to be the rest', () => {
    const withheld = blackIn(finding).points[2]!;
    assert.deepEqual([withheld.count, withheld.ratio.estimate], [null, null]);
    assert.match(withheld.ratio.reason!, /withheld.*not zero/);
    assert.equal(blackIn(finding).whole.periods, 9);
    assert.match(
      finding.paragraph,
      /were, over the 9 of 10 months in which the counts of both are known, at 2\.0 times/,
    );
  });
});

describe('a trend is refused', () => {
  it('where nothing has a month', () => {
    assert.equal(
      refusalOf({
        months: steady,
        changes: { submitted: [], cells: [{ partner: '', month: null, group: 'black', count: 3 }] },
      }),
      'TREND_NEEDS_MONTHS',
    );
  });
  it('of one span only', () =>
    assert.equal(refusalOf({ months: steady, settings: { every: 'year' } }), 'TREND_TOO_SHORT'));
  it('against overall, which has the group in it', () => {
    const request = { ...madeUpTrend({ months: steady }).request, reference: 'overall' };
    assert.equal(refusalOf({ months: steady, changes: { request } }), 'TREND_REFERENCE_OVERALL');
  });
  it('of a group that is not there', () =>
    assert.equal(refusalOf({ months: steady, settings: { groups: ['Purple'] } }), 'TREND_GROUP_UNKNOWN'));
  it('with new limits from outside its time', () => {
    assert.equal(
      refusalOf({ months: steady, settings: { rebase: [{ month: '2025-01', reason: null }] } }),
      'TREND_REBASE_OUTSIDE',
    );
  });
  it('of times that it does not cover', () => {
    const compare = {
      earlier: { from: '2018-01', to: '2018-12' },
      later: { from: '2020-01', to: '2020-12' },
    };
    assert.equal(refusalOf({ months: steady, settings: { compare } }), 'TREND_COMPARE_OUTSIDE');
  });
  it('in steps that are shorter than those of the counts', () => {
    assert.equal(refusalOf({ months: steady, changes: { finest: 'year' } }), 'TREND_TOO_FINE');
  });
});
