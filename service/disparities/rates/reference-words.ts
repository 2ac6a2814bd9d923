// Those compared with, as they are named in a sentence: White people, everyone else.

import { type Reference, referencePhrase } from '../findings/measured.ts';
import { peoplePhrase } from '../findings/people-phrase.ts';

type Compared = Parameters<typeof peoplePhrase>[1] & { reference: Reference };

export function referenceWords(measure: Compared): string {
  const { reference } = measure;
  if (reference.kind !== 'group') return referencePhrase(reference);
  return peoplePhrase({ group: reference.label, code: reference.code }, measure);
}
