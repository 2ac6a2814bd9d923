// What a search finds in made-up cubes whose answers can be followed by hand.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { isReceiptIntact } from '../findings/receipt.ts';
import { type MadeUpRow, madeUpSearch } from './made-up-cube.ts';
import { makeCellFinding } from './make-cell-finding.ts';
import { makeSearchFinding } from './make-search-finding.ts';
import { readCellFinding, readSearchFinding } from './read-search-finding.ts';
import type { SearchFinding } from './search-finding.ts';
import type { SearchRequest } from './search-request.ts';

/** Ten in a hundred have the outcome, but half of the young women recorded as Black. */
const planted: MadeUpRow[] = [
  ['female', '18-24', 'black', 50, 50],
  ['female', '18-24', 'white', 100, 900],
  ['female', '25-34', 'black', 20, 180],
  ['female', '25-34', 'white', 100, 900],
  ['male', '18-24', 'black', 20, 180],
  ['male', '18-24', 'white', 100, 900],
  ['male', '25-34', 'black', 20, 180],
  ['male', '25-34', 'white', 100, 900],
];

function search(rows: readonly MadeUpRow[], request: Partial<SearchRequest> = {}): SearchFinding {
  const made = makeSearchFinding(madeUpSearch(rows, request));
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join(' '));
  return made.finding;
}

const plantedCode = 'gender=female & age-range=18-24 & officer-defined-ethnicity=black';

/** The planted combination; wider ones, and the mirror of them, may have more records beyond an equal share. */
function plantedIn({ groups }: SearchFinding) {
  const found = groups.find(({ code }) => code === plantedCode);
  assert.ok(found, `${plantedCode} is not among ${groups.map(({ code }) => code).join('; ')}`);
  return found;
}

