// The words after a command that makes a finding: the options that all have, and what is given for each.

import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import {
  type Format,
  type ReadArguments,
  WrongUsage,
  formatOf,
  pathsAfter,
  readingArguments,
  refuseRepeats,
} from './argument-values.ts';

export const text = { type: 'string' } as const;
export const texts = { type: 'string', multiple: true } as const;
export const flag = { type: 'boolean' } as const;

/** For `parseArgs`: what every command of findings takes. */
export const findingOptions = {
  where: texts,
  'roll-up': text,
  level: text,
  format: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Of comparisons of groups with one of them. */
export const comparisonOptions = { ...findingOptions, by: text, reference: text, band: text } as const;

export const monthOptions = { from: text, to: text } as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** What is given for each option, and the paths of those that take every path up to the next option. */
function wordsGiven<Own extends Options, List extends string>(
  args: readonly string[],
  options: Own,
  lists: readonly List[],
  cwd: string,
) {
  const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  refuseRepeats(options, tokens);
  const isHelp = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  const fullPath = (path: string) => resolve(cwd, path);
  const paths = pathsAfter(lists, isHelp ? [] : tokens, fullPath);
  return { values, isHelp, paths, fullPath };
}

export type WordsGiven<Own extends Options, List extends string> = ReturnType<typeof wordsGiven<Own, List>>;

/**
 * Decodes the words, or says which of them is wrong.
 * @param lists options that take every path up to the next option
 * @param cwd the folder that the command was called in: paths are from there
 */
export function readWords<Own extends Options, List extends string, Value>(
  args: readonly string[],
  cwd: string,
  options: Own,
  lists: readonly List[],
  decode: (words: WordsGiven<Own, List>) => Value,
): ReadArguments<Value> {
  return readingArguments(() => {
    const words = wordsGiven(args, options, lists, cwd);
    return words.isHelp ? 'help' : decode(words);
  });
}

interface OutputWords {
  values: { format?: string | undefined; out?: string | undefined };
  fullPath(path: string): string;
}

/** Where the finding goes, and how it is written. */
export function outputOf({ values, fullPath }: OutputWords): { format: Format; out: string | null } {
  if (values.out?.trim() === '') throw new WrongUsage('--out takes the name of a file, and none was given.');
  return { format: formatOf(values.format), out: values.out === undefined ? null : fullPath(values.out) };
}

interface RowsWords {
  values: { from?: string | undefined; to?: string | undefined };
  paths: { events: readonly string[]; people: readonly string[] };
}

/** Records or people, one of the two; people have no months. @param none says what to give where neither is given */
export function checkEventsOrPeople({ values, paths: { events, people } }: RowsWords, none: string): void {
  if (events.length === 0 && people.length === 0) throw new WrongUsage(none);
  if (events.length > 0 && people.length > 0) throw new WrongUsage('Give --events or --people, not both.');
  if (people.length > 0 && (values.from ?? values.to) !== undefined)
    throw new WrongUsage('People have no months: leave out --from and --to.');
}
