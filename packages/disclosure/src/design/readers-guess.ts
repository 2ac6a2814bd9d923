// What a reader would reckon of a cross of characteristics from all that is published: the most even guess that agrees with it.
import type { CellSystem } from '../model/cell-system.ts';
import { cellsAbove, type DesignSystem, gridOf } from './design-system.ts';
import type { ProtectedCells } from './protected-cells.ts';
import { dimensionsOf, FULL, type Shape, TOTAL } from './shape.ts';
import { peopleOf, type Tally } from './tally.ts';

/** What is out, or would be. */
export interface Publication {
  system: DesignSystem;
  cells: ProtectedCells;
}

/** A 0 that may be somebody is read as a tenth of a person. */
const PERHAPS = 0.1;
const SWEEPS = 15;

/**
 * Bits a person by which the guess is off for the characteristics of a shape, by all their categories: the divergence of
 * Kullback and Leibler of the truth from the guess. 0 when everything is known.
 */
export function bitsMissing(tally: Tally, shape: Shape, publications: readonly Publication[]): number {
  const fine = shape.map((level) => (level === TOTAL ? TOTAL : FULL));
  const truth = countsOf(tally, fine);
  const guess = readersGuess(tally, fine, publications);
  const [people, guessed] = [sumOf(truth), sumOf(guess)];
  return truth.reduce(
    (bits, count, cell) =>
      count === 0
        ? bits
        : bits + (count / people) * Math.log2(count / people / ((guess[cell] ?? 0) / guessed)),
    0,
  );
}

/** Iterative proportional fitting from the even guess; hidden cells share what is left of everybody. */
function readersGuess(tally: Tally, fine: Shape, publications: readonly Publication[]): Float64Array {
  const { size } = gridOf(tally, fine);
  const people = peopleOf(tally);
  const guess = new Float64Array(size).fill(people / size);
  const facts = publications.flatMap((publication) => factsOf(tally, fine, size, people, publication));
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (const fact of facts) fit(guess, fact);
  return guess;
}

interface Fact {
  /** For each cell of the guess the block that it lies in; the last block is all that is hidden. */
  blockOf: Int32Array;
  values: Float64Array;
}

/** What each published shape of no other characteristics says. */
function factsOf(
  tally: Tally,
  fine: Shape,
  size: number,
  people: number,
  { system, cells }: Publication,
): Fact[] {
  const told = dimensionsOf(fine);
  return system.places
    .filter(({ shape }) => dimensionsOf(shape).every((at) => told.includes(at)))
    .map(({ shape, from, size: blocks }) => {
      const blockOf = cellsAbove(tally, fine, shape, size);
      const values = new Float64Array(blocks + 1);
      for (let block = 0; block < blocks; block++) values[block] = reading(cells, from + block) ?? -1;
      const shown = values.reduce((sum, value) => sum + Math.max(0, value), 0);
      values[blocks] = Math.max(PERHAPS, people - shown);
      return { blockOf: blockOf.map((block) => ((values[block] ?? 0) < 0 ? blocks : block)), values };
    });
}

function reading({ shown, limits }: ProtectedCells, cell: number): number | null {
  const value = shown[cell] ?? null;
  if (value === null) return null;
  return value === 0 && (limits[cell]?.most ?? 0) > 0 ? PERHAPS : value;
}

function fit(guess: Float64Array, { blockOf, values }: Fact): void {
  const sums = new Float64Array(values.length);
  for (const [cell, block] of blockOf.entries()) sums[block]! += guess[cell] ?? 0;
  for (const [cell, block] of blockOf.entries()) {
    const sum = sums[block] ?? 0;
    if (sum > 0) guess[cell]! *= (values[block] ?? 0) / sum;
  }
}

function countsOf(tally: Tally, fine: Shape): Float64Array {
  const grid = gridOf(tally, fine);
  const counts = new Float64Array(grid.size);
  for (const { codes, count } of tally.cells) counts[grid.cellOf(codes)]! += count;
  return counts;
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The share of people in finest cells that are shown. */
export function shareShown(system: CellSystem, { shown }: ProtectedCells): number {
  const totals = new Set(system.relations.map(({ cells }) => cells[0]));
  let [all, seen] = [0, 0];
  for (const [cell, { contributors }] of system.cells.entries()) {
    if (totals.has(cell)) continue;
    all += contributors;
    if (shown[cell] !== null) seen += contributors;
  }
  return all === 0 ? 1 : seen / all;
}
