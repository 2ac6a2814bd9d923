// Reads the words after `due-regard disparity`, or says which of them is wrong.

import { parseArgs } from 'node:util';
import { type ReadArguments, pathsAfter, readingArguments } from '../findings/argument-values.ts';
import { type RateArguments, pathLists, rateArgumentsOf, rateOptions } from './rate-arguments.ts';

export type DisparityArguments = RateArguments;

export function readArguments(args: readonly string[]): ReadArguments<DisparityArguments> {
  return readingArguments(() => {
    const asked = { args: [...args], options: rateOptions, allowPositionals: true, tokens: true } as const;
    const { values, tokens } = parseArgs(asked);
    return values.help ? 'help' : rateArgumentsOf({ ...values, paths: pathsAfter(pathLists, tokens) });
  });
}
