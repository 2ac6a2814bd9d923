// The same counts against other people: ratios beside those of the statistics library, and which conclusions change.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { denominatorScenarios } from '@due-regard/statistics';
import { findClassification } from '@due-regard/classifications';
import { seasonShare, together, weighed } from './combined-population.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import type { OtherDenominator } from './other-denominator.ts';
import type { RateFinding } from './rate-finding.ts';
import { rateCsv } from './rate-csv.ts';
import { rateText } from './rate-text.ts';
import { rateView } from './rate-view.ts';
import { readRateFinding } from './read-rate-finding.ts';
import { findingJson } from '../findings/finding-json.ts';
import type { RateMaterial } from './settle-rates.ts';

const words = findClassification('ethnicity-census-2021');
assert.ok(words);

function people(
  counts: Readonly<Record<string, number | null>>,
  changes: Partial<OtherDenominator> = {},
  list = words,
): OtherDenominator {
  assert.ok(list);
  const { population } = madeUpMaterial({}, counts);
  const source = [{ name: 'others.csv', sha256: 'c'.repeat(64) }];
  return {
    ...{ name: 'Visitors, August 2025', added: true, months: null },
    read: { ok: true, population: { ...population, source, classificationId: list.id }, words: list },
    ...changes,
  };
}

function found(others: OtherDenominator[], changes: Partial<RateMaterial> = {}): RateFinding {
  const made = makeRateFinding(
    madeUpMaterial(undefined, undefined, { others, residentsName: 'Residents, 2021', ...changes }),
  );
  assert.ok(made.ok);
  return made.finding;
}

const scenariosOf = (finding: RateFinding) => finding.scenarios?.scenarios ?? [];
const black = (finding: RateFinding, at: number) =>
  scenariosOf(finding)[at]?.groups.find(({ code }) => code === 'black');

