// Percentages of true counts beside counts rounded to 5, as some bodies print them: by counting out, and by the audit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditClaims } from '../audit/audit-claims.ts';
import { within } from '../claims/claim.ts';
import { percentage } from '../claims/ratios.ts';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import { shownPercentage } from '../release/shown-percentage.ts';
import { hesa } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { roundedCount } from './round-to-base.ts';

const rule = { base: 5, how: 'nearest' } as const;
/** One decimal, halves up, by whole numbers: no error of a computer's fractions. */
const tenths = (part: number, whole: number) => Math.floor((2000 * part + whole) / (2 * whole));

/** The numerators that agree with what is printed: a percentage, a denominator rounded to 5, a numerator of “fewer than 5”. */
function numerators(part: number, whole: number): number[] {
  const { least, most } = roundedCount(whole, rule);
  const found = new Set<number>();
  for (let other = Math.max(1, least); other <= most; other++)
    for (let count = 1; count <= Math.min(4, other); count++)
      if (tenths(count, other) === tenths(part, whole)) found.add(count);
  return [...found].sort((one, two) => one - two);
}

/** What is published of one group, as claims, and whether the audit finds that the numerator is no secret. */
function audited(part: number, whole: number): { least: number; most: number } {
  const rows = [part, whole - part].map((value, at) => ({ labels: [at === 0 ? 'with' : 'without'], value }));
  const system = cellSystemOfTables([{ name: 't', dimensions: ['has'], rows }]);
  const [numerator, denominator] = ['with', 'Total'].map((label) =>
    system.cells.findIndex(({ labels }) => labels[0] === label),
  );
  const ratio = { numerator: numerator ?? -1, denominator: denominator ?? -1 };
  const { least, most } = roundedCount(whole, rule);
  const claims = [
    within(ratio.numerator, 1, 4),
    within(ratio.denominator, least, most),
    ...percentage(ratio, { shown: tenths(part, whole) / 10, decimals: 1 }),
  ];
  const asked = { name: 'with', cells: [ratio.numerator], times: [1], truth: null, protection: null };
  const [answer] = auditClaims(system, claims, [asked], ownSolver()).answers;
  return { least: answer?.least ?? -1, most: answer?.most ?? -1 };
}

test('one decimal of a true percentage tells nearly every numerator of 1 to 4, though only “fewer than 5” is printed', () => {
  for (const part of [1, 2, 3, 4]) {
    const wholes = Array.from({ length: 116 }, (_, at) => at + 5);
    const told = wholes.filter((whole) => numerators(part, whole).length === 1).length / wholes.length;
    // 97.6% to 100% by the enumeration that this program's specification has, for denominators up to 120.
    assert.ok(told >= 0.97, `${part}: ${told}`);
  }
});

test('the audit finds each of them: the same numerators as counting out', () => {
  for (let whole = 8; whole <= 120; whole += 7)
    for (const part of [1, 2, 3, 4]) {
      const left = numerators(part, whole);
      const found = audited(part, whole);
      assert.deepEqual([found.least, found.most], [left[0], left.at(-1)], `${part} of ${whole}`);
    }
});

test('a percentage of the rounded counts says no more than they do', () => {
  for (let whole = 23; whole <= 120; whole++)
    for (let part = 0; part <= 7; part++) {
      const shown = [part, whole].map((count) => roundedCount(count, rule).shown ?? '[c]');
      const [above = '[c]', below = '[c]'] = shown;
      const alike = [part - 1, part + 1]
        .filter((other) => other >= 0 && roundedCount(other, rule).shown === above)
        .map((other) => shownPercentage(roundedCount(other, rule).shown ?? '[c]', below, hesa.percentages));
      const own = shownPercentage(above, below, hesa.percentages);
      for (const each of alike) assert.equal(each, own);
    }
});
