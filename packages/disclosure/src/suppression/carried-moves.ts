// The moves of a problem in which noughts stay published, as moves of one in which they need not.
import type { JoinedProblem } from './joined-problem.ts';
import { type Move, moveOf } from './move.ts';

/** Cells that are one column in the first move together; those that it leaves out stay as they are. */
export function carriedMoves(from: JoinedProblem, to: JoinedProblem, moves: readonly Move[]): Move[] {
  const placesOf = new Map<number, Set<number>>();
  for (const [cell, place] of to.columnOf.entries()) {
    const column = from.columnOf[cell] ?? -1;
    if (column < 0 || place < 0) continue;
    const places = placesOf.get(column);
    if (places) places.add(place);
    else placesOf.set(column, new Set([place]));
  }
  return moves.map(({ columns, steps }) => {
    const entries = Array.from(columns, (column, at) =>
      [...(placesOf.get(column) ?? [])].map((place) => ({ place, step: steps[at] ?? 0 })),
    ).flat();
    entries.sort((one, other) => one.place - other.place);
    return moveOf(
      to.problem,
      Int32Array.from(entries, ({ place }) => place),
      Float64Array.from(entries, ({ step }) => step),
    );
  });
}
