// The audit of all that is said of small tables, against complete enumeration: rounded counts, shares, means, medians, symbols,
// orders, earlier releases, and people who know their own cell.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Claim, difference, exactly, within } from '../claims/claim.ts';
import { median } from '../claims/median.ts';
import { rankedAbove } from '../claims/rank-order.ts';
import { mean, percentage } from '../claims/ratios.ts';
import { rounded } from '../claims/rounded.ts';
import { shownExcess } from '../claims/weighted-difference.ts';
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { oneEitherWay } from '../rules/primary.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { auditClaims } from './audit-claims.ts';
import { insidersOf } from './audit-pattern.ts';
import { checkCertificate } from './check-certificate.ts';
import { cellStatistic } from './statistic.ts';

const solver = ownSolver();

/** Two by two with margins: cells 0 to 3 inside, 4 and 5 rows, 6 and 7 columns, 8 all. */
const MEMBERS = [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]];
/** No data set within the claims has more than this: the sum of all is limited to it. */
const MOST = 14;

function systemOf(counts: readonly number[]): CellSystem {
  const cells = MEMBERS.map((members, at): PublishedCell => {
    const value = members.reduce((sum, inner) => sum + counts[inner]!, 0);
    return {
      labels: [`cell ${at}`],
      value,
      contributors: value,
      weight: value,
      members: Int32Array.from(members),
    };
  });
  return { inner: 4, cells, relations: relationsOfMembers(cells, 4) };
}

type Saying = (value: readonly number[]) => Claim[];
const cell = fc.nat(8);
const half = (value: number) => Math.floor(value + 0.5);
const sayings: fc.Arbitrary<Saying> = fc.oneof(
  cell.map((at): Saying => (value) => [exactly(at, value[at]!)]),
  cell.map((at): Saying => (value) => [rounded(at, 5 * half(value[at]! / 5), 5, 'conventional')]),
  cell.map((at): Saying => (value) => [within(at, value[at]! < 5 ? 0 : 5, value[at]! < 5 ? 4 : Infinity)]),
  fc.tuple(fc.nat(3), fc.constantFrom(0, 1)).map(([at, decimals]): Saying => (value) => {
    const [ratio, scale] = [{ numerator: at, denominator: 8 }, 10 ** decimals];
    if (value[8] === 0) return [];
    return percentage(ratio, { shown: half((100 * scale * value[at]!) / value[8]!) / scale, decimals });
  }),
  // A mean of the second column for each of the first: amounts and people may be counts alike.
  fc.constant<Saying>((value) =>
    value[6] === 0
      ? []
      : mean(
          { numerator: 7, denominator: 6 },
          { shown: half((10 * value[7]!) / value[6]!) / 10, decimals: 1 },
        ),
  ),
  fc.constant<Saying>((value) =>
    2 * value[4]! >= value[8]! && 2 * value[5]! >= value[8]!
      ? median({ people: 8, atMost: 4, atLeast: 5 }, 'x')
      : [],
  ),
  fc.tuple(cell, cell).map(([one, other]): Saying => (value) => {
    if (one === other || value[one]! <= value[other]!) return [];
    return [rankedAbove({ cell: one, denominator: 1 }, { cell: other, denominator: 1 })];
  }),
  // An earlier release of one cell, of which at most two have left or joined since.
  fc.tuple(fc.nat(3), fc.nat(3)).map(
    ([one, other]): Saying =>
      (value) =>
        one === other
          ? []
          : [difference([one], [other], value[one]! - value[other]! - 1, value[one]! - value[other]! + 1)],
  ),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([one, other]): Saying => (value) => {
    if (one === other) return [];
    const [group, reference] = [
      { cell: one, denominator: 7 },
      { cell: other, denominator: 10 },
    ];
    return shownExcess(group, reference, {
      shown: half(10 * (value[one]! - 0.7 * value[other]!)) / 10,
      decimals: 1,
    });
  }),
);

/** The least and the most of each cell over every data set that agrees with all claims; where `own` is as it is, if asked. */
function enumerated(claims: readonly Claim[], own?: { cell: number; value: number }): [number, number][] {
  const found = MEMBERS.map((): [number, number] => [Infinity, -Infinity]);
  for (let a = 0; a <= MOST; a++)
    for (let b = 0; a + b <= MOST; b++)
      for (let c = 0; a + b + c <= MOST; c++)
        for (let d = 0; a + b + c + d <= MOST; d++) {
          const values = MEMBERS.map((members) =>
            members.reduce((sum, inner) => sum + [a, b, c, d][inner]!, 0),
          );
          if (own && values[own.cell] !== own.value) continue;
          const agrees = claims.every(({ cells, times, least, most }) => {
            const sum = cells.reduce((all, id, place) => all + times[place]! * values[id]!, 0);
            return sum >= least && sum <= most;
          });
          if (!agrees) continue;
          for (const [at, value] of values.entries())
            found[at] = [Math.min(found[at]![0], value), Math.max(found[at]![1], value)];
        }
  return found;
}

const worlds = fc.record({
  counts: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
  said: fc.array(sayings, { minLength: 1, maxLength: 6 }),
});

function claimsOf(system: CellSystem, said: readonly Saying[]): Claim[] {
  const values = system.cells.map(({ value }) => value);
  return [within(8, 0, MOST, 'has so many at most'), ...said.flatMap((say) => say(values))];
}

test('whatever is said of a table, every interval is that of complete enumeration', () => {
  fc.assert(
    fc.property(worlds, ({ counts, said }) => {
      const system = systemOf(counts);
      const claims = claimsOf(system, said);
      const asked = MEMBERS.map((_, at) => ({ ...cellStatistic(system, at, null), truth: null }));
      const audit = auditClaims(system, claims, asked, solver);
      const expected = enumerated(claims);
      for (const { statistic, least, most } of audit.answers)
        assert.deepEqual([least, most], expected[statistic.cells[0]!], statistic.name);
      assert.deepEqual(checkCertificate(audit.certificate), []);
      for (const { derivation } of audit.recoverable) assert.match(derivation ?? '', /\.$/);
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('whoever knows their own cell learns what enumeration with that cell fixed leaves, and no more is called safe', () => {
  fc.assert(
    fc.property(worlds, ({ counts, said }) => {
      const system = systemOf(counts);
      const claims = claimsOf(system, said);
      const hidden = Uint8Array.from(MEMBERS, (_, at) =>
        claims.some(
          ({ cells, times, least, most }) =>
            cells.length === 1 && times[0] === 1 && cells[0] === at && least === most,
        )
          ? 0
          : 1,
      );
      const inside = [0, 1, 2, 3].filter((at) => hidden[at] === 1);
      const asked = inside.map((at) => cellStatistic(system, at, oneEitherWay(system.cells[at]!.value)));
      const insiders = insidersOf(system, hidden, 2).filter(({ cell: own }) => inside.includes(own));
      const audit = auditClaims(system, claims, asked, solver, { insiders, intervals: 'enough' });
      const isOpen = (at: number, [least, most]: [number, number]) => {
        const { value } = system.cells[at]!;
        return least <= Math.max(0, value - 1) && most >= value + 1;
      };
      const anyone = enumerated(claims);
      const isLeak =
        inside.some((at) => !isOpen(at, anyone[at]!)) ||
        insiders.some((own) => {
          const left = enumerated(claims, own);
          return inside.some((at) => at !== own.cell && !isOpen(at, left[at]!));
        });
      assert.equal(audit.status, isLeak ? 'leak' : 'proven-safe');
      assert.deepEqual(checkCertificate(audit.certificate), []);
    }),
    { numRuns: 200, seed: 8 },
  );
});
