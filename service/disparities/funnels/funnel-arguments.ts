// Reads the words after `due-regard funnel`, or says which of them is wrong.

import { type ReadArguments, WrongUsage } from '../findings/argument-values.ts';
import { readWords, text } from '../findings/command-words.ts';
import { type RateArguments, pathLists, rateArgumentsOf, rateOptions } from '../rates/rate-arguments.ts';

export interface FunnelArguments extends RateArguments {
  /** Name of the group whose ratio is followed from place to place. */
  group: string;
}

const options = { ...rateOptions, group: text } as const;

export function readFunnelArguments(args: readonly string[], cwd: string): ReadArguments<FunnelArguments> {
  return readWords(args, cwd, options, pathLists, (words) => {
    const rates = rateArgumentsOf(words);
    const { values } = words;
    if (!values.group)
      throw new WrongUsage('Say whose ratio to follow from place to place, such as --group Black.');
    if (values.area !== undefined)
      throw new WrongUsage(
        'A funnel is of many places: leave --area out. Which district belongs to which place is said with --area-lookup.',
      );
    return { ...rates, group: values.group };
  });
}
