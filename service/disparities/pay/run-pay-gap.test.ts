// The pay-gap command from end to end. Figures were worked out by hand and say how.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { type MadeUpStaff, near, putMadeUpStaff, women } from './put-made-up-staff.ts';
import { readPayFinding } from './read-pay-finding.ts';

let staff: MadeUpStaff;
before(async () => void (staff = await putMadeUpStaff()));
after(() => staff.folder[Symbol.asyncDispose]());

/** 20 men at £20 and £22, 20 women at £18 and £20: means 21 and 19, so 100 × 2 ÷ 21. */
const rows = (kind: string, bonus: string | number) => [
  ...Array.from({ length: 20 }, (_, i) => ['Male', kind, i % 2 ? 20 : 22, bonus]),
  ...Array.from({ length: 20 }, (_, i) => ['Female', kind, i % 2 ? 18 : 20, bonus]),
];
const headings = 'Sex,Role,Hourly pay,Bonus';

describe('pay-gap by sex', () => {
  it('counts constables and leaves special constables out (SI 2017/353, regulation 2(5))', async () => {
    const specials = Array.from({ length: 5 }, () => ['Female', 'Special constable', 1, 0]);
    await staff.put('staff.csv', headings, [...rows('Constable', 0), ...specials]);
    const found = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.equal(found.employees, 40);
    assert.equal(found.leftOut.specialConstables, 5);
    near(women(found).meanGap?.estimate, 200 / 21);
    assert.match(
      found.paragraph,
      /5 special constables are not employees under the Regulations and are left out/,
    );
  });

  it('does not take a blank bonus for nought, says what blanks could make of the shares, and can be told', async () => {
    await staff.put('staff.csv', headings, [
      ...rows('Constable', ''),
      ['Female', 'Constable', 20, 100],
      ['Female', 'Constable', 20, 0],
    ]);
    const found = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.deepEqual(
      [women(found).paidBonus?.count, women(found).paidBonus?.known, women(found).paidBonus?.blank],
      [1, 2, 20],
    );
    assert.deepEqual(women(found).paidBonus?.bounds, { lower: 1 / 22, upper: 21 / 22 });
    assert.ok(found.warnings.some(({ code }) => code === 'PAY_BONUS_BLANK'));
    const told = await staff.found('--people', 'staff.csv', '--by', 'sex', '--blank-bonus', 'none');
    near(women(told).paidBonus?.estimate, 1 / 22);
    assert.equal(
      told.warnings.some(({ code }) => code === 'PAY_BONUS_BLANK'),
      false,
    );
  });

  it('says whether the duty to publish applies: from 250 employees on', async () => {
    await staff.put('staff.csv', headings, rows('Constable', 0));
    const few = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.equal(few.dutyApplies, false);
    assert.match(
      few.warnings.find(({ code }) => code === 'PAY_DUTY_NOT_REACHED')?.message ?? '',
      /250 or more/,
    );
    await staff.put('staff.csv', headings, Array.from({ length: 7 }, () => rows('Constable', 0)).flat());
    assert.equal((await staff.found('--people', 'staff.csv', '--by', 'sex')).dutyApplies, true);
  });

  it('keeps people not on full pay as employees, outside hourly pay', async () => {
    const people = rows('Constable', 0).map((row, at) => [...row, at === 0 ? 'No' : 'Yes']);
    await staff.put('staff.csv', `${headings},Full pay`, people);
    const found = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.deepEqual([found.employees, found.fullPayEmployees, found.leftOut.notOnFullPay], [40, 39, 1]);
  });

  it('puts the left-over people where the guidance says: of 43, one each to all but the upper quarter', async () => {
    const three = [1, 2, 3].map((pay) => ['Female', 'Constable', pay, 0]);
    await staff.put('staff.csv', headings, [...rows('Constable', 0), ...three]);
    const { quarters } = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.deepEqual(
      quarters.map(({ people }) => people),
      [11, 11, 11, 10],
    );
  });

  it('says how far people of unknown sex could move the gap, each placed to move it most', async () => {
    await staff.put('staff.csv', headings, [
      ...rows('Constable', 0),
      ['', 'Constable', 40, 0],
      ['Prefer not to say', 'Constable', 5, 0],
    ]);
    const found = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.equal(found.unknown.count, 2);
    // Widest: £40 with the men, whose mean is then 460 ÷ 21, and £5 with the women, 385 ÷ 21; and the other way round.
    near(found.unknown.bounds['Female']?.upper, (100 * (460 - 385)) / 460);
    near(found.unknown.bounds['Female']?.lower, (100 * (425 - 420)) / 425);
  });

  it('prints every figure under the names that the gender pay gap service publishes', async () => {
    await staff.put('staff.csv', headings, rows('Constable', 0));
    const { published } = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.deepEqual(Object.keys(published ?? {}), [
      ...[
        'DiffMeanHourlyPercent',
        'DiffMedianHourlyPercent',
        'DiffMeanBonusPercent',
        'DiffMedianBonusPercent',
      ],
      ...['MaleBonusPercent', 'FemaleBonusPercent', 'MaleLowerQuartile', 'FemaleLowerQuartile'],
      ...['MaleLowerMiddleQuartile', 'FemaleLowerMiddleQuartile', 'MaleUpperMiddleQuartile'],
      ...['FemaleUpperMiddleQuartile', 'MaleTopQuartile', 'FemaleTopQuartile'],
    ]);
    assert.deepEqual(
      [published?.['DiffMeanHourlyPercent'], published?.['DiffMedianHourlyPercent']],
      [9.5, 9.5],
    );
    assert.equal(published?.['DiffMeanBonusPercent'], null);
  });

  it('uses names that stand in the service’s own download', whenPublished, async () => {
    const download = '04-gender-pay-gap/UK-Gender-Pay-Gap-Data-2021-to-2022.csv.gz';
    const [header = ''] = gunzipSync(readFileSync(join(publishedData, download)))
      .toString('utf8')
      .split(/\r?\n/);
    const names = header.split(',').map((name) => name.replaceAll('"', ''));
    await staff.put('staff.csv', headings, rows('Constable', 0));
    const { published } = await staff.found('--people', 'staff.csv', '--by', 'sex');
    assert.deepEqual(
      Object.keys(published ?? {}),
      names.filter((name) => /Percent$|Quartile$/.test(name)),
    );
  });

  it('gives the same bytes every time, names no folder, and can be read back', async () => {
    await staff.put('staff.csv', headings, rows('Constable', 10));
    const [one, two] = [
      await staff.run('--people', 'staff.csv', '--by', 'sex', '--format', 'json'),
      await staff.run('--people', 'staff.csv', '--by', 'sex', '--format', 'json'),
    ];
    assert.equal(one.out, two.out);
    assert.doesNotMatch(one.out, new RegExp(staff.folder.path));
    assert.deepEqual(readPayFinding(one.out), readPayFinding(JSON.parse(one.out)));
  });

  it('comes as text, as CSV with one row a group, and as a page that stands alone', async () => {
    await staff.put('staff.csv', headings, rows('Constable', 10));
    const of = async (format: string) =>
      (
        await staff.run(
          '--people',
          'staff.csv',
          '--by',
          'sex',
          '--snapshot',
          '2025-03-31',
          '--format',
          format,
        )
      ).out;
    assert.match(await of('text'), /^Pay by sex, compared with Male, 31 March 2025\n/);
    assert.equal((await of('csv')).trim().split('\r\n').length, 3);
    const page = await of('html');
    assert.match(page, /<title>Pay by sex\. 31 March 2025\. Compared with Male\./);
    assert.doesNotMatch(page, /<script|significant|discriminat/i);
  });
});

