// An outcome: what some of the events ended in, told by a column that holds one of these values, or anything but them.

import { listed } from '../../phrases/list.ts';

export interface ShareOutcome {
  /** Header of the column as published, such as `Outcome`. */
  header: string;
  values: string[];
  /** True when the outcome is everything but these values. */
  not: boolean;
  /** As it stands after "searches of Black people": `ended in arrest`. */
  words: string;
}

/** Such as `had “Arrest” or “Summons” under “Outcome”`. */
export function outcomeWords({ header, values, not }: Omit<ShareOutcome, 'words'>): string {
  const named = listed(values.map((value) => `“${value}”`)).replace(/ and (?=[^,]*$)/, ' or ');
  return `had ${not ? 'something other than ' : ''}${named} under “${header}”`;
}

/** The outcome with the words that it was given, or else those made from its column and values. */
export function shareOutcome(outcome: Omit<ShareOutcome, 'words'>, words: string | null): ShareOutcome {
  return { ...outcome, words: words ?? outcomeWords(outcome) };
}
