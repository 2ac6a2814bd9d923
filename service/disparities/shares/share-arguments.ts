// Reads the words after `due-regard share`, or says which of them is wrong.

import { type ReadArguments, WrongUsage, filtersOf } from '../findings/argument-values.ts';
import { readWords, text, texts } from '../findings/command-words.ts';
import { type ShareOutcome, shareOutcome } from './share-outcome.ts';
import { type SharesArguments, sharesArguments, sharesLists, sharesOptions } from './shares-arguments.ts';

export interface ShareArguments extends SharesArguments {
  outcome: ShareOutcome;
}

const options = {
  ...sharesOptions,
  people: texts,
  outcome: texts,
  'outcome-not': texts,
  saying: text,
} as const;

export function readShareArguments(args: readonly string[], cwd: string): ReadArguments<ShareArguments> {
  return readWords(args, cwd, options, sharesLists, (words) => {
    const { outcome = [], 'outcome-not': not = [], saying } = words.values;
    return { ...sharesArguments(words), outcome: outcomeOf(outcome, not, saying ?? null) };
  });
}

/** Values of one column: those that are the outcome, or those that are not it. */
function outcomeOf(is: readonly string[], not: readonly string[], saying: string | null): ShareOutcome {
  if (is.length === 0 && not.length === 0) {
    throw new WrongUsage(
      'Say which outcome: --outcome "Outcome=Arrest", or --outcome-not "Outcome=A no further action disposal".',
    );
  }
  if (is.length > 0 && not.length > 0) throw new WrongUsage('Give --outcome or --outcome-not, not both.');
  const option = is.length > 0 ? '--outcome' : '--outcome-not';
  const named = filtersOf([...is, ...not], option);
  const headers = new Set(named.map(({ header }) => header));
  const [header = ''] = headers;
  if (headers.size > 1)
    throw new WrongUsage(`${option} takes values of one column, not of ${[...headers].join(' and ')}.`);
  const values = named.map(({ value }) => value);
  if (values.includes(''))
    throw new WrongUsage(`${option} needs a value after “${header}=”: an empty cell is a missing outcome.`);
  return shareOutcome({ header, values, not: not.length > 0 }, saying);
}