describe('pay-gap by other characteristics', () => {
  const people = (group: string, count: number, pay: number) =>
    Array.from({ length: count }, (_, i) => [group, pay + (i % 3), i % 2 ? 'B' : 'A', i % 7]);
  const ethnic = 'Ethnicity,Hourly pay,Grade,Years of service';

  it('says nothing of groups with fewer people than the floor', async () => {
    await staff.put('staff.csv', ethnic, [
      ...people('White', 60, 20),
      ...people('Black', 30, 15),
      ...people('Asian', 9, 5),
    ]);
    const found = await staff.found('--people', 'staff.csv', '--by', 'ethnicity');
    const [asian, black] = found.groups;
    assert.equal(asian?.hourly.mean, null);
    assert.equal(asian?.verdict, 'cannot be computed');
    assert.match(asian?.verdictReason ?? '', /fewer than 10 people/);
    assert.equal(black?.verdict, 'gap');
    // Means 21 and 16.
    near(black?.meanGap?.estimate, 500 / 21);
    assert.match(found.paragraph, /of Asian people \(9 with pay\)\. A group has fewer than 10 people, so/);
    assert.match(found.paragraph, /The pay of Black people is lower than that of White people/);
    assert.doesNotMatch(found.paragraph, /significant|discriminat/);
  });

  it('splits the gap by grade and service in both weightings, whose parts add up to it', async () => {
    await staff.put('staff.csv', ethnic, [...people('White', 60, 20), ...people('Black', 30, 15)]);
    const [split] = (await staff.found('--people', 'staff.csv', '--by', 'ethnicity')).splits;
    assert.deepEqual(split?.predictors, ['Grade', 'Years of service']);
    for (const part of [split?.atReferencePay, split?.atGroupPay])
      near((part?.explained ?? 0) + (part?.unexplained ?? 0), split?.gap ?? 0);
  });

  it('allows for the comparisons made together', async () => {
    await staff.put('staff.csv', ethnic, [
      ...people('White', 60, 20),
      ...people('Black', 30, 19),
      ...people('Asian', 30, 19),
    ]);
    const { family, groups } = await staff.found('--people', 'staff.csv', '--by', 'ethnicity');
    assert.equal(family.size, 2);
    const gap = groups[0]?.meanGap;
    assert.ok((gap?.adjusted.pValue ?? 0) >= (gap?.pValue ?? 1));
    assert.ok((gap?.adjusted.lower ?? 1) <= (gap?.lower ?? 0));
  });
});

