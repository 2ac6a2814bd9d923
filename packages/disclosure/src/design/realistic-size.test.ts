// The designer on a staff of 2,500 with nine characteristics: what it proposes, and hiding, rounding together and cell keys side by side.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { bucketTable } from '../cell-key/buckets.ts';
import { summedKeys } from '../cell-key/cell-keys.ts';
import { perturbationTable } from '../cell-key/perturbation-table.ts';
import { perturbCells } from '../cell-key/perturb-cells.ts';
import { recordKeys } from '../cell-key/record-keys.ts';
import type { Policy } from '../policies/policy.ts';
import { belowTen } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { chance } from '../solving/random-program.ts';
import { suppress } from '../suppression/suppress.ts';
import { compareMethods } from './compare-methods.ts';
import { type PolicyMeans, protectByPolicy } from './protect-by-policy.ts';
import { type Proposal, proposeTables } from './propose-tables.ts';
import type { Characteristic, Tally } from './tally.ts';

const characteristics: readonly Characteristic[] = [
  { name: 'sex', categories: ['Women', 'Men'] },
  { name: 'ethnicity', categories: ['Asian', 'Black', 'Mixed', 'Other', 'White'] },
  { name: 'disability', categories: ['Disabled', 'Not disabled', 'Not known'] },
  { name: 'age', categories: ['16 to 24', '25 to 34', '35 to 44', '45 to 54', '55 and over'] },
  { name: 'religion', categories: ['None', 'Christian', 'Muslim', 'Other', 'Not known'] },
  { name: 'orientation', categories: ['Straight', 'Lesbian, gay or bisexual', 'Not known'] },
  { name: 'marriage', categories: ['Married', 'Single', 'Other'] },
  {
    name: 'grade',
    categories: ['1', '2', '3', '4', '5', '6'],
    collapses: [{ name: 'bands', groups: ['1 to 4', '1 to 4', '1 to 4', '1 to 4', '5 and 6', '5 and 6'] }],
  },
  { name: 'place', categories: ['North', 'South', 'East', 'West'] },
];

/** Women are in the upper grades one time in four; nothing else goes together. */
function staff(many: number): number[][] {
  const next = chance(77);
  const draw = (categories: number) => Math.floor(next() ** 1.6 * categories);
  return Array.from({ length: many }, () => {
    const codes = characteristics.map(({ categories }) => draw(categories.length));
    if (codes[0] === 0 && next() < 0.75) codes[7] = Math.min(codes[7] ?? 0, 3);
    return codes;
  });
}

function tallyOf(people: readonly number[][]): Tally & { placeOf: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  for (const codes of people) counts.set(codes.join(), (counts.get(codes.join()) ?? 0) + 1);
  const cells = [...counts].map(([key, count]) => ({ codes: key.split(',').map(Number), count }));
  return { characteristics, cells, placeOf: new Map([...counts.keys()].map((key, at) => [key, at])) };
}

const people = staff(2500);
const tally = tallyOf(people);
const solver = ownSolver();
const means: PolicyMeans = {
  solver,
  seconds: 5,
  suppress: (system, { primaries, virtual }) =>
    suppress(system, primaries, { hideZeros: true, virtual, method: 'heuristic' }, solver).suppressed,
};
const together: Policy = { ...belowTen, method: { kind: 'controlled rounding', base: 5 } };

test('six tables of pairs are proposed; together they tell most of what there is to tell, and sex by grade is among them', () => {
  const proposal: Proposal = proposeTables(tally, {
    protect: protectByPolicy(belowTen, means),
    mostDimensions: 2,
    mostTables: 6,
  });
  const names = proposal.taken.map(({ name }) => name);
  assert.ok(names.length >= 4 && names.length <= 6, names.join('; '));
  for (const { name } of characteristics)
    assert.ok(
      names.some((each) => each.includes(name)),
      name,
    );
  assert.ok(
    names.some((name) => name.includes('sex') && name.includes('grade')),
    names.join('; '),
  );
  const [first] = proposal.taken;
  assert.ok(proposal.taken.every(({ bits }) => bits <= first!.bits + 1e-9));
  assert.ok(proposal.left.every(({ why }) => why !== ''));
});

test('side by side: hiding changes nothing and hides some, rounding together adds, cell keys hide nothing and do not add', () => {
  const proposal = proposeTables(tally, {
    protect: protectByPolicy(belowTen, means),
    mostDimensions: 2,
    mostTables: 3,
  });
  const hash = (id: string) => createHmac('sha256', 'a secret').update(id).digest();
  const keys = recordKeys(
    people.map((_, at) => `person ${at}`),
    new Map(),
    hash,
  ).keys;
  const groupOf = people.map((codes) => tally.placeOf.get(codes.join()) ?? -1);
  const innerKeys = summedKeys(keys, groupOf, tally.cells.length);
  const changes = perturbationTable({ most: 3, variance: 1 });
  if (changes.rows === null) assert.fail(changes.reason);
  const table = bucketTable(changes, 256);
  const byKey: Policy = { ...belowTen, method: { kind: 'cell key', table: 'mild' } };
  const withKeys = {
    ...means,
    changeByKey: (system: Parameters<typeof perturbCells>[0]) => perturbCells(system, { table, innerKeys }),
  };
  const [hide, round, key] = compareMethods(proposal.publication!.system, [
    { name: 'hide', protect: protectByPolicy(belowTen, means) },
    { name: 'round together', protect: protectByPolicy(together, means) },
    { name: 'cell key', protect: protectByPolicy(byKey, withKeys) },
  ]);
  assert.deepEqual([hide?.cells.changed, hide?.additive], [0, true]);
  assert.deepEqual([round?.cells.hidden, round?.additive], [0, true]);
  assert.ok(round!.error.greatest < 5 && round!.cells.changed > 0);
  assert.deepEqual([key?.cells.hidden, key?.additive], [0, false]);
  assert.ok(key!.error.greatest <= 3 && key!.error.mean < 1);
  for (const { canSay } of [hide!, round!, key!])
    assert.match(canSay.sentence, /^A reader can tell \d+ of \d+ numbers/);
});
