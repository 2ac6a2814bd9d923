// Small moves: each changes nothing that is known, together they reach everything that can change; and what is whole of a fractional answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circuitsOf, standAt } from './circuits.ts';
import type { Component, Row } from './components.ts';
import { lehmer } from './random-order.ts';
import { wholePart } from './whole-part.ts';

/** A square of unknowns whose rows and columns are known; the last column only to lie from 1 to 9. */
function square(size: number): Component {
  const places = Array.from({ length: size }, (_, at) => at);
  const row = (at: number[], [least, most]: [number, number]): Row => ({
    at,
    times: at.map(() => 1),
    least,
    most,
  });
  const rows = places.flatMap((one) => [
    row(
      places.map((other) => one * size + other),
      [size, size],
    ),
    row(
      places.map((other) => other * size + one),
      one === size - 1 ? [1, 9] : [size, size],
    ),
  ]);
  const groups = Array.from({ length: size * size }, (_, unknown) => [unknown]);
  const lower = new Float64Array(size * size);
  return { groups, lower, upper: lower.map(() => 9), rows, targets: [] };
}

test('every move changes no row that is known, and as many are found as unknowns are free', () => {
  const component = square(4);
  const point = new Float64Array(16).fill(1);
  for (const seed of [1, 2, 3]) {
    const stand = standAt(component, point);
    const circuits = circuitsOf(component, stand, () => true, lehmer(seed));
    // 16 unknowns and one sum with room, less 8 rows, of which one follows from the others: the rows and three columns fix the fourth.
    assert.equal(circuits.length, 9);
    for (const { at, by } of circuits) {
      const move = new Map(Array.from(at, (column, entry) => [column, by[entry]!]));
      for (const row of component.rows.filter(({ least, most }) => least === most))
        assert.equal(
          row.at.reduce((sum, unknown) => sum + (move.get(unknown) ?? 0), 0),
          0,
        );
      assert.equal(
        component.rows.at(-1)!.at.reduce((sum, unknown) => sum + (move.get(unknown) ?? 0), 0),
        move.get(16) ?? 0,
        'the sum with room moves as its unknowns do',
      );
    }
  }
});

test('a move within a block leaves the rest as it is, and one that was called off is none', () => {
  const component = square(4);
  const stand = standAt(component, new Float64Array(16).fill(1));
  const block = Uint8Array.from({ length: 16 }, (_, unknown) => ([0, 1, 4, 5].includes(unknown) ? 1 : 0));
  const circuits = circuitsOf(component, stand, () => true, lehmer(), block);
  assert.deepEqual(
    circuits.map(({ at }) => [...at].sort((one, other) => one - other)),
    [[0, 1, 4, 5]],
  );
  assert.deepEqual(
    circuitsOf(component, stand, () => false, lehmer()),
    [],
  );
});

test('of an answer that is whole in one part and halves in another, the whole part is kept', () => {
  const rows: Row[] = [
    [0, 1],
    [2, 3],
  ].map((at) => ({ at, times: [1, 1], least: 4, most: 4 }));
  const component = { ...square(2), rows };
  assert.deepEqual([...wholePart(Float64Array.of(2, 2, 2, 2), [3, 1, 2.5, 1.5], component)], [3, 1, 2, 2]);
});
