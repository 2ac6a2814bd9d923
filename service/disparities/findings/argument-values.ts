// What the words of a command line mean: months, filters, bands, levels, formats and lists of paths.

import { isMonth } from '../../phrases/month.ts';
import { exact } from '../../phrases/spoken-number.ts';
import type { Filter } from './measured.ts';

export const formats = ['text', 'json', 'csv', 'html'] as const;
export type Format = (typeof formats)[number];

/** Words that make no sense; the message says which, and what was expected. */
export class WrongUsage extends Error {}

/** Decoded arguments, or why there are none. */
export type ReadArguments<Value> =
  { kind: 'help' } | { kind: 'wrong'; sentence: string } | { kind: 'arguments'; value: Value };

/** Turns what a decoder throws, and what `parseArgs` throws, into a sentence. Anything else is thrown on. */
export function readingArguments<Value>(decode: () => Value | 'help'): ReadArguments<Value> {
  try {
    const value = decode();
    return value === 'help' ? { kind: 'help' } : { kind: 'arguments', value };
  } catch (thrown) {
    if (thrown instanceof WrongUsage) return { kind: 'wrong', sentence: thrown.message };
    if (isParseError(thrown)) return { kind: 'wrong', sentence: parseErrorSentence(thrown) };
    throw thrown;
  }
}

function isParseError(thrown: unknown): thrown is Error {
  return thrown instanceof TypeError && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
}

function parseErrorSentence({ message }: Error): string {
  const option = /'(?:-\w, )?(--[\w-]+)/.exec(message)?.[1];
  if (option && message.includes('ambiguous'))
    return `${option} takes a value, and what follows it begins with a dash. If that is the value, write ${option}=VALUE.`;
  if (option && message.includes('argument missing')) return `${option} takes a value, and none follows it.`;
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}

/** A token of `parseArgs`. */
export interface Token {
  kind: 'option' | 'positional' | 'option-terminator';
  name?: string;
  value?: string | undefined;
}

/** Refuses what may be said once and is said twice, as nobody can know which was meant; and what is said as nothing. */
export function refuseRepeats(
  options: Readonly<Record<string, { readonly type: string; readonly multiple?: boolean }>>,
  tokens: readonly Token[],
): void {
  const seen = new Map<string, string | undefined>();
  for (const { kind, name = '', value } of tokens) {
    if (kind === 'option' && value?.trim() === '')
      throw new WrongUsage(`--${name} takes a value, and is given as nothing.`);
    if (kind !== 'option' || options[name]?.multiple) continue;
    if (seen.has(name) && seen.get(name) !== value) {
      throw new WrongUsage(
        `--${name} is given twice, as “${seen.get(name)}” and as “${value}”. Give it once.`,
      );
    }
    seen.set(name, value);
  }
}

/** Paths by the option that they follow: such an option takes every word up to the next option. */
export function pathsAfter<List extends string>(
  lists: readonly List[],
  tokens: readonly Token[],
  fullPath: (path: string) => string,
): Record<List, string[]> {
  const paths = Object.fromEntries(lists.map((list) => [list, [] as string[]])) as Record<List, string[]>;
  let open: List | undefined;
  for (const token of tokens) {
    if (token.kind === 'option') {
      open = lists.find((list) => list === token.name);
      if (open && token.value) paths[open].push(fullPath(token.value));
    } else if (token.kind === 'positional') {
      if (!open) throw new WrongUsage(`“${token.value}” stands where an option was expected.`);
      paths[open].push(fullPath(token.value ?? ''));
    }
  }
  return paths;
}

export function monthOf(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!isMonth(value)) throw new WrongUsage(`${option} takes a month such as 2020-01, not “${value}”.`);
  return value;
}

/** First and last month, in order. */
export function monthsOf(values: { from?: string | undefined; to?: string | undefined }): {
  from: string | null;
  to: string | null;
} {
  const [from, to] = [monthOf('--from', values.from), monthOf('--to', values.to)];
  if (from && to && from > to) throw new WrongUsage(`--from ${from} is after --to ${to}.`);
  return { from, to };
}

/** `Header=value`, as `--where` and its like take it. */
export function filterOf(option: string, value: string): Filter {
  const at = value.indexOf('=');
  if (at < 1) throw new WrongUsage(`${option} takes "Header=value", not “${value}”.`);
  return { header: value.slice(0, at).trim(), value: value.slice(at + 1).trim() };
}

/** What `--where` is given, each time. */
export function filtersOf(values: readonly string[] = [], option = '--where'): Filter[] {
  return values.map((value) => filterOf(option, value));
}

export function formatOf(value = 'text'): Format {
  const format = formats.find((each) => each === value);
  if (!format) throw new WrongUsage(`--format is one of ${formats.join(', ')}, not “${value}”.`);
  return format;
}

export function bandOf(
  value: string | undefined,
  usual: { lower: number; upper: number },
): { lower: number; upper: number } {
  if (value === undefined) return usual;
  const [lower = Number.NaN, upper = Number.NaN] = value.split(/[-,–:]/).map(Number);
  if (!(lower > 0 && lower < 1 && upper > 1 && upper < Infinity)) {
    throw new WrongUsage(`--band takes two ratios around 1, such as 0.8-1.25, not “${value}”.`);
  }
  return { lower, upper };
}

/** `0.95`, `95` or `95%`. Below 60% the narrower interval that "no gap that matters" rests on would be no interval. */
export function levelOf(value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const number = Number(value.replace(/%$/, ''));
  const level = number >= 1 ? number / 100 : number;
  if (!(level >= 0.6 && level < 1)) {
    throw new WrongUsage(
      `--level takes a confidence level from 0.6 to below 1, such as 0.95, not “${value}”.`,
    );
  }
  return level;
}

export function numberOf(option: string, value: string, above: number, atMost: number): number {
  const number = Number(value);
  if (!(number > above && number <= atMost))
    throw new WrongUsage(
      `${option} takes a number above ${above} and not above ${exact(atMost)}, not “${value}”.`,
    );
  return number;
}
