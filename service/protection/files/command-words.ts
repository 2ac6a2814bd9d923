// What follows a command: its paths and options, or the sentence that says which word makes no sense.
import { basename, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

export const text = { type: 'string' } as const;
export const texts = { type: 'string', multiple: true } as const;
export const flag = { type: 'boolean' } as const;

/** Words that make no sense; the message says which, and what was expected. */
export class WrongUsage extends Error {}

export type ReadWords<Value> =
  { kind: 'help' } | { kind: 'wrong'; sentence: string } | { kind: 'asked'; value: Value };

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options named in `lists` take every path that follows them, up to the next option; paths before any option are `tables`. */
export function readWords<Own extends Options, List extends string, Value>(
  args: readonly string[],
  cwd: string,
  options: Own,
  lists: readonly List[],
  decode: (words: Words<Own, List>) => Value,
): ReadWords<Value> {
  try {
    const words = wordsOf(args, cwd, options, lists);
    return words === 'help' ? { kind: 'help' } : { kind: 'asked', value: decode(words) };
  } catch (thrown) {
    if (thrown instanceof WrongUsage) return { kind: 'wrong', sentence: thrown.message };
    if (isParseError(thrown)) return { kind: 'wrong', sentence: sentenceOf(thrown) };
    throw thrown;
  }
}

type Values<Own extends Options> = ReturnType<
  typeof parseArgs<{ options: Own; allowPositionals: true }>
>['values'];

export interface Words<Own extends Options, List extends string> {
  values: Values<Own>;
  /** Full paths. */
  tables: string[];
  /** As they were given: an option may take `name=PATH`. */
  lists: Record<List, string[]>;
  fullPath(path: string): string;
}

function wordsOf<Own extends Options, List extends string>(
  args: readonly string[],
  cwd: string,
  options: Own,
  lists: readonly List[],
): Words<Own, List> | 'help' {
  const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return 'help';
  const tables: string[] = [];
  const listed = Object.fromEntries(lists.map((list) => [list, [] as string[]])) as Record<List, string[]>;
  const seen = new Map<string, string | undefined>();
  let open: List | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') (open ? listed[open] : tables).push(token.value);
    if (token.kind !== 'option') continue;
    open = lists.find((list) => list === token.name);
    if (token.value?.trim() === '')
      throw new WrongUsage(`--${token.name} takes a value, and is given as nothing.`);
    if (open) listed[open].push(token.value ?? '');
    else if (!options[token.name]?.multiple) refuseTwice(seen, token.name, token.value);
  }
  const fullPath = (path: string) => resolve(cwd, path);
  return { values, tables: tables.map(fullPath), lists: listed, fullPath };
}

function refuseTwice(seen: Map<string, string | undefined>, name: string, value: string | undefined): void {
  if (seen.has(name) && seen.get(name) !== value)
    throw new WrongUsage(`--${name} is given twice, as “${seen.get(name)}” and as “${value}”. Give it once.`);
  seen.set(name, value);
}

function isParseError(thrown: unknown): thrown is Error {
  return thrown instanceof TypeError && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
}

function sentenceOf({ message }: Error): string {
  const option = /'(?:-\w, )?(--[\w-]+)/.exec(message)?.[1];
  if (option && message.includes('ambiguous'))
    return `${option} takes a value, and what follows it begins with a dash. If that is the value, write ${option}=VALUE.`;
  if (option && message.includes('argument missing')) return `${option} takes a value, and none follows it.`;
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}

/** One of the words that an option takes. */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((each) => each === value);
  if (!found) throw new WrongUsage(`${option} is one of ${words.join(', ')}, not “${value}”.`);
  return found;
}

export function wholeOf(option: string, value: string, from: number, to: number): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number >= from && number <= to))
    throw new WrongUsage(`${option} takes a whole number from ${from} to ${to}, not “${value}”.`);
  return number;
}

/** What is written never takes the place of what is read, nor of what else is written. */
export function refuseOverwriting(
  written: Readonly<Record<string, string | null>>,
  read: readonly (string | null)[],
): void {
  const paths = new Set(read);
  for (const [option, path] of Object.entries(written)) {
    if (path === null) continue;
    if (paths.has(path))
      throw new WrongUsage(
        `${option} names ${basename(path)}, which is read or written already. Choose another name.`,
      );
    paths.add(path);
  }
}

/** The same file twice is a slip, and would count everybody twice. */
export function refuseTwiceGiven(paths: readonly string[]): void {
  const twice = paths.find((path, at) => paths.indexOf(path) < at);
  if (twice !== undefined) throw new WrongUsage(`${basename(twice)} is given twice. Give it once.`);
}

export function secondsOf(value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new WrongUsage(`--seconds takes a number above 0, at most 86,400, not “${value}”.`);
  return seconds;
}
