// Reads the words after `due-regard disparity`, or says which of them is wrong.

import { parseArgs } from 'node:util';
import { type DisparityRequest, usualRequest } from './disparity-request.ts';
import type { Filter } from './measure.ts';
import { isMonth } from '../phrases/month.ts';

export const formats = ['text', 'json', 'csv', 'html'] as const;
export type Format = (typeof formats)[number];

export interface DisparityArguments {
  request: DisparityRequest;
  events: string[];
  counts: string[];
  population: string[];
  areaLookup: string | null;
  format: Format;
  out: string | null;
  /** What the counts are of, for sentences: `complaints`. */
  counting: string | null;
}

export type ReadArguments =
  { kind: 'help' } | { kind: 'wrong'; sentence: string } | { kind: 'arguments'; value: DisparityArguments };

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const options = {
  events: texts,
  counts: texts,
  population: texts,
  area: text,
  'area-lookup': text,
  by: text,
  reference: text,
  from: text,
  to: text,
  where: texts,
  'roll-up': text,
  per: text,
  band: text,
  level: text,
  counting: text,
  format: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options that take every path up to the next option. */
const lists = ['events', 'counts', 'population'] as const;
type List = (typeof lists)[number];

export function readArguments(args: readonly string[]): ReadArguments {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    if (parsed.values.help) return { kind: 'help' };
    const values = parsed.values;
    return { kind: 'arguments', value: decoded({ ...values, paths: pathsOf(parsed.tokens) }) };
  } catch (thrown) {
    if (thrown instanceof WrongUsage) return { kind: 'wrong', sentence: thrown.message };
    if (isParseError(thrown)) return { kind: 'wrong', sentence: firstSentence(thrown.message) };
    throw thrown;
  }
}

class WrongUsage extends Error {}

interface Token {
  kind: 'option' | 'positional' | 'option-terminator';
  name?: string;
  value?: string | undefined;
}

/** Paths by the list option that they follow. */
function pathsOf(tokens: readonly Token[]): Record<List, string[]> {
  const paths: Record<List, string[]> = { events: [], counts: [], population: [] };
  let open: List | undefined;
  for (const token of tokens) {
    if (token.kind === 'option') {
      open = lists.find((list) => list === token.name);
      if (open && token.value) paths[open].push(token.value);
    } else if (token.kind === 'positional') {
      if (!open) throw new WrongUsage(`“${token.value}” stands where an option was expected.`);
      paths[open].push(token.value ?? '');
    }
  }
  return paths;
}

type Values = { paths: Record<List, string[]> } & Partial<
  Record<Exclude<keyof typeof options, List | 'where' | 'help'>, string>
> & { where?: string[] };

function decoded(values: Values): DisparityArguments {
  const { events, counts, population } = values.paths;
  if (events.length === 0 && counts.length === 0) {
    throw new WrongUsage(
      'Say what to count: --events PATH… for records, or --counts PATH for counts already made.',
    );
  }
  if (events.length > 0 && counts.length > 0) throw new WrongUsage('Give --events or --counts, not both.');
  if (population.length === 0) throw new WrongUsage('Say who lives there: --population PATH.');
  if (!values.by) throw new WrongUsage('Say what to break down by, such as --by self-defined-ethnicity.');
  return {
    request: requestOf(values, values.by),
    events,
    counts,
    population,
    areaLookup: values['area-lookup'] ?? null,
    format: formatOf(values.format),
    out: values.out ?? null,
    counting: values.counting ?? null,
  };
}

function requestOf(values: Values, by: string): DisparityRequest {
  const [from, to] = [monthOf('--from', values.from), monthOf('--to', values.to)];
  if (from && to && from > to) throw new WrongUsage(`--from ${from} is after --to ${to}.`);
  return {
    by,
    reference: values.reference ?? usualRequest.reference,
    from,
    to,
    filters: (values.where ?? []).map(filterOf),
    rollUp: values['roll-up'] ?? usualRequest.rollUp,
    area: values.area ?? usualRequest.area,
    per: values.per === undefined ? usualRequest.per : numberOf('--per', values.per, 0, 1e9),
    band: bandOf(values.band),
    level: values.level === undefined ? usualRequest.level : levelOf(values.level),
  };
}

function monthOf(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!isMonth(value)) throw new WrongUsage(`${option} takes a month such as 2020-01, not “${value}”.`);
  return value;
}

function filterOf(value: string): Filter {
  const at = value.indexOf('=');
  if (at < 1) throw new WrongUsage(`--where takes "Header=value", not “${value}”.`);
  return { header: value.slice(0, at).trim(), value: value.slice(at + 1).trim() };
}

function formatOf(value = 'text'): Format {
  const format = formats.find((each) => each === value);
  if (!format) throw new WrongUsage(`--format is one of ${formats.join(', ')}, not “${value}”.`);
  return format;
}

function bandOf(value: string | undefined): { lower: number; upper: number } {
  if (value === undefined) return usualRequest.band;
  const [lower = Number.NaN, upper = Number.NaN] = value.split(/[-,–:]/).map(Number);
  if (!(lower > 0 && lower < 1 && upper > 1 && upper < Infinity)) {
    throw new WrongUsage(`--band takes two ratios around 1, such as 0.8-1.25, not “${value}”.`);
  }
  return { lower, upper };
}

/** `0.95`, `95` or `95%`. Below 60% the narrower interval that "no gap that matters" rests on would be no interval. */
function levelOf(value: string): number {
  const number = Number(value.replace(/%$/, ''));
  const level = number >= 1 ? number / 100 : number;
  if (!(level >= 0.6 && level < 1)) {
    throw new WrongUsage(
      `--level takes a confidence level from 0.6 to below 1, such as 0.95, not “${value}”.`,
    );
  }
  return level;
}

function numberOf(option: string, value: string, above: number, atMost: number): number {
  const number = Number(value);
  if (!(number > above && number <= atMost))
    throw new WrongUsage(`${option} takes a number above ${above}, not “${value}”.`);
  return number;
}

function isParseError(thrown: unknown): thrown is Error {
  return thrown instanceof TypeError && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
}

function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}
