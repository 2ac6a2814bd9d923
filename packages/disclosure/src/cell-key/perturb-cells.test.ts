// Keys that stay with people, the same people the same change, cells of nobody, and numbers that add again.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Claim } from '../claims/claim.ts';
import { type CellSystem, imbalance, type PublishedCell } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { bucketTable } from './buckets.ts';
import { bucketOf, cellKeys, summedKeys } from './cell-keys.ts';
import { onsCellKey } from './ons-table.ts';
import { addedUp, perturbCells } from './perturb-cells.ts';
import { type NoiseDesign, type PerturbationTable, perturbationTable } from './perturbation-table.ts';
import { type Keys, onsRecordKeys, recordKeys } from './record-keys.ts';
import { raisedZeros } from './zero-cells.ts';

function tableOf(design: NoiseDesign): PerturbationTable {
  const table = perturbationTable(design);
  assert.ok(table.rows);
  return table;
}

const mild: NoiseDesign = { most: 3, variance: 1 };

const secret = (text: string) => createHmac('sha256', 'a secret of the tests').update(text).digest();
const people = Array.from({ length: 60 }, (_, at) => `person ${at}`);

test('a person keeps their key when others leave, when others come, and when the secret changes', () => {
  const before = recordKeys(people, new Map(), secret);
  assert.equal(before.added, 60);
  const other = (text: string) => createHmac('sha256', 'another').update(text).digest();
  const after = recordKeys(['new', ...people.slice(30)], before.kept, other);
  assert.equal(after.added, 1);
  assert.deepEqual(after.keys.high.slice(1), before.keys.high.slice(30));
  assert.deepEqual(after.keys.low.slice(1), before.keys.low.slice(30));
  assert.equal(after.kept.size, 61);
});

test('a key is the first 64 bits of the keyed hash', () => {
  const { kept, keys } = recordKeys(['somebody'], new Map(), secret);
  const digits = secret('somebody').toString('hex').slice(0, 16);
  assert.equal(kept.get('somebody'), digits);
  assert.equal(onsRecordKeys(keys)[0], Number.parseInt(digits.slice(0, 2), 16));
});

test('kept keys that are none, and hashes that are too short, are refused without naming the person', () => {
  assert.throws(
    () => recordKeys(['Ann'], new Map([['Ann', '12']]), secret),
    (error: RangeError) => !error.message.includes('Ann'),
  );
  assert.throws(
    () => recordKeys(['Ann'], new Map(), () => new Uint8Array(4)),
    /at least 8 bytes, and gave 4/,
  );
});

test('the key of a cell is the sum of the keys of its people modulo 2 to the 64, in whatever order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { minLength: 1, maxLength: 20 }),
      (all) => {
        const sum = (of: readonly bigint[]) => {
          const keys = keysOf(of);
          const { high, low } = summedKeys(
            keys,
            of.map(() => 0),
            1,
          );
          return (BigInt(high[0] ?? 0) << 32n) + BigInt(low[0] ?? 0);
        };
        assert.equal(
          sum(all),
          BigInt.asUintN(
            64,
            all.reduce((total, key) => total + key, 0n),
          ),
        );
        assert.equal(sum([...all].reverse()), sum(all));
      },
    ),
  );
  assert.equal(onsCellKey([200, 100, 3]), 47);
});

function keysOf(all: readonly bigint[]): Keys {
  return {
    high: Uint32Array.from(all, (key) => Number(key >> 32n)),
    low: Uint32Array.from(all, (key) => Number(key & 0xffff_ffffn)),
  };
}

/** A table of teams by sex with all totals, and who is where. */
function staff(counts: readonly number[]): { system: CellSystem; keys: Keys } {
  const groups: [labels: string[], places: number[]][] = [
    [['A', 'Women'], [0]],
    [['A', 'Men'], [1]],
    [['B', 'Women'], [2]],
    [['B', 'Men'], [3]],
    [
      ['A', 'Total'],
      [0, 1],
    ],
    [
      ['B', 'Total'],
      [2, 3],
    ],
    [
      ['Total', 'Women'],
      [0, 2],
    ],
    [
      ['Total', 'Men'],
      [1, 3],
    ],
    [
      ['Total', 'Total'],
      [0, 1, 2, 3],
    ],
  ];
  const cells = groups.map(([labels, places]): PublishedCell => {
    const value = places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
    return { labels, value, contributors: value, weight: value, members: Int32Array.from(places) };
  });
  const inner = counts.flatMap((count, place) => Array.from({ length: count }, () => place));
  const { keys } = recordKeys(
    inner.map((_, at) => `person ${at}`),
    new Map(),
    secret,
  );
  return {
    system: { inner: 4, cells, relations: relationsOfMembers(cells, 4) },
    keys: summedKeys(keys, inner, 4),
  };
}

