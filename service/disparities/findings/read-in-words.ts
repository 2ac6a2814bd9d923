// Reads a table in the first list of words that it fits, as a census or a publisher may use one of several.

import { type Classification, findClassification } from '@due-regard/classifications';
import { type Outcome, refused } from '../../datasets/index.ts';

/** The first list of words that the table can be read in; when none, what was wrong with the first. */
export async function readInWords<T>(
  ids: Iterable<string>,
  read: (classification: Classification) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let refusal: Outcome<T> | undefined;
  for (const id of ids) {
    const classification = findClassification(id);
    if (!classification) continue;
    const outcome = await read(classification);
    if (outcome.ok) return outcome;
    refusal ??= outcome;
  }
  return refusal ?? refused();
}
