// A search is not released; one combination of it is, beside everyone else.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { madeUpSearch, type MadeUpRow } from './made-up-cube.ts';
import { findCell } from './make-cell-finding.ts';
import { makeSearchFinding } from './make-search-finding.ts';
import { cellForRelease, searchForRelease } from './search-for-release.ts';

/** Ten in a hundred have the outcome, but half of the young women recorded as Black; of some nobody wrote the ethnicity, or the outcome. */
const rows: MadeUpRow[] = [
  ['female', '18-24', 'black', 50, 50, 4],
  ['female', '18-24', 'white', 100, 900],
  ['female', '18-24', '!not-recorded', 6, 14, 2],
  ['male', '18-24', 'black', 20, 180, 3],
  ['male', '18-24', 'white', 100, 900],
  ['male', '25-34', 'white', 100, 900],
];
const search = makeSearchFinding(madeUpSearch(rows));
assert.ok(search.ok);
const cell = findCell(search.finding, 'gender=female & officer-defined-ethnicity=black');
assert.ok(cell.ok);
const [group] = cell.finding.groups;

it('a search is refused, with what to do instead', () => {
  const given = searchForRelease();
  assert.ok(!given.ok);
  assert.match(given.why, /Open one combination of it, keep it as a finding, and release that\.$/);
});

describe('one combination for release', () => {
  const release = checkRelease(cellForRelease(cell.finding, madeUpBasis));
  const [table] = release.set.tables;
  const at = (who: string, outcome: string) => release.value(table!.name, who, outcome);
  const yes = 'Had “Arrest” under “Outcome”';

  it('is that combination and everyone else, by outcome', () => {
    assert.deepEqual([at(group.group, yes), at(group.group, 'Otherwise')], [50, 50]);
    assert.deepEqual(
      [at('Everyone else', yes), at('Everyone else', 'Outcome known')],
      [group.everyoneElse.count, group.everyoneElse.total],
    );
  });

  it('has those who could be of it, as a characteristic of theirs is not known, apart', () => {
    const { count, total } = group.unknown.group;
    assert.deepEqual([at('Not known', yes), at('Not known', 'Outcome known')], [count, total]);
    assert.equal(at('Not known', 'Outcome not known'), group.unknown.both);
  });

  it('adds up to all records, those without an outcome among them', () => {
    assert.equal(at('Total', 'Outcome known'), cell.finding.total);
    assert.equal(at('Total', 'Total'), 100 + 4 + 1000 + 20 + 2 + 200 + 3 + 1000 + 1000);
    assert.equal(at(group.group, 'Outcome not known'), 4);
  });

  it('gives back the ratio', () => {
    const share = (who: string) => at(who, yes)! / at(who, 'Outcome known')!;
    assert.ok(Math.abs(share(group.group) / share('Everyone else') - group.ratio.estimate!) < 1e-12);
  });
});
