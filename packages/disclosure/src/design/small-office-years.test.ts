// A small body in its second year: somebody has joined or left, and neither year's bands may tell of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallOffice } from '../policies/small-office.ts';
import { registered } from '../register/registered-release.ts';
import { registerOf } from '../register/register-of.ts';
import { nothingKnown } from '../release/known.ts';
import { protectingTools } from '../release/protecting-tools.ts';
import { type Outcome, release } from '../release/released.ts';
import type { TableSet } from '../release/released-tables.ts';
import { bandOfTheRest, shareBandOf } from '../rounding/share-bands.ts';
import { ownSolver } from '../solving/own-solver.ts';

const tools = protectingTools({ solver: ownSolver(), digest: (text) => `${text.length}` });

function staff(women: number, all: number, day: string): TableSet {
  const rows = [women, all - women].map((value, at) => ({ labels: [at === 0 ? 'Women' : 'Men'], value }));
  const scope = { records: 'staff', filters: [], period: { from: day, to: day }, place: null };
  return { title: `Our staff, ${day}`, tables: [{ name: 'Staff by sex', dimensions: ['sex'], rows }], scope };
}

/** The second year's release, the first year's being out. */
function secondYear(
  [women, all]: readonly [number, number],
  [then, allThen]: readonly [number, number],
): Outcome {
  const before = staff(women, all, '2025-03-31');
  const first = release(before, smallOffice, nothingKnown, tools);
  if (first.kind === 'not released') assert.fail(first.sentences.join(' '));
  const register = registerOf([registered('first', before, first.released, smallOffice)]);
  return release(staff(then, allThen, '2026-03-31'), smallOffice, register, tools);
}

/** Whether both a woman and a man could have moved, for somebody who knows that one person did and has both bands. */
function isOpen(before: readonly [number, number], after: readonly [number, number]): boolean {
  // The first group by name has its band, and women have what is left.
  const bandOf = ([women, all]: readonly [number, number]) => bandOfTheRest(shareBandOf(all - women, all)!);
  const [one, two] = [bandOf(before), bandOf(after)];
  const step = after[1] - before[1];
  const could = (change: number) => {
    for (let women = one.least; women <= one.most; women++)
      if (women + change >= two.least && women + change <= two.most) return true;
    return false;
  };
  return could(step) && could(0);
}

test('nobody moved, or the bands hold: the same is said again', () => {
  assert.equal(secondYear([11, 20], [11, 20]).kind, 'released');
  assert.equal(secondYear([10, 20], [11, 21]).kind, 'released');
});

test('one woman joined, and the band of women is the next one up: nothing is released, and the register says why', () => {
  const outcome = secondYear([12, 20], [13, 21]);
  if (outcome.kind === 'released') assert.fail();
  assert.equal(outcome.code, 'DISCLOSURE_EARLIER_RELEASE');
  assert.match(outcome.sentences.join(' '), /“Women” less “Women, .*it must also be possible that it is 0/);
});

test('whoever joined or left a body of about 20 could have been of either group, counted out for every split', () => {
  let [released, refused] = [0, 0];
  for (const all of [9, 20])
    for (let women = 0; women <= all; women++)
      for (const [more, moved] of [
        [1, 1],
        [1, 0],
        [-1, -1],
        [-1, 0],
      ] as const) {
        const then = women + moved;
        if (all + more < 9 || then < 0 || then > all + more) continue;
        const outcome = secondYear([women, all], [then, all + more]);
        const name = `${women} of ${all}, then ${then} of ${all + more}`;
        if (outcome.kind === 'released') {
          released++;
          assert.ok(isOpen([women, all], [then, all + more]), name);
        } else refused++;
      }
  // It is the rule that something can be said, and the exception that it cannot.
  assert.ok(released > 3 * refused, `${released} released, ${refused} refused`);
});
