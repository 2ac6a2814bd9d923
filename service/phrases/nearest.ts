// Which of the names that there are comes nearest to one that was not found, as a sentence to put into another.

import { closestNames } from './closest-names.ts';

/** ` The nearest is “Outcome”.`, with a blank before it; empty where no name is much like the one asked for. */
export function nearestOf(asked: string, names: Iterable<string>): string {
  const nearest = closestNames(asked, names, 1)[0];
  return nearest === undefined ? '' : ` The nearest is “${nearest.slice(0, 60)}”.`;
}
