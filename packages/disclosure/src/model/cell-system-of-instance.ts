// Reads the exchange format of test instances: cells with their values, their inner cells or the relations between them.
import { type CellSystem, type PublishedCell, type Relation, imbalance, nameOfCell } from './cell-system.ts';
import { refuseProblems } from './impossible-table.ts';
import { relationsOfMembers } from './relations.ts';

/** What a file of an instance holds; values are amounts or counts, `freq` the people. */
export interface Instance {
  cells: {
    labels: readonly (string | readonly string[])[];
    value: readonly number[];
    freq?: readonly number[];
    /** Cells that are sensitive, by their place. */
    primary?: readonly number[];
    /** For each cell the inner cells that it sums. */
    members?: readonly (readonly number[])[];
  };
  nInner?: number;
  /** Where there are no inner cells: the sum of `c` × cell `i` is 0. */
  constraints?: readonly { i: readonly number[]; c: readonly number[] }[];
}

export interface InstanceSystem extends CellSystem {
  primary: readonly number[];
}

/** Throws ImpossibleTable where a relation does not hold for the values. */
export function cellSystemOfInstance(instance: Instance): InstanceSystem {
  const { labels, value, freq = value, members, primary = [] } = instance.cells;
  const inner = Math.max(instance.nInner ?? 0, ...(members ?? []).map((places) => largestOf(places) + 1), 0);
  const cells = value.map((amount, place): PublishedCell => ({
    labels: [labels[place] ?? String(place)].flat(),
    value: amount,
    contributors: freq[place] ?? amount,
    weight: amount,
    members: members ? Int32Array.from(members[place] ?? []).sort() : null,
  }));
  const relations = [
    ...(instance.constraints ?? []).map(relationOf),
    ...(members ? relationsOfMembers(cells, inner) : []),
  ];
  const amounts = value.some((amount) => !Number.isInteger(amount)) || freq.some((n, at) => n !== value[at]);
  refuseProblems(unbalanced(cells, relations));
  return { inner, cells, relations, primary, ...(amounts && { amounts }) };
}

function relationOf({ i, c }: { i: readonly number[]; c: readonly number[] }): Relation {
  const fits = c.every((coefficient) => Number.isInteger(coefficient) && Math.abs(coefficient) < 128);
  return { cells: Int32Array.from(i), coefficients: fits ? Int8Array.from(c) : Float64Array.from(c) };
}

function largestOf(places: readonly number[]): number {
  return places.reduce((largest, place) => Math.max(largest, place), -1);
}

/** One sentence for each relation that the values break by more than the dust of decimals. */
export function unbalanced(cells: readonly PublishedCell[], relations: readonly Relation[]): string[] {
  return relations.flatMap((relation) => {
    const gap = imbalance(relation, cells);
    const size = Math.max(...Array.from(relation.cells, (cell) => Math.abs(cells[cell]?.value ?? 0)), 1);
    if (Math.abs(gap) <= 1e-9 * size * relation.cells.length) return [];
    const total = cells[relation.cells[0] ?? -1];
    return [
      `The parts of ${nameOfCell(total ?? { labels: [] })} do not add up to ${total?.value}: the difference is ${gap}.`,
    ];
  });
}
