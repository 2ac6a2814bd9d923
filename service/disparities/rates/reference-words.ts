// Those compared with, as they are named in a sentence: White people, everyone else.

import { type Breakdown, type Reference, referencePhrase } from '../findings/measured.ts';
import { peoplePhrase } from '../findings/people-phrase.ts';

export function referenceWords(reference: Reference, breakdown: Pick<Breakdown, 'id'>): string {
  if (reference.kind !== 'group') return referencePhrase(reference);
  return peoplePhrase({ group: reference.label, code: reference.code }, breakdown);
}
