// Reading instances: relations found from members are true, and say all that members say.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cellSystemOfInstance, type Instance } from './cell-system-of-instance.ts';
import { type CellSystem, imbalance } from './cell-system.ts';
import { ImpossibleTable } from './impossible-table.ts';

const CASES = new URL('../../../../../shared/sdc-cases/', import.meta.url);
const skip = existsSync(CASES)
  ? false
  : 'SKIPPED: the instances (../shared/sdc-cases beside the repository) are not here';
const read = (name: string): Instance => JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));

const names = skip ? [] : readdirSync(CASES).filter((name) => /^(gauss|rtau|sdct|ssb|synth)/.test(name));
for (const name of names) {
  test(`the relations of ${name} hold for its values`, () => {
    const system = cellSystemOfInstance(read(name));
    assert.ok(system.relations.length > 0);
    for (const relation of system.relations) assert.equal(imbalance(relation, system.cells), 0);
  });
}

for (const name of names.filter((each) => !/^(rtau|synth)/.test(each))) {
  test(`the relations of ${name} leave as much free as its inner cells do`, () => {
    const system = cellSystemOfInstance(read(name));
    assert.equal(rank(relationRows(system)), system.cells.length - rank(memberRows(system)));
  });
}

test(
  'the county and the kind of place both add to the whole, though neither holds the other',
  { skip },
  () => {
    const system = cellSystemOfInstance(read('sdctable-linked-136.json'));
    const name = (cell: number) => system.cells[cell]?.labels.join(', ') ?? '';
    const totals = system.relations.map(({ cells: [total = -1, ...parts] }) => [
      name(total),
      parts.map(name),
    ]);
    assert.ok(totals.some((each) => each.join() === 'Total,county-1,county-2'));
    assert.ok(totals.some((each) => each.join() === 'Total,BIG,small'));
  },
);

test('parts that do not add up to their total are refused, with the cell and the difference', () => {
  const cells = { labels: ['All', 'Women', 'Men'], value: [20, 12, 9] };
  assert.throws(
    () => cellSystemOfInstance({ cells, constraints: [{ i: [0, 1, 2], c: [-1, 1, 1] }] }),
    new ImpossibleTable(['The parts of “All” do not add up to 20: the difference is 1.']),
  );
});

test('a cell of nobody is known to be 0, and two cells of the same people are equal', () => {
  const members = [[0, 1], [0, 1], [], [0], [1]];
  const labels = ['All', 'Everybody', 'Nobody', 'A', 'B'];
  const { relations } = cellSystemOfInstance({ cells: { labels, value: [3, 3, 0, 1, 2], members } });
  assert.deepEqual(
    relations.map(({ cells }) => [...cells]),
    [[0, 1], [2], [0, 3, 4]],
  );
});

type Row = Map<number, number>;
const PRIME = 1_000_003;

function memberRows({ cells }: CellSystem): Row[] {
  return cells.map(({ members }) => new Map(Array.from(members ?? [], (place) => [place, 1])));
}

function relationRows({ relations }: CellSystem): Row[] {
  return relations.map(
    ({ cells, coefficients }) =>
      new Map(Array.from(cells, (cell, at) => [cell, ((coefficients[at] ?? 0) + PRIME) % PRIME])),
  );
}

/** The rank modulo a prime, by elimination. */
function rank(rows: readonly Row[]): number {
  const pivots = new Map<number, Row>();
  for (const given of rows) {
    const row = new Map(given);
    while (row.size > 0) {
      const first = Math.min(...row.keys());
      const pivot = pivots.get(first);
      if (!pivot) {
        const scale = inverse(row.get(first) ?? 1);
        pivots.set(first, new Map([...row].map(([at, value]) => [at, (value * scale) % PRIME])));
        break;
      }
      const factor = row.get(first) ?? 0;
      for (const [at, value] of pivot) {
        const left = ((((row.get(at) ?? 0) - factor * value) % PRIME) + PRIME) % PRIME;
        if (left === 0) row.delete(at);
        else row.set(at, left);
      }
    }
  }
  return pivots.size;
}

function inverse(value: number): number {
  let [result, base] = [1, value % PRIME];
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
