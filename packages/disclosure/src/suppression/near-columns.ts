// The cells near a target, going from sum to sum: the ways to lead an attacker astray are looked for among them.
import type { Problem } from './problem.ts';
import type { Way } from './way.ts';

/** The columns that are reached for the least cost, going from sum to sum. */
export function columnsNear(
  { model, targets }: Problem,
  { target }: Way,
  price: (cell: number) => number,
  most: number,
): Int32Array {
  const cost = (column: number) => (column < model.cells ? price(column) : 0);
  const taken: number[] = [];
  const isTaken = new Set<number>();
  const isOpened = new Set<number>();
  const queue = new Queue();
  for (const cell of targets[target]?.cells ?? []) if (price(cell) < Infinity) queue.add(cell, 0);
  for (let next = queue.take(); next && taken.length < most; next = queue.take()) {
    const { column, distance } = next;
    if (isTaken.has(column)) continue;
    isTaken.add(column);
    taken.push(column);
    for (let at = model.columnStarts[column] ?? 0; at < (model.columnStarts[column + 1] ?? 0); at++) {
      const row = model.columnRows[at] ?? 0;
      if (isOpened.has(row)) continue;
      isOpened.add(row);
      for (let entry = model.rowStarts[row] ?? 0; entry < (model.rowStarts[row + 1] ?? 0); entry++) {
        const other = model.rowColumns[entry] ?? 0;
        const further = distance + cost(other) + 1;
        if (further < Infinity && !isTaken.has(other)) queue.add(other, further);
      }
    }
  }
  return Int32Array.from(taken).sort();
}

/** The nearest first; a heap. */
class Queue {
  readonly #items: { column: number; distance: number }[] = [];

  add(column: number, distance: number): void {
    const items = this.#items;
    let at = items.push({ column, distance }) - 1;
    while (at > 0 && isBefore(items[at]!, items[(at - 1) >> 1]!)) at = this.#swap(at, (at - 1) >> 1);
  }

  take(): { column: number; distance: number } | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (items.length === 0 || !last) return first;
    items[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < items.length && isBefore(items[child]!, items[least]!)) least = child;
      if (least === at) return first;
      at = this.#swap(at, least);
    }
  }

  #swap(one: number, other: number): number {
    const items = this.#items;
    [items[one], items[other]] = [items[other]!, items[one]!];
    return other;
  }
}

function isBefore(
  one: { column: number; distance: number },
  other: { column: number; distance: number },
): boolean {
  return one.distance < other.distance || (one.distance === other.distance && one.column < other.column);
}
