// The three outcomes of a search that are looked at apart, in the columns that police forces publish.

import type { ShareOutcome } from './share-outcome.ts';

/** What stands under "Outcome" when nothing was done, as data.police.uk writes it now and wrote it before. */
export const noActionValues: readonly string[] = [
  'A no further action disposal',
  'Nothing found - no further action',
];

export const outcomeHeader = 'Outcome';
export const linkedHeader = 'Outcome linked to object of search';
export const objectHeader = 'Object of search';

export function hitRateOutcomes(): ShareOutcome[] {
  return [
    {
      header: outcomeHeader,
      values: [...noActionValues],
      not: true,
      words: 'ended in an action of any kind',
    },
    { header: outcomeHeader, values: ['Arrest', 'Suspect arrested'], not: false, words: 'ended in arrest' },
    {
      header: linkedHeader,
      values: ['True'],
      not: false,
      words: 'had an outcome linked to the object of search',
    },
  ];
}
