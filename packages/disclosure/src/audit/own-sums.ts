// Which questions are of sums that somebody's own cell is in: nobody is protected there from what they know of themselves.
import type { Target } from './components.ts';
import type { Sum } from './world.ts';

export interface OwnSum {
  id: number;
  /** Of the same people as the own cell, and nobody else. */
  isSame: boolean;
}

/** For the place of one's own question, all that hold it: each unknown of it counts there once or more. */
export function ownSums(
  targets: readonly Target[],
  sums: readonly Sum[],
): (own: number) => readonly OwnSum[] {
  const holders = new Map<number, number[]>();
  for (const [place, { id }] of targets.entries())
    for (const [at, unknown] of sums[id]!.at.entries()) {
      if (sums[id]!.times[at]! < 1) continue;
      const list = holders.get(unknown);
      if (list) list.push(place);
      else holders.set(unknown, [place]);
    }
  return (own) => {
    const { at } = sums[targets[own]!.id]!;
    const held = new Map<number, number>();
    for (const unknown of at)
      for (const place of holders.get(unknown) ?? []) held.set(place, (held.get(place) ?? 0) + 1);
    return [...held]
      .filter(([, count]) => count === at.length)
      .map(([place]) => {
        const { id } = targets[place]!;
        return { id, isSame: sums[id]!.at.length === at.length };
      });
  };
}