function near(actual: number | null | undefined, expected: number, within = 1e-12): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not ${expected}`);
}

describe('a search of every combination', () => {
  it('finds the combination that was planted, and says who they are in words', () => {
    const first = plantedIn(search(planted));
    assert.equal(first.group, 'women aged 18 to 24 recorded as Black by the officer');
    assert.equal(first.verdict, 'gap');
  });

  it('sets it against everyone else: 50 of 100 against 460 of 4,600, five times, 40 more than an equal share', () => {
    const first = plantedIn(search(planted));
    assert.deepEqual([first.count, first.total], [50, 100]);
    assert.deepEqual(first.everyoneElse, { count: 460, total: 4600 });
    near(first.ratio.estimate, 5);
    near(first.excess, 40, 1e-9);
    assert.ok(first.shrunken.excess! > 0 && first.shrunken.excess! <= 40);
  });

  it('does not list again what a wider or narrower combination has only because of it', () => {
    const { groups, explained, searched } = search(planted);
    assert.equal(searched.gaps, searched.standing + searched.explained);
    assert.ok(explained.every(({ explainedBy }) => explainedBy !== null));
    assert.ok(groups.every(({ explainedBy }) => explainedBy === null));
  });

  it('counts the combinations: 2 + 2 + 2 alone, 4 + 4 + 4 of two, 8 of three', () => {
    const { searched, family } = search(planted);
    assert.deepEqual([searched.combinations, searched.compared, searched.belowFloor], [26, 26, 0]);
    assert.equal(family.size, 26);
    assert.equal(search(planted, { most: 1 }).searched.compared, 6);
    assert.equal(search(planted, { most: 2 }).searched.compared, 18);
  });

  it('leaves out combinations below the floor, which was settled beforehand, and says how many', () => {
    const { searched, paragraph } = search(planted, { floor: 150 });
    assert.deepEqual([searched.compared, searched.belowFloor], [25, 1]);
    assert.match(
      paragraph,
      /at least 150 searches was set against everyone else, 25 in all; 1 more was too small/,
    );
  });

  it('makes no group of those whose characteristic is not known, in any kind of silence', () => {
    const silent: MadeUpRow[] = [
      ['!not-recorded', '18-24', 'white', 30, 70],
      ['female', '', '!not-stated', 5, 45],
      ['male', '25-34', '!unrecognised', 1, 9],
    ];
    const { groups, explained, unknown, searched } = search([...planted, ...silent]);
    assert.equal(searched.combinations, 26);
    assert.ok([...groups, ...explained].every(({ code }) => !/!|=( |$)/.test(code)));
    assert.deepEqual(
      unknown.characteristics.map(({ notStated, notRecorded, unrecognised }) => [
        notStated,
        notRecorded,
        unrecognised,
      ]),
      [
        [0, 100, 0],
        [0, 50, 0],
        [50, 0, 10],
      ],
    );
  });

  it('takes an outcome that is not written for no outcome, and never for another one', () => {
    const rows = planted.map((row): MadeUpRow => [...row]);
    rows[0]![5] = 40;
    const found = search(rows);
    assert.equal(found.total, 4700);
    assert.equal(found.unknown.outcome, 40);
    assert.deepEqual([plantedIn(found).count, plantedIn(found).total], [50, 100]);
    assert.equal(plantedIn(found).unknown.outcome.own, 40);
    // At worst none of the 40 had it, at best all: 50 ÷ 140 and 90 ÷ 140, over 460 ÷ 4,600.
    near(plantedIn(found).unknown.outcome.bounds.lower, 50 / 140 / 0.1);
    near(plantedIn(found).unknown.outcome.bounds.upper, 90 / 140 / 0.1);
  });

  it('bounds each ratio by those who could be of it: what they have may rule that out', () => {
    const silent: MadeUpRow[] = [
      ['!not-recorded', '18-24', 'black', 6, 14],
      ['!not-recorded', '25-34', 'black', 9, 9],
    ];
    const first = plantedIn(search([...planted, ...silent]));
    const { group } = first.unknown;
    assert.deepEqual([group.count, group.total], [6, 20]);
    // The 18 aged 25 to 34 are surely with everyone else: 469 of 4,618.
    near(group.bounds.lower, 50 / 114 / ((469 + 6) / (4618 + 6)));
    near(group.bounds.upper, 56 / 106 / (469 / (4618 + 14)));
  });

  it('leaves out records with nobody in them, and counts them apart', () => {
    const { unknown, total } = search([
      ...planted,
      ['!not-applicable', '!not-applicable', '!not-applicable', 3, 17],
    ]);
    assert.equal(unknown.notApplicable, 20);
    assert.equal(total, 4700);
  });

  it('gives no verdict on a combination of whoever is left over', () => {
    const { groups, explained } = search([...planted, ['male', '18-24', 'other', 60, 40]]);
    const others = [...groups, ...explained].filter(({ code }) => code.endsWith('ethnicity=other'));
    assert.ok(others.length > 0);
    for (const { verdict, verdictWords } of others)
      assert.deepEqual([verdict, verdictWords], [null, 'no verdict: not one group']);
  });

  it('says that nothing stands out where shares are the same, and never that there is no gap', () => {
    const same = planted.map(([gender, age, ethnicity]): MadeUpRow => [gender, age, ethnicity, 10, 90]);
    const { groups, paragraph } = search(same);
    assert.equal(groups.length, 0);
    assert.match(paragraph, /none differs from everyone else by more than chance would/);
  });

  it('says in words why there is nothing to search when everybody had the outcome', () => {
    const { searched, reason, warnings } = search([['female', '18-24', 'black', 50, 0]]);
    assert.equal(searched.compared, 0);
    assert.match(reason ?? '', /Everybody has the outcome/);
    assert.ok(warnings.some(({ code }) => code === 'SEARCH_NOT_SHRUNK'));
  });

  it('tells whether two characteristics of two groups each do more than the sum', () => {
    // Of men of the second age 0.1, of men or that age alone 0.2, of neither 0.5: 0.2 − 0.4 − 0.4 + 1 = 0.4.
    const rows: MadeUpRow[] = [
      ['female', '18-24', 'white', 1000, 1000],
      ['female', '25-34', 'white', 400, 1600],
      ['male', '18-24', 'white', 400, 1600],
      ['male', '25-34', 'white', 200, 1800],
    ];
    const both = search(rows).groups.find(({ code }) => code === 'gender=male & age-range=25-34');
    near(both?.interaction?.estimate, 0.4);
  });

  it('refuses a characteristic that most records lack', () => {
    const made = makeSearchFinding(
      madeUpSearch([...planted, ['!not-recorded', '18-24', 'white', 900, 4000]]),
    );
    assert.ok(!made.ok);
    assert.equal(made.problems[0]!.code, 'CHARACTERISTIC_MOSTLY_MISSING');
    assert.match(made.problems[0]!.message, /leave it out of what is crossed/);
  });

  it('refuses when no outcome is written at all', () => {
    const made = makeSearchFinding(madeUpSearch([['female', '18-24', 'black', 0, 0, 7]]));
    assert.ok(!made.ok);
    assert.deepEqual(
      made.problems.map(({ code }) => code),
      ['SEARCH_NO_OUTCOMES'],
    );
  });

  it('is read back as it was written, and its receipt is whole', () => {
    const found = search(planted);
    assert.deepEqual(readSearchFinding(findingJson(found)), found);
    assert.ok(isReceiptIntact(found.receipt));
    assert.equal(findingJson(search(planted)), findingJson(found));
  });

  it('never says significant, discrimination, proves or shows', () => {
    const { paragraph } = search(planted);
    assert.doesNotMatch(paragraph, /significant|discriminat|prove|shows|cause/i);
    assert.match(paragraph, /does not by itself say why/);
  });
});

describe('a combination that is opened', () => {
  it('is a finding of its own with all wider combinations that it is part of', () => {
    const found = search(planted);
    const place = found.groups.findIndex(({ code }) => code === plantedCode) + 1;
    const made = makeCellFinding(found, place);
    assert.ok(made.ok);
    const { groups, measure, paragraph, receipt } = made.finding;
    assert.equal(groups[0].wider.length, 6);
    assert.equal(measure.who, 'women aged 18 to 24 recorded as Black by the officer');
    assert.match(paragraph, new RegExp(`number ${place} of \\d+ found among 26 combinations`));
    assert.match(paragraph, /50 of 100 \(50%\) had the outcome, against 460 of 4,600 \(10%\)/);
    assert.ok(isReceiptIntact(receipt));
    assert.deepEqual(readCellFinding(findingJson(made.finding)), made.finding);
  });

  it('must be in the list', () => {
    const found = search(planted);
    const made = makeCellFinding(found, found.groups.length + 1);
    assert.ok(!made.ok);
    assert.equal(made.problems[0]!.code, 'SEARCH_NOT_LISTED');
  });
});
