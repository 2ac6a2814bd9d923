// The words of `due-regard fetch`, as a request that can be asked.
import { parseArgs } from 'node:util';
import { censusTables, type FetchRequest, fetchRequest } from '../sources/fetch-request.ts';

export interface FetchArguments {
  request: FetchRequest;
  /** As typed. */
  to: string;
  offline: boolean;
  format: 'text' | 'json';
}

export type ReadFetch =
  { kind: 'help' } | { kind: 'wrong'; sentence: string } | { kind: 'asked'; value: FetchArguments };

const text = { type: 'string' } as const;
const options = {
  ...{ force: text, months: text, archive: text, by: text, table: text, dimension: text, dimensions: text },
  ...{ areas: text, area: text, 'area-type': text, population: text, to: text, format: text },
  offline: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Options that each source takes, beside those that all do. */
const own: Readonly<Record<string, readonly string[]>> = {
  'police-uk': ['force', 'months'],
  'police-uk-archive': ['force', 'months', 'archive'],
  nomis: ['by', 'table', 'dimension', 'areas', 'area'],
  ons: ['by', 'dimensions', 'areas', 'area', 'area-type', 'population'],
};
const all = ['to', 'format', 'offline', 'help'];

/** @param districtsOf codes of the districts of a named area; undefined where nobody knows it */
export function readFetchArguments(
  source: string,
  args: readonly string[],
  districtsOf: (name: string) => readonly string[] | undefined,
): ReadFetch {
  const typed = typedIn(args);
  if ('wrong' in typed) return { kind: 'wrong', sentence: typed.wrong };
  if (typed.values.help) return { kind: 'help' };
  const foreign = Object.keys(typed.values).find(
    (name) => !all.includes(name) && !own[source]?.includes(name),
  );
  if (foreign !== undefined) return { kind: 'wrong', sentence: `--${foreign} is not for fetch ${source}.` };
  const { to, format = 'text', offline } = typed.values;
  if (!to) return { kind: 'wrong', sentence: 'Name the folder that the files go to: --to FOLDER.' };
  if (format !== 'text' && format !== 'json')
    return { kind: 'wrong', sentence: `--format is text or json, not “${format}”.` };
  const request = fetchRequest.safeParse(requestOf(source, typed.values, districtsOf));
  if (!request.success) return { kind: 'wrong', sentence: sentenceOf(request.error.issues[0]) };
  return { kind: 'asked', value: { request: request.data, to, offline, format } };
}

type Values = ReturnType<typeof parsed>;

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: false }).values;
}

function typedIn(args: readonly string[]): { values: Values } | { wrong: string } {
  try {
    return { values: parsed(args) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

function requestOf(
  source: string,
  values: Values,
  districtsOf: (name: string) => readonly string[] | undefined,
): Record<string, unknown> {
  const [from, to = from] = values.months?.split('..') ?? [];
  const areas = values.area === undefined ? listOf(values.areas) : [...(districtsOf(values.area) ?? [])];
  const table = censusTables.find(({ id }) => id === values.by);
  return {
    ...{ source, force: values.force, from, to, archive: values.archive ?? 'latest', areas },
    table: values.table ?? table?.table,
    dimension: values.dimension ?? table?.dimension,
    dimensions: values.dimensions === undefined ? (table ? [table.ons] : []) : listOf(values.dimensions),
    population: values.population ?? 'UR',
    areaType: values['area-type'] ?? 'ltla',
  };
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What each part of a request is called on the command line. */
const optionOf: Readonly<Record<string, string>> = {
  force: '--force',
  from: '--months',
  to: '--months',
  archive: '--archive',
  table: '--by or --table',
  dimension: '--dimension',
  dimensions: '--by or --dimensions',
  areas: '--areas or --area',
  areaType: '--area-type',
  population: '--population',
};

function sentenceOf(issue: { path: PropertyKey[]; message: string } | undefined): string {
  const option = optionOf[String(issue?.path[0] ?? '')] ?? 'What was asked';
  const message = issue?.message ?? '';
  return /^(must|are)/.test(message) ? `${option} ${message}.` : `${option} is missing or cannot be read.`;
}