describe('a finding of rates against other people', () => {
  // 10 searches of 200 residents beside 20 of 1,000 is 2.5 times; with 200 visitors of the group 1.25 times, as docs/methods/denominator-scenarios.md works out.
  const visitors = people({ black: 200, white: 0 });
  const workers = people({ black: 400, white: 1000 }, { name: 'Workers, 2021', added: false });

  it('gives each ratio with its interval, as the statistics library does for the same denominators', () => {
    const finding = found([visitors, workers]);
    const expected = denominatorScenarios({ comparison: 10, reference: 20 }, [
      { name: 'residents', comparison: 200, reference: 1000 },
      { name: 'visitors', comparison: 400, reference: 1000 },
    ]);
    for (const at of [0, 1]) {
      const ratio = black(finding, at)?.ratio;
      const scenario = expected.scenarios[at]?.ratio;
      assert.deepEqual(
        [ratio?.estimate, ratio?.lower, ratio?.upper],
        [scenario?.estimate, scenario?.lower, scenario?.upper],
      );
    }
    assert.deepEqual(
      [0, 1, 2].map((at) => black(finding, at)?.ratio.estimate),
      [2.5, 1.25, 1.25],
    );
    assert.deepEqual(
      [0, 1, 2].map((at) => black(finding, at)?.population),
      [200, 400, 400],
    );
  });

  it('says which conclusion changes, and calls each population by its name', () => {
    const finding = found([visitors]);
    assert.deepEqual(
      scenariosOf(finding).map(({ name }) => name),
      ['Residents, 2021', 'Residents, 2021, and visitors, August 2025'],
    );
    assert.equal(black(finding, 1)?.changes, true);
    assert.deepEqual(finding.scenarios?.says, [
      'Black, against residents, 2021: higher (2.5 times, interval 1.12 to 5.3); ' +
        'against residents, 2021, and visitors, August 2025: cannot be told (1.25 times, interval 0.56 to 2.6).',
    ]);
  });

  it('says so where nothing changes', () => {
    const finding = found([people({ black: 2, white: 10 })]);
    assert.match(finding.scenarios?.says[0] ?? '', /^What can be said of each group is the same/);
  });

  it('changes no digit of the finding itself but its receipt', () => {
    const { scenarios: _, receipt, measure, ...rest } = found([visitors]);
    const alone = makeRateFinding(madeUpMaterial());
    assert.ok(alone.ok);
    const { scenarios, receipt: other, measure: ownMeasure, ...own } = alone.finding;
    assert.deepEqual(rest, own);
    assert.equal(scenarios, null);
    assert.notEqual(receipt.digest, other.digest);
    assert.deepEqual(measure, {
      ...ownMeasure,
      others: [{ name: 'Visitors, August 2025', added: true, months: null }],
    });
  });

  it('comes back whole from its JSON, and is on the page, in the text and in the CSV', () => {
    const finding = found([visitors, workers]);
    assert.deepEqual(readRateFinding(findingJson(finding)), finding);
    assert.match(String(rateView(finding)), /Against other people than the residents/);
    assert.match(rateText(finding), /Workers, 2021 +400 +1\.2|1\.3/);
    assert.match(rateCsv(finding), /Workers, 2021: 1\.25 \(/);
  });
});

describe('people who are there for some months', () => {
  const submitted = ['2025-05', '2025-06', '2025-07', '2025-08'].map((month) => ({
    partner: 'fellshire',
    month,
  }));
  const cells = [
    { partner: 'fellshire', month: '2025-07', group: 'black', count: 10 },
    { partner: 'fellshire', month: '2025-07', group: 'white', count: 20 },
  ];

  it('count for the share of the months counted in which they are there', () => {
    const summer = people({ black: 400, white: 0 }, { months: [7, 8] });
    const finding = found([summer], { submitted, cells });
    // Two of four months: 400 × ½ on an average day.
    assert.equal(black(finding, 1)?.population, 400);
    assert.match(
      scenariosOf(finding)[1]?.notes.join(' ') ?? '',
      /They are there in July and August: 50% of the months counted\./,
    );
  });

  it('are no figure where they are never there, or where the counts have no months', () => {
    const winter = people({ black: 400, white: 0 }, { months: [1] });
    assert.match(
      scenariosOf(found([winter], { submitted, cells }))[1]?.reason ?? '',
      /None of the months counted/,
    );
    assert.match(scenariosOf(found([winter]))[1]?.reason ?? '', /The counts have no months/);
  });

  it('are weighed by hand', () => {
    const period = { partners: [{ monthsSubmitted: ['2025-06', '2025-07', '2026-06'] }] } as Parameters<
      typeof seasonShare
    >[1];
    assert.equal(seasonShare([6], period), 2 / 3);
    assert.equal(seasonShare(null, { partners: [] }), 1);
    const { population } = madeUpMaterial({}, { black: 10, white: null });
    assert.deepEqual(
      weighed(population, 0.5).cells.map(({ count }) => count),
      [5, null],
    );
  });
});

describe('people who cannot be set beside the residents', () => {
  it('are named with the reason', () => {
    const unread = people({}, { name: 'Workers', read: { ok: false, reason: 'It has been removed.' } });
    const other = findClassification('ethnicity-census-2011');
    assert.ok(other);
    const elsewhere = people({ black: 5 }, { name: 'Tourists' }, other);
    const [, first, second] = scenariosOf(found([unread, elsewhere]));
    assert.equal(first?.reason, 'It has been removed.');
    assert.match(second?.reason ?? '', /counted by another list of groups .* cannot be added up/);
  });

  it('never hide the finer figures of the residents behind a coarser one of theirs', () => {
    const residents = madeUpMaterial({}, { 'black-african': 150, 'black-other': 50, white: 1000 }).population;
    const visitors = madeUpMaterial({}, { black: 100, white: 10 }).population;
    const finding = found([people({}, { read: { ok: true, population: visitors, words } })], {
      population: residents,
    });
    assert.equal(black(finding, 1)?.population, 300);
    assert.equal(together(residents, visitors).cells.length, 5);
  });
});
