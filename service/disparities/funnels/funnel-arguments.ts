// Reads the words after `due-regard funnel`, or says which of them is wrong.

import { parseArgs } from 'node:util';
import {
  type ReadArguments,
  WrongUsage,
  pathsAfter,
  refuseRepeats,
  readingArguments,
} from '../findings/argument-values.ts';
import {
  type RateArguments,
  pathLists,
  rateArgumentsOf,
  rateOptions,
  text,
} from '../rates/rate-arguments.ts';

export interface FunnelArguments extends RateArguments {
  /** Name of the group whose ratio is followed from place to place. */
  group: string;
}

const options = { ...rateOptions, group: text } as const;

export function readFunnelArguments(args: readonly string[]): ReadArguments<FunnelArguments> {
  return readingArguments(() => {
    const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    refuseRepeats(options, tokens);
    if (values.help) return 'help';
    const rates = rateArgumentsOf({ ...values, paths: pathsAfter(pathLists, tokens) });
    if (!values.group)
      throw new WrongUsage('Say whose ratio to follow from place to place, such as --group Black.');
    if (values.area !== undefined)
      throw new WrongUsage(
        'A funnel is of many places: leave --area out. Which district belongs to which place is said with --area-lookup.',
      );
    return { ...rates, group: values.group };
  });
}