const table = bucketTable(tableOf(mild), 2 ** 32);

test('the same people have the same change in whichever table they are counted', () => {
  // Team B has nobody, so that team A is everybody.
  const { system, keys } = staff([7, 9, 0, 0]);
  const { shown } = perturbCells(system, { table, innerKeys: keys });
  assert.equal(shown[4], shown[8]);
  assert.equal(shown[0], shown[6]);
  assert.deepEqual(perturbCells(system, { table, innerKeys: keys }).shown, shown);
  const { high } = cellKeys(system, keys);
  assert.equal(high[4], high[8]);
});

test('no claim leaves out the truth, and nobody stays nobody', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 }), (counts) => {
      const { system, keys } = staff(counts);
      for (const totals of ['as they are', 'from inner cells'] as const) {
        const found = perturbCells(system, { table, innerKeys: keys, totals });
        for (const [cell, { value }] of system.cells.entries()) {
          const claim: Claim = found.claims[cell]!;
          assert.ok(claim.least <= value && value <= claim.most);
          if (value === 0) assert.equal(found.shown[cell], 0);
          if (totals === 'as they are') assert.ok(Math.abs((found.shown[cell] ?? 0) - value) <= 3);
        }
        if (found.additive)
          for (const relation of system.relations) assert.equal(imbalance(relation, valued(found.shown)), 0);
      }
    }),
    { numRuns: 100 },
  );
});

function valued(shown: readonly number[]): { value: number }[] {
  return shown.map((value) => ({ value }));
}

test('numbers that do not add are brought to the nearest that do', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 }), (counts) => {
      const { system, keys } = staff(counts);
      const found = addedUp(system, perturbCells(system, { table, innerKeys: keys }), 12, ownSolver());
      assert.ok(found?.additive);
      for (const relation of system.relations) assert.equal(imbalance(relation, valued(found.shown)), 0);
      for (const [cell, { value }] of system.cells.entries()) {
        const claim: Claim = found.claims[cell]!;
        assert.ok(claim.least <= value && value <= claim.most);
      }
    }),
    { numRuns: 30 },
  );
});

test('cells of nobody are raised by their categories alone, the impossible never, and the same in every table', () => {
  const cells = Array.from({ length: 400 }, (_, at): PublishedCell => ({
    labels: [`team ${at}`, 'Women'],
    value: 0,
    contributors: 0,
    weight: 0,
    members: null,
  }));
  const structural = cells.map((_, at) => (at < 100 ? 1 : 0));
  const raised = raisedZeros({ cells }, { structural, share: 0.1 }, secret);
  assert.ok(raised.slice(0, 100).every((value) => value === 0));
  const chosen = raised.reduce((sum, value) => sum + value, 0);
  // 30 of 300 are to be expected; four standard deviations are 21.
  assert.ok(chosen > 9 && chosen < 51, `${chosen}`);
  const turned = raisedZeros(
    { cells: [...cells].reverse() },
    { structural: [...structural].reverse(), share: 0.1 },
    secret,
  );
  assert.deepEqual([...turned].reverse(), [...raised]);
  assert.throws(() => raisedZeros({ cells }, { structural, share: 2 }, secret), /from 0 to 1, and is 2/);
});

test('where cells of nobody may be shown with somebody, a shown small number may be nobody', () => {
  const { system, keys } = staff([0, 5, 4, 3]);
  const zeros = system.cells.map(({ value }) => (value === 0 ? 1 : 0));
  const { shown, claims } = perturbCells(system, { table, innerKeys: keys, zeros });
  assert.equal(shown[0], 1);
  assert.deepEqual([claims[0]?.least, claims[0]?.most], [0, 4]);
});

test('without the people behind the cells there is no key, and that is said', () => {
  const { system, keys } = staff([1, 2, 3, 4]);
  const cells = system.cells.map((cell) => ({ ...cell, members: null }));
  assert.throws(() => cellKeys({ ...system, cells }, keys), /“A, Women” are not known/);
});

test('the key of 64 bits falls into each of 256 buckets as often as any other', () => {
  const keys = keysOf([0n, 2n ** 63n, 2n ** 64n - 1n]);
  assert.deepEqual(
    [0, 1, 2].map((at) => bucketOf(keys, at, 256)),
    [0, 128, 255],
  );
});
