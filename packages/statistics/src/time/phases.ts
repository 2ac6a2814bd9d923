// A series cut into phases, each with limits of its own: rebasing after a change that is known.
import { refuse, requireList } from '../input.ts';

export interface PhaseOption {
  /** Positions (from 0) at which a new phase begins, besides the first; none when left out. */
  rebaseAt?: readonly number[];
}

/** The phases of a series of this length, as [start, end). */
export function phasesOf(length: number, { rebaseAt = [] }: PhaseOption): [number, number][] {
  requireList(rebaseAt, 'The beginnings of phases');
  const starts = [...new Set([0, ...rebaseAt])].sort((one, other) => one - other);
  const wrong = starts.find((start) => !Number.isInteger(start) || start < 0 || start >= Math.max(length, 1));
  if (wrong !== undefined)
    refuse(`A phase must begin at one of the ${length} points, and is to begin at ${wrong}.`);
  return starts.map((start, k) => [start, starts[k + 1] ?? length]);
}
