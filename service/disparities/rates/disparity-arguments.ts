// Reads the words after `due-regard disparity`, or says which of them is wrong.

import { type ReadArguments, WrongUsage } from '../findings/argument-values.ts';
import { readWords, text } from '../findings/command-words.ts';
import { type AdjustFactor, adjustFactors } from './adjust-for.ts';
import { type RateArguments, pathLists, rateArgumentsOf, rateOptions } from './rate-arguments.ts';

export type DisparityArguments = RateArguments;

const options = { ...rateOptions, 'adjust-for': text, person: text } as const;

export function readArguments(args: readonly string[], cwd: string): ReadArguments<DisparityArguments> {
  return readWords(args, cwd, options, pathLists, (words) => {
    const rates = rateArgumentsOf(words);
    const { person = null } = words.values;
    if (person !== null && rates.events.length === 0)
      throw new WrongUsage('--person needs records, one by one: give --events.');
    const adjustFor = adjustForOf(words.values['adjust-for'] ?? '');
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
