// Whether there is too much to choose from: too many categories, too many candidates, tables too large.
import { candidateShapes, type Tally } from '@due-regard/disclosure';
import { exact } from '../../phrases/spoken-number.ts';

const mostCategories = 200;
const mostCandidates = 1000;
const mostCells = 20_000;

/** A sentence that says how to mend it; null where it can be worked on. */
export function sizeProblem(
  { characteristics, cells }: Tally,
  mostWays: number,
  required: readonly number[],
): string | null {
  const long = characteristics.find(({ categories }) => categories.length > mostCategories);
  if (long)
    return `“${long.name}” has ${exact(long.categories.length)} categories; at most ${exact(mostCategories)} can be chosen from. Leave it out (--leave-out), name the others with --by, or group it in the file.`;
  const mend = 'Name fewer dimensions with --by, take --ways 2 or 1, or group categories in the file.';
  const sizes = characteristics
    .map(({ categories }) => categories.length + 1)
    .sort((one, other) => other - one);
  const largest = sizes.slice(0, mostWays).reduce((product, size) => product * size, 1);
  if (largest > mostCells)
    return `The largest table would have ${exact(largest)} cells; at most ${exact(mostCells)} can be tried. ${mend}`;
  if (characteristics.length > 24)
    return `There are ${exact(characteristics.length)} dimensions; at most 24 can be tried. ${mend}`;
  const candidates = candidateShapes({ characteristics }, mostWays, required).length;
  if (candidates > mostCandidates)
    return `There would be ${exact(candidates)} tables to choose from; at most ${exact(mostCandidates)} can be tried. ${mend}`;
  return cells.every(({ count }) => count === 0)
    ? 'Nobody is counted in the table, so that no table tells anything.'
    : null;
}
