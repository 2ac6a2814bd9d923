// Explains a finding about shares in one paragraph that can be read aloud, written from its numbers.

import type { ShareFinding } from './share-finding.ts';
import {
  countsSentence,
  groupSentences,
  missingSentences,
  openingOf,
  withinSentences,
} from './share-sentences.ts';

export type ToldShares = Omit<ShareFinding, 'format' | 'kind' | 'paragraph' | 'receipt'>;

/** Counts, what they are of, period, definition and the missing shares stand beside every ratio. */
export function explainShares(finding: ToldShares): string {
  return [
    openingOf(finding),
    ...groupSentences(finding),
    ...withinSentences(finding),
    ...missingSentences(finding),
    countsSentence(finding),
    'A higher or lower share does not by itself say why.',
  ].join(' ');
}
