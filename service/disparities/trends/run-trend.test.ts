// The command `trend` over made-up searches: what it prints, and what it refuses.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MadeUpSearches, putMadeUpSearches, usual } from '../rates/put-made-up-searches.ts';
import { runInFolder } from '../findings/run-in-folder.ts';
import { readTrendFinding } from './read-trend-finding.ts';
import { runTrend } from './run-trend.ts';

describe('the command trend', () => {
  let made: MadeUpSearches;
  before(async () => void (made = await putMadeUpSearches()));
  after(() => made.folder[Symbol.asyncDispose]());

  const run = (...args: string[]) => runInFolder(runTrend, made.folder.path, args);

  it('follows a group month by month, with the month that was never sent as a gap', async () => {
    const { code, out, err } = await run(
      ...usual,
      '--every',
      'month',
      '--group',
      'Black',
      '--format',
      'json',
    );
    assert.equal(code, 0, err);
    const { periods, groups, measure } = readTrendFinding(out);
    assert.deepEqual(
      periods.map(({ period, isGap, total }) => [period, isGap, total]),
      [
        ['2020-01', false, 26],
        ['2020-02', true, null],
        ['2020-03', false, 14],
      ],
    );
    // Ten over 200/12 person-years against twelve over 1,000/12: 10/200 ÷ 12/1,000 = 4.1667.
    assert.deepEqual(
      groups.map(({ group }) => group),
      ['Black'],
    );
    assert.ok(Math.abs(groups[0]!.points[0]!.ratio.estimate! - 25 / 6) < 1e-9);
    assert.equal(measure.every, 'month');
  });

  it('prints text, CSV and a page that stands alone', async () => {
    const text = await run(...usual, '--every', 'month');
    assert.match(text.out, /never sent/);
    const csv = await run(...usual, '--every', 'month', '--format', 'csv');
    assert.match(csv.out.split('\r\n')[0]!, /^measure,group,group_code,compared_with,period/);
    const page = await run(...usual, '--every', 'month', '--compare', '2020-01:2020-03', '--format', 'html');
    assert.equal(page.code, 0, page.err);
    assert.match(page.out, /<svg[^>]+class="dr-chart"/);
    assert.match(page.out, /From January 2020 to March 2020/);
    assert.doesNotMatch(page.out, /<script/);
  });

  it('gives the same bytes every time', async () => {
    const words = [...usual, '--every', 'month', '--format', 'json'];
    assert.equal((await run(...words)).out, (await run(...words)).out);
  });

  it('follows counts that were already made, by month', async () => {
    const rows = ['2020-01', '2020-02'].flatMap((month) => [
      `${month},Black,4`,
      `${month},White,10`,
      `${month},All,16`,
    ]);
    await made.put('counts.csv', `Month,Ethnicity,Number of searches\n${rows.join('\n')}\n`);
    const { code, out, err } = await run(
      ...'--counts counts.csv --population population.csv --area Fell --by ethnicity --every month --format json'.split(
        ' ',
      ),
    );
    assert.equal(code, 0, err);
    const { groups, periods } = readTrendFinding(out);
    assert.deepEqual(
      groups.find(({ group }) => group === 'Black')!.points.map(({ count }) => count),
      [4, 4],
    );
    assert.deepEqual(
      periods.map(({ unknown }) => unknown.count),
      [2, 2],
    );
  });

  it('follows counts by financial year in their own steps, and refuses shorter ones', async () => {
    const rows = ['2019/20', '2020/21'].flatMap((year) => [
      `${year},Black,4`,
      `${year},White,10`,
      `${year},All,16`,
    ]);
    await made.put('years.csv', `Year,Ethnicity,Number of searches\n${rows.join('\n')}\n`);
    const words =
      '--counts years.csv --population population.csv --area Fell --by ethnicity --format json'.split(' ');
    const { code, out, err } = await run(...words);
    assert.equal(code, 0, err);
    const { periods, groups } = readTrendFinding(out);
    assert.deepEqual(
      periods.map(({ period, monthsSubmitted, unknown }) => [period, monthsSubmitted, unknown.count]),
      [
        ['2019/20', 12, 2],
        ['2020/21', 12, 2],
      ],
    );
    // 4 over 200 residents for a year against 10 over 1,000.
    assert.equal(groups.find(({ group }) => group === 'Black')!.points[0]!.ratio.estimate, 2);
    const finer = await run(...words, '--every', 'quarter');
    assert.equal(finer.code, 1);
    assert.match(
      finer.err,
      /The counts are by financial year, so they cannot be followed quarter by quarter/,
    );
  });

  it('refuses periods that cannot be put in order of time', async () => {
    await made.put(
      'seasons.csv',
      'Period,Ethnicity,Number of searches\nSpring,Black,4\nSpring,White,9\nAutumn,Black,4\nAutumn,White,9\n',
    );
    const { code, err } = await run(
      ...'--counts seasons.csv --population population.csv --area Fell --by ethnicity'.split(' '),
    );
    assert.equal(code, 1);
    assert.match(err, /Write all of them in one way, as 2020-04, 2020 Q2, 2020 or 2020\/21/);
  });

  it('explains itself, and says which words are wrong', async () => {
    assert.match((await run('--help')).out, /npx due-regard trend --events/);
    for (const [words, sentence] of [
      [['--every', 'week'], /--every is one of month, quarter, year, financial-year, not “week”/],
      [['--compare', '2020'], /--compare takes two times/],
      [['--compare', '2020:2019'], /the earlier first/],
      [['--rebase', 'April'], /--rebase takes a month/],
    ] as const) {
      const { code, err } = await run(...usual, ...words);
      assert.equal(code, 2);
      assert.match(err, sentence);
      assert.match(err, /See npx due-regard trend --help/);
    }
  });

  it('refuses with a sentence that says how to mend it', async () => {
    const { code, err } = await run(...usual, '--every', 'year');
    assert.equal(code, 1);
    assert.match(err, /Choose shorter spans, such as months/);
  });
});
