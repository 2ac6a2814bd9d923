// Which cells are sums of others, of many tables of few people, where most combinations do not occur.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from '../solving/random-program.ts';
import { imbalance, type PublishedCell } from './cell-system.ts';
import { relationsOfMembers } from './relations.ts';

/** People by their characteristics, and the cells of all tables of up to three of these that anybody is in. */
function threeWayTables(people: number, sizes: readonly number[]) {
  const next = chance(4);
  const kinds = new Map<string, number>();
  for (let person = 0; person < people; person++) {
    const kind = sizes.map((many) => Math.floor(next() ** 2 * many)).join();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const found = new Map<string, { labels: string[]; value: number; members: number[] }>();
  for (const [inner, [kind, count]] of [...kinds].entries())
    for (const labels of coarser(kind.split(','), 3)) {
      const cell = found.get(labels.join()) ?? { labels, value: 0, members: [] };
      found.set(labels.join(), cell);
      cell.value += count;
      cell.members.push(inner);
    }
  const cells = [...found.values()].map(({ members, ...cell }): PublishedCell => ({
    ...cell,
    contributors: cell.value,
    weight: cell.value,
    members: Int32Array.from(members),
  }));
  return { cells, inner: kinds.size };
}

/** The labels with all but so many of them left open. */
function coarser(labels: readonly string[], most: number): string[][] {
  const [first, ...others] = labels;
  if (first === undefined) return [[]];
  const named = most > 0 ? coarser(others, most - 1).map((rest) => [first, ...rest]) : [];
  return [...named, ...coarser(others, most).map((rest) => ['Total', ...rest])];
}

test('a total is split by each characteristic that a further table has, whatever combinations are missing', () => {
  const { cells, inner } = threeWayTables(150, [4, 3, 3, 2, 2, 2]);
  const relations = relationsOfMembers(cells, inner);
  for (const relation of relations) assert.equal(imbalance(relation, cells), 0);
  const said = new Set(
    relations.map(({ cells: [total, ...parts] }) => `${total}=${parts.sort((one, two) => one - two).join()}`),
  );
  for (const [total, { labels, members }] of cells.entries()) {
    // The first of those that hold the same people stands for all of them.
    if (cells.findIndex((each) => each.members!.join() === members!.join()) !== total) continue;
    for (const [at, label] of labels.entries()) {
      const parts = [...cells.keys()].filter((part) =>
        cells[part]!.labels.every((own, place) => (place === at ? own !== 'Total' : own === labels[place])),
      );
      const isSplit = parts.length > 1 && parts.every((part) => isFirst(cells, part));
      if (label === 'Total' && isSplit) assert.ok(said.has(`${total}=${parts.join()}`), labels.join());
    }
  }
});

function isFirst(cells: readonly PublishedCell[], cell: number): boolean {
  return cells.findIndex(({ members }) => members!.join() === cells[cell]!.members!.join()) === cell;
}
