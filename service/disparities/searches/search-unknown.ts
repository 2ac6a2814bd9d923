// How many records do not say a characteristic that a search crosses, and in which way they do not.

import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { CharacteristicKnown } from './search-cube.ts';

export function unknownOf({ notStated, notRecorded, unrecognised }: CharacteristicKnown): number {
  return notStated + notRecorded + unrecognised;
}

/** `not stated by the person in 12 and not recorded in 3`. */
export function unknownKinds({ notStated, notRecorded, unrecognised }: CharacteristicKnown): string {
  return listed([
    ...(notStated > 0 ? [`not stated by the person in ${whole(notStated)}`] : []),
    ...(notRecorded > 0 ? [`not recorded in ${whole(notRecorded)}`] : []),
    ...(unrecognised > 0 ? [`in words that are not in the list in ${whole(unrecognised)}`] : []),
  ]);
}
