// The finest categories that several releases together tell apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Aspect, jointDimension } from './joint-dimension.ts';

const split = (...categories: string[][]): Aspect => ({
  kind: 'split',
  categories: categories.map((leaves) => new Set(leaves)),
});
const only = (...leaves: string[]): Aspect => ({ kind: 'only', leaves: new Set(leaves) });
const everybody: Aspect = { kind: 'everybody' };

test('districts and wards meet in the wards', () => {
  const { own } = jointDimension('area', [split(['w1', 'w2'], ['w3']), split(['w1'], ['w2'], ['w3'])]);
  assert.deepEqual(own, [
    [0, 0, 1],
    [0, 1, 2],
  ]);
});

test('a release of something only, of all, and of everybody: what is left over has a place of its own', () => {
  const { own, count } = jointDimension('Object', [everybody, only('drugs')]);
  assert.deepEqual(
    [count, own],
    [
      2,
      [
        [0, 0],
        [0, -1],
      ],
    ],
  );
});

test('breakdowns that no hierarchy ties may meet in every way', () => {
  const { count } = jointDimension('age', [
    split(['0 to 19'], ['20 and over']),
    split(['0 to 17'], ['18 and over']),
  ]);
  assert.equal(count, 4);
});

test('categories that one of them does not have are empty there, and what only they have is split again', () => {
  // Nobody is Mixed in the first; Other of the first may be Mixed or Other of the second.
  const first = split(['White'], ['Asian']);
  assert.equal(jointDimension('group', [first, split(['White'], ['Asian'], ['Mixed'])]).count, 3);
  const renamed = jointDimension('group', [
    split(['White'], ['Other']),
    split(['White'], ['Arab'], ['Any other']),
  ]);
  assert.deepEqual(renamed.own, [
    [0, 1, 1],
    [0, 1, 2],
  ]);
});

test('something that no breakdown has may be a part of each category', () => {
  assert.equal(jointDimension('Object', [split(['drugs'], ['weapons']), only('a new kind')]).count, 4);
});
