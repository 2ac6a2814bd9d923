// Reads the words after `due-regard disparity`, or says which of them is wrong.

import { type ReadArguments, WrongUsage } from '../findings/argument-values.ts';
import { readWords, text, texts } from '../findings/command-words.ts';
import { type AdjustFactor, adjustFactors } from './adjust-for.ts';
import type { OtherFiles } from './gather-others.ts';
import { type RateArguments, pathLists, rateArgumentsOf, rateOptions } from './rate-arguments.ts';

export type DisparityArguments = RateArguments;

const options = { ...rateOptions, 'adjust-for': text, person: text, instead: texts, plus: texts } as const;

export function readArguments(args: readonly string[], cwd: string): ReadArguments<DisparityArguments> {
  return readWords(args, cwd, options, pathLists, (words) => {
    const rates = rateArgumentsOf(words);
    const { person = null } = words.values;
    if (person !== null && rates.events.length === 0)
      throw new WrongUsage('--person needs records, one by one: give --events.');
    const adjustFor = adjustForOf(words.values['adjust-for'] ?? '');
    const others = [
      ...(words.values.instead ?? []).map((value) => otherOf('--instead', value, false, words.fullPath)),
      ...(words.values.plus ?? []).map((value) => otherOf('--plus', value, true, words.fullPath)),
    ];
    const more = others.length === 0 ? {} : { others };
    return { ...rates, ...more, request: { ...rates.request, adjustFor, person } };
  });
}

/** `Visitors, August=visitors.csv@8`: a name, files with commas, and the months in which they are there. */
function otherOf(
  option: string,
  value: string,
  added: boolean,
  fullPath: (path: string) => string,
): OtherFiles {
  const [, name = '', files = '', from, to = from] =
    /^([^=]+)=([^@]+)(?:@(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value) ?? [];
  const paths = files
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');
  const months = from === undefined ? null : monthsFrom(Number(from), Number(to));
  if (name.trim() === '' || paths.length === 0 || months?.length === 0)
    throw new WrongUsage(
      `${option} takes a name, files and perhaps months, such as "Visitors, summer=visitors.csv@6-9", not “${value}”.`,
    );
  return { name: name.trim(), paths: paths.map(fullPath), added, months };
}

/** June to September is 6 to 9, December to February 12 to 2; none where one of the two is no month. */
function monthsFrom(from: number, to: number): number[] {
  if (from < 1 || from > 12 || to < 1 || to > 12) return [];
  const count = ((to - from + 12) % 12) + 1;
  return Array.from({ length: count }, (_, at) => ((from - 1 + at) % 12) + 1).sort((a, b) => a - b);
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