describe('pay-gap refuses', () => {
  it('what has no hourly pay, and names the columns', async () => {
    await staff.put('staff.csv', 'Sex,Salary', [
      ['Male', 1],
      ['Female', 2],
    ]);
    const { code, err } = await staff.run('--people', 'staff.csv', '--by', 'sex');
    assert.equal(code, 1);
    assert.match(
      err,
      /no column that is called hourly pay\. Say which column holds it\. Its columns are: “Sex”, “Salary”/,
    );
  });

  it('to compare where everybody is in one group', async () => {
    await staff.put('staff.csv', 'Sex,Hourly pay', [
      ['Male', 10],
      ['Male', 12],
    ]);
    const { code, err } = await staff.run('--people', 'staff.csv', '--by', 'sex');
    assert.deepEqual([code, /is in the group Male, so there is nobody to compare/.test(err)], [1, true]);
  });

  it('another reference than men for the gap by sex', async () => {
    await staff.put('staff.csv', headings, rows('Constable', 0));
    const { code, err } = await staff.run('--people', 'staff.csv', '--by', 'sex', '--reference', 'Female');
    assert.deepEqual([code, /no other reference than Male/.test(err)], [1, true]);
  });

  it('amounts that are none, by line, counting them as not known', async () => {
    await staff.put('staff.csv', headings, [
      ...rows('Constable', 0),
      ['Male', 'Constable', 'lots', 0],
      ['Male', 'Constable', '-4', 0],
    ]);
    const found = await staff.found('--people', 'staff.csv', '--by', 'sex');
    const warning = found.warnings.find(({ code }) => code === 'PAY_NOT_AN_AMOUNT');
    assert.match(warning?.message ?? '', /on line 42 and line 43\./);
    assert.equal(found.leftOut.payMissing, 2);
  });

  it('words that make no sense, with exit code 2', async () => {
    for (const [args, sentence] of [
      [['--by', 'sex'], /--people PATH/],
      [['--people', 'staff.csv'], /--by sex/],
      [['--people', 'staff.csv', '--by', 'sex', '--snapshot', '2025-02-30'], /a day such as 2025-03-31/],
      [['--people', 'staff.csv', '--by', 'sex', '--blank-bonus', 'zero'], /none or not-known/],
      [['--people', 'staff.csv', '--by', 'sex', '--floor', '-1'], /--floor/],
    ] as const) {
      const { code, err } = await staff.run(...args);
      assert.equal(code, 2);
      assert.match(err, sentence);
    }
  });
});
