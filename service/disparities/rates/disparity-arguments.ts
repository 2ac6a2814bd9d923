// Reads the words after `due-regard disparity`, or says which of them is wrong.

import { parseArgs } from 'node:util';
import {
  type ReadArguments,
  WrongUsage,
  pathsAfter,
  refuseRepeats,
  readingArguments,
} from '../findings/argument-values.ts';
import { type AdjustFactor, adjustFactors } from './adjust-for.ts';
import { type RateArguments, pathLists, rateArgumentsOf, rateOptions, text } from './rate-arguments.ts';

export type DisparityArguments = RateArguments;

const options = { ...rateOptions, 'adjust-for': text, person: text } as const;

export function readArguments(args: readonly string[]): ReadArguments<DisparityArguments> {
  return readingArguments(() => {
    const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    refuseRepeats(options, tokens);
    if (values.help) return 'help';
    const rates = rateArgumentsOf({ ...values, paths: pathsAfter(pathLists, tokens) });
    const { person = null } = values;
    if (person !== null && rates.events.length === 0)
      throw new WrongUsage('--person needs records, one by one: give --events.');
    const adjustFor = adjustForOf(values['adjust-for'] ?? '');
    return { ...rates, request: { ...rates.request, adjustFor, person } };
  });
}

/** `place,period`: in the order of the list, each once. */
function adjustForOf(value: string): AdjustFactor[] {
  const asked = value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const wrong = asked.find((word) => !adjustFactors.some((factor) => factor === word));
  if (wrong !== undefined)
    throw new WrongUsage(
      `--adjust-for takes ${adjustFactors.join(', ')}, or several with commas, not “${wrong}”.`,
    );
  return adjustFactors.filter((factor) => asked.includes(factor));
}
