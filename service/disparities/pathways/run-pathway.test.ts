// The pathway command from end to end, on made-up applicants. Ratios are of the counts put in, worked out by hand; limits
// are Koopman's, from the reference cases of the statistics package, which hold them against R.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { riskRatio } from '@due-regard/statistics';
import type { PathwayFinding } from './pathway-finding.ts';
import {
  type MadeUpApplicants,
  headings,
  putMadeUpApplicants,
  two,
  usual,
  way,
} from './put-made-up-applicants.ts';
import { readPathwayFinding } from './read-pathway-finding.ts';

let made: MadeUpApplicants;
before(async () => void (made = await putMadeUpApplicants()));
after(() => made.folder[Symbol.asyncDispose]());

function near(actual: number | null | undefined, expected: number): void {
  assert.ok(actual != null && Math.abs(actual - expected) < 1e-12, `${actual}, ${expected}`);
}

function group({ groups }: PathwayFinding, name: string) {
  const found = groups.find((each) => each.group === name);
  assert.ok(found, name);
  return found;
}

const codes = ({ warnings }: PathwayFinding): string[] => warnings.map(({ code }) => code);

describe('due-regard pathway', () => {
  it('gives the ratio at each stage among those who reached it, and the product as the whole way', async () => {
    await made.put('applicants.csv', headings, two);
    const found = await made.found(...usual);
    const black = group(found, 'Black');
    assert.deepEqual(black.reached, [100, 25, 10]);
    // 25/100 ÷ 100/200, 10/25 ÷ 50/100, 10/100 ÷ 50/200.
    near(black.stages[0]?.ratio.estimate, 0.5);
    near(black.stages[1]?.ratio.estimate, 0.8);
    near(black.overall?.ratio.estimate, 0.4);
    assert.equal(black.stages[0]?.verdict, 'gap');
    assert.equal(black.stages[0]?.verdictWords, 'less likely to get on');
  });

  it('prints each ratio the other way round too, with the direction of published indicators', async () => {
    await made.put('applicants.csv', headings, two);
    const found = await made.found(...usual);
    const ratio = group(found, 'Black').stages[0]!.ratio;
    near(ratio.inverse.estimate, 2);
    near(ratio.inverse.lower, 1 / ratio.upper!);
    assert.equal(found.wres?.direction, 'White ÷ ethnic minority');
    // From shortlisting to appointment: 50/100 ÷ 10/25.
    near(found.wres?.estimate, 1.25);
    const { out } = await made.run(...usual);
    assert.match(out, /group ÷ White +published: White ÷ group/);
  });

  it('turns the published direction round where getting on is bad', async () => {
    await made.put('staff.csv', 'Ethnicity,Formal discipline', [
      ...way('White', 200, 10),
      ...way('Black', 100, 10),
    ]);
    const found = await made.found(
      '--people',
      'staff.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Employed,Formal discipline',
      '--adverse',
    );
    assert.equal(found.wres?.direction, 'ethnic minority ÷ White');
    near(found.wres?.estimate, 2);
    const { out } = await made.run(
      '--people',
      'staff.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Employed,Formal discipline',
      '--adverse',
    );
    assert.match(out, /published: group ÷ White/);
  });

  it('uses Koopman’s intervals, and Holm over stages and groups', async () => {
    await made.put('applicants.csv', headings, [...two, ...way('Asian', 80, 36, 15)]);
    const found = await made.found(...usual);
    // Black, Asian and both together, each at two stages and the whole way.
    assert.equal(found.family.size, 9);
    const { ratio } = group(found, 'Black').stages[0]!;
    const alone = riskRatio({ count: 25, total: 100 }, { count: 100, total: 200 });
    assert.deepEqual([ratio.lower, ratio.upper, ratio.method], [alone.lower, alone.upper, alone.method]);
    assert.match(ratio.method ?? '', /Koopman/);
    assert.ok(ratio.adjusted.lower! < ratio.lower! && ratio.adjusted.pValue! > ratio.pValue!);
    assert.equal(found.together?.group, 'Ethnic minority groups together');
    assert.deepEqual(found.together?.reached, [180, 61, 25]);
  });

  it('parts the whole gap among the stages: ln ratio ÷ ln whole ratio', async () => {
    await made.put('applicants.csv', headings, two);
    const { stages } = group(await made.found(...usual), 'Black');
    near(stages[0]?.contribution, Math.log(0.5) / Math.log(0.4));
    near((stages[0]?.contribution ?? 0) + (stages[1]?.contribution ?? 0), 1);
  });

  it('says how many more were lost at each stage than at the reference’s rate', async () => {
    await made.put('applicants.csv', headings, two);
    const { stages } = group(await made.found(...usual), 'Black');
    // Of 100 at 100/200, 50 would have got on, and 25 did; of 25 at 50/100, 12.5 would, and 10 did.
    near(stages[0]?.lostMore, 25);
    near(stages[1]?.lostMore, 2.5);
  });

  it('bounds each ratio by those of unknown group, who are never a group', async () => {
    await made.put('applicants.csv', headings, [
      ...two,
      ...way('Prefer not to say', 6, 2, 1),
      ...way('', 4, 2, 0),
    ]);
    const found = await made.found(...usual);
    assert.deepEqual([found.unknown.count, found.unknown.reached], [10, [10, 4, 1]]);
    assert.deepEqual([found.unknown.kinds?.notStated, found.unknown.kinds?.notRecorded], [6, 4]);
    // statistics.md 3.16: lower (25/106)/(104/204), upper (29/104)/(100/206).
    const bounds = group(found, 'Black').stages[0]?.unknown.groupMissing;
    near(bounds?.lower, 25 / 106 / (104 / 204));
    near(bounds?.upper, 29 / 104 / (100 / 206));
    assert.ok(codes(found).includes('CHARACTERISTIC_PARTLY_MISSING'));
  });

  it('leaves out people whose way is not known, and bounds each ratio by them', async () => {
    const lost = [
      ['Black', 'Yes', ''],
      ['White', 'Yes', 'ask HR'],
    ];
    await made.put('applicants.csv', headings, [...two, ...lost]);
    const found = await made.found(...usual);
    const black = group(found, 'Black');
    assert.deepEqual(
      [black.reached, black.missing],
      [
        [100, 25, 10],
        [0, 1],
      ],
    );
    assert.equal(found.unknown.outcomeMissing, 2);
    near(black.stages[1]?.unknown.outcomeMissing?.lower, 10 / 26 / (51 / 101));
    near(black.stages[1]?.unknown.outcomeMissing?.upper, 11 / 26 / (50 / 101));
    assert.ok(
      codes(found).includes('PATHWAY_OUTCOME_MISSING') && codes(found).includes('PATHWAY_STAGE_UNREAD'),
    );
  });

  it('reads one column that says how far each person came, and dates for yes', async () => {
    const furthest = (of: string, ...stages: string[]) => stages.map((stage) => [of, stage]);
    const rows = [
      ...Array.from({ length: 20 }, () => furthest('White', 'Applied', 'Shortlisted', 'Appointed')).flat(),
      ...Array.from({ length: 20 }, () => furthest('Black', 'Applied', 'Applied', 'Appointed')).flat(),
    ];
    await made.put('one.csv', 'Ethnicity,Furthest', rows);
    const found = await made.found(
      '--people',
      'one.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Applied,Shortlisted,Appointed',
    );
    assert.deepEqual(group(found, 'White').reached, [60, 40, 20]);
    assert.deepEqual(group(found, 'Black').reached, [60, 20, 20]);
    await made.put('dates.csv', 'Ethnicity,Shortlisted', [
      ['White', '2025-01-02'],
      ['White', ''],
      ['Black', '03/02/2025'],
      ['Black', ''],
    ]);
    const dated = await made.found(
      '--people',
      'dates.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Applied,Shortlisted',
    );
    assert.deepEqual(
      dated.groups.map(({ reached }) => reached),
      [
        [2, 1],
        [2, 1],
      ],
    );
  });

  it('splits the change between two periods into mix and chances (Kitagawa)', async () => {
    const rows = [
      ...way('White', 100, 50).map((row) => [...row, '2024']),
      ...way('Black', 100, 25).map((row) => [...row, '2024']),
      ...way('White', 50, 25).map((row) => [...row, '2025']),
      ...way('Black', 150, 75).map((row) => [...row, '2025']),
    ];
    await made.put('years.csv', 'Ethnicity,Shortlisted,Year', rows);
    const { change } = await made.found(
      '--people',
      'years.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Applied,Shortlisted',
      '--period',
      'Year',
    );
    near(change?.before, 75 / 200);
    near(change?.after, 100 / 200);
    // Mix: −¼ × (½ + ½)/2 + ¼ × (½ + ¼)/2; chances: (½ − ¼) × (¾ + ½)/2.
    near(change?.composition, -0.25 * 0.5 + 0.25 * 0.375);
    near(change?.rates, 0.25 * 0.625);
  });

  it('reads counts already made, by stage and group', async () => {
    const counts = [
      ['Applied', 'White', 200],
      ['Applied', 'Black', 100],
      ['Appointed', 'White', 50],
      ['Appointed', 'Black', 10],
    ];
    await made.put('counts.csv', 'Stage,Ethnic group,Count', counts);
    const found = await made.found(
      '--counts',
      'counts.csv',
      '--by',
      'ethnicity',
      '--stages',
      'Applied,Appointed',
    );
    near(group(found, 'Black').stages[0]?.ratio.estimate, 0.4);
    assert.deepEqual([found.unknown.count, found.unknown.reached], [null, null]);
    assert.ok(codes(found).includes('UNKNOWN_NOT_STATED'));
  });

  it('gives the same bytes every time, names no folder, and can be read back', async () => {
    await made.put('applicants.csv', headings, two);
    const [one, again] = [
      await made.run(...usual, '--format', 'json'),
      await made.run(...usual, '--format', 'json'),
    ];
    assert.equal(one.out, again.out);
    assert.doesNotMatch(one.out, new RegExp(made.folder.path));
    assert.deepEqual(readPathwayFinding(one.out), readPathwayFinding(JSON.parse(one.out)));
  });

  it('comes as CSV with one row a group and stage, and as a page that stands alone', async () => {
    await made.put('applicants.csv', headings, two);
    const csv = (await made.run(...usual, '--format', 'csv')).out.trim().split('\r\n');
    assert.equal(csv.length, 4);
    const page = (await made.run(...usual, '--format', 'html')).out;
    assert.match(page, /<title>From Applied to Appointed by ethnicity\. People\. Compared with White\./);
    assert.doesNotMatch(page, /<script|significant|discriminat/i);
  });
});
