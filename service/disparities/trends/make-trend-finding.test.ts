// What a trend says. Figures are worked out by hand beside each; those of charts are on the card of ratio-chart.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { isReceiptIntact } from '../findings/receipt.ts';
import { blackIn, type MonthCounts, trendOf } from './made-up-trend.ts';
import { readTrendFinding } from './read-trend-finding.ts';

function near(actual: number | null, expected: number, within = 1e-9): void {
  assert.ok(actual !== null && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}

const steady: MonthCounts[] = Array.from({ length: 10 }, () => [20, 100, 5]);

describe('a ratio that does not change', () => {
  const finding = trendOf({ months: steady });
  const black = blackIn(finding);

  it('is 2 in every month, and its limits are 3 standard errors of the log ratio away', () => {
    // (20/100)/(100/1,000) = 2; s = √(1/20 + 1/100) = 0.2449.
    for (const { ratio, limits } of black.points) {
      near(ratio.estimate, 2);
      near(limits.lower, 2 * Math.exp(-3 * Math.sqrt(0.06)));
      near(limits.upper, 2 * Math.exp(3 * Math.sqrt(0.06)));
      assert.equal(limits.outside, null);
    }
    near(black.phases[0]!.ratio, 2);
  });

  it('has nothing outside, and the paragraph says so with counts, residents and the missing share', () => {
    assert.deepEqual(black.outside, []);
    assert.match(finding.paragraph, /In none of the 10 months was it outside the limits/);
    assert.match(finding.paragraph, /200 searches over 1,200 residents, against 1,000 over 12,000/);
    assert.match(finding.paragraph, /missing in 50 searches, or 4%: 4% of every month/);
    assert.match(finding.paragraph, /A change over time does not by itself say why\.$/);
  });

  it('says nothing that a committee may not say', () => {
    assert.doesNotMatch(JSON.stringify(finding), /significan|discriminat|proves|NaN/i);
  });

  it('comes back from its JSON as it was, with a receipt that is whole', () => {
    assert.deepEqual(readTrendFinding(findingJson(finding)), finding);
    assert.ok(isReceiptIntact(finding.receipt));
  });
});

describe('a month that stands out', () => {
  const finding = trendOf({ months: [...steady, [60, 100, 5]] });

  it('is the only one that is flagged, above its limits', () => {
    // ln 3 = 1.10 beyond a centre a little above 2; three standard errors are 3√(1/60 + 1/100) = 0.49.
    assert.deepEqual(blackIn(finding).outside, ['2020-11']);
    assert.equal(blackIn(finding).points[10]!.limits.outside, 'above');
    assert.match(finding.paragraph, /in 1 of 11 months: November 2020 \(above: 6\.0 times, 60 against 100\)/);
  });

  it('has limits of its own where something is known to have changed', () => {
    const months: MonthCounts[] = [...steady, ...Array.from({ length: 8 }, (): MonthCounts => [60, 100, 5])];
    const rebased = trendOf({ months, settings: { rebase: [{ month: '2020-11', reason: 'New form' }] } });
    assert.deepEqual(blackIn(rebased).outside, []);
    assert.deepEqual(
      blackIn(rebased).phases.map(({ from, to }) => [from, to]),
      [
        ['2020-01', '2020-10'],
        ['2020-11', '2021-06'],
      ],
    );
    near(blackIn(rebased).phases[1]!.ratio, 6);
    assert.match(rebased.paragraph, /From November 2020 on, .* because of “New form”/);
    assert.ok(!rebased.warnings.some(({ code }) => code === 'REBASE_WITHOUT_REASON'));
  });

  it('warns of new limits without a reason', () => {
    const { warnings } = trendOf({
      months: steady,
      settings: { rebase: [{ month: '2020-06', reason: null }] },
    });
    assert.ok(warnings.some(({ code }) => code === 'REBASE_WITHOUT_REASON'));
  });

  it('does not flag a run of seven on one side: that is for whoever looks closer', () => {
    const months: MonthCounts[] = [
      ...Array.from({ length: 8 }, (): MonthCounts => [18, 100]),
      ...Array.from({ length: 8 }, (): MonthCounts => [23, 100]),
    ];
    const black = blackIn(trendOf({ months }));
    assert.deepEqual(black.outside, []);
    assert.ok(black.points.every(({ rules }) => rules.includes('run')));
  });
});

describe('what was never sent', () => {
  const finding = trendOf({ months: [...steady.slice(0, 4), null, ...steady.slice(0, 4)] });

  it('is a gap and not zero', () => {
    const gap = blackIn(finding).points[4]!;
    assert.ok(finding.periods[4]!.isGap);
    assert.deepEqual([gap.count, gap.ratio.estimate, gap.limits.lower], [null, null, null]);
    assert.match(gap.ratio.reason!, /missing, not zero/);
    assert.match(finding.paragraph, /Nothing was sent for May 2020: that is a gap, not zero/);
  });

  it('leaves the rates of a quarter to the months that were sent', () => {
    const quarters = trendOf({
      months: [...steady.slice(0, 4), null, ...steady.slice(0, 4)],
      settings: { every: 'quarter' },
    });
    const second = blackIn(quarters).points[1]!;
    assert.deepEqual([second.count, second.personYears], [40, 200]);
    assert.ok(
      quarters.warnings.some(
        ({ code, message }) => code === 'TREND_PERIODS_INCOMPLETE' && message.includes('April to June 2020'),
      ),
    );
  });
});

describe('counts of none', () => {
  it('have a ratio of 0 with its upper limit, and no place on the chart', () => {
    const black = blackIn(trendOf({ months: [...steady, [0, 100]] }));
    const last = black.points[10]!;
    assert.equal(last.ratio.estimate, 0);
    assert.ok(last.ratio.upper! > 0);
    assert.match(last.limits.reason!, /no events in this period/);
    assert.equal(black.charted, 10);
  });

  it('of the group compared with have a ratio without end, and the JSON says Inf', () => {
    const finding = trendOf({ months: [...steady, [3, 0]] });
    assert.equal(blackIn(finding).points[10]!.ratio.estimate, Infinity);
    assert.match(findingJson(finding), /"estimate": "Inf"/);
    assert.deepEqual(readTrendFinding(findingJson(finding)), finding);
  });
});

describe('rare events', () => {
  const months: (MonthCounts | null)[] = Array.from({ length: 12 }, (_, index) => [
    index % 3 === 0 ? 1 : 0,
    50,
  ]);
  // 1, 52.2 and 328.3 days are 1, 3 and 5 to the power 3.6: their centre is 3^3.6 (card of the t chart); whole days here.
  const days = new Map([['black', [18_262, 18_263, 18_315, 18_643]]]);

  it('are followed by the days between them', () => {
    const { waits } = blackIn(trendOf({ months, changes: { days } }));
    assert.deepEqual(
      waits!.points.map((point) => point.days),
      [1, 52, 328],
    );
    near(waits!.centre, 52.2, 0.3);
  });

  it('across a month that was never sent have no wait', () => {
    const { waits } = blackIn(trendOf({ months: months.with(3, null), changes: { days } }));
    // 1 and 2 January, 23 February 2020, and 16 January 2021, which lies beyond April.
    assert.deepEqual(
      waits!.points.map((point) => point.days),
      [1, 52],
    );
  });

  it('have no waits where the days are not known, or where they are not rare', () => {
    assert.equal(blackIn(trendOf({ months })).waits, null);
    assert.equal(blackIn(trendOf({ months: steady, changes: { days } })).waits, null);
  });
});

describe('two times compared', () => {
  const year = (black: number): MonthCounts[] => Array.from({ length: 12 }, () => [black, 100, 2]);
  const compare = { earlier: { from: '2020-01', to: '2020-12' }, later: { from: '2021-01', to: '2021-12' } };

  it('are told apart by the ratio of their ratios', () => {
    const finding = trendOf({ months: [...year(20), ...year(40)], settings: { compare, every: 'quarter' } });
    const change = blackIn(finding).change!;
    // 2 and then 4: twice; s² = 1/240 + 1/1200 + 1/480 + 1/1200.
    near(change.ratioOfRatios.estimate, 2);
    near(
      change.ratioOfRatios.lower,
      2 * Math.exp(-1.959963984540054 * Math.sqrt(1 / 240 + 2 / 1200 + 1 / 480)),
      1e-9,
    );
    assert.equal(change.verdict, 'gap');
    assert.equal(change.verdictWords, 'higher than before');
    assert.match(
      finding.paragraph,
      /The ratio of Black people became higher from 2020 to 2021: in 2021 it was 2\.0 times what it was in 2020, and/,
    );
    assert.match(
      finding.paragraph,
      /in 2020 2\.0 times, 240 searches against 1,200; in 2021 4\.0 times, 480 searches against 1,200/,
    );
    assert.match(finding.paragraph, /missing in 1\.6% in 2020 and in 1\.4% in 2021/);
  });

  it('cannot be told apart by few', () => {
    const few = (black: number): MonthCounts[] =>
      Array.from({ length: 12 }, (_, i) => [i < black ? 1 : 0, 10]);
    const change = blackIn(trendOf({ months: [...few(4), ...few(7)], settings: { compare } })).change!;
    assert.equal(change.verdictWords, 'cannot be told');
  });

  it('have no change where one of them has none', () => {
    const change = blackIn(trendOf({ months: [...year(0), ...year(7)], settings: { compare } })).change!;
    assert.equal(change.verdictWords, 'cannot be computed');
    assert.match(change.ratioOfRatios.reason!, /no events/);
  });
});

describe('a change in what is written down', () => {
  it('is warned of, as it can look like a change in the ratio', () => {
    const { periods, warnings } = trendOf({ months: [...steady, [20, 100, 90]] });
    assert.equal(periods[10]!.unknown.outside, 'above');
    assert.ok(warnings.some(({ code }) => code === 'RECORDING_CHANGED'));
  });

  it('is not known where the counts do not say how many are missing', () => {
    const { periods, unknown, paragraph } = trendOf({
      months: steady,
      changes: { unknownNotStated: 'Nobody says.' },
    });
    assert.deepEqual([unknown.count, periods[0]!.unknown.count], [null, null]);
    assert.match(paragraph, /these counts do not say/);
  });
});
