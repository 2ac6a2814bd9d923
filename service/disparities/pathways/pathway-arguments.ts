// Reads the words after `due-regard pathway`, or says which of them is wrong.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Format,
  type ReadArguments,
  WrongUsage,
  bandOf,
  filterOf,
  formatOf,
  levelOf,
  pathsAfter,
  refuseRepeats,
  readingArguments,
} from '../findings/argument-values.ts';
import { type PathwayAsked, usualPathway } from './pathway-asked.ts';

export interface PathwayArguments {
  /** One of the two is empty. */
  people: string[];
  counts: string[];
  asked: PathwayAsked;
  format: Format;
  out: string | null;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const options = {
  people: texts,
  counts: texts,
  stages: text,
  'stage-column': text,
  counting: text,
  by: text,
  reference: text,
  'roll-up': text,
  where: texts,
  adverse: { type: 'boolean' },
  period: text,
  band: text,
  level: text,
  format: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Paths as they are from the folder that the command was called in. */
export function readPathwayArguments(args: readonly string[], cwd: string): ReadArguments<PathwayArguments> {
  return readingArguments(() => {
    const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    refuseRepeats(options, tokens);
    if (values.help) return 'help';
    const { people, counts } = pathsAfter(['people', 'counts'], tokens);
    checkFiles(people, counts, values.period);
    if (!values.by) throw new WrongUsage('Say what to compare by, such as --by ethnicity.');
    const from = (path: string) => resolve(cwd, path);
    return {
      people: people.map(from),
      counts: counts.map(from),
      asked: askedOf(values, values.by),
      format: formatOf(values.format),
      out: values.out === undefined ? null : from(values.out),
    };
  });
}

function checkFiles(people: readonly string[], counts: readonly string[], period: string | undefined): void {
  if (people.length === 0 && counts.length === 0)
    throw new WrongUsage('Say whom to follow: --people PATH… for one row each, or --counts PATH.');
  if (people.length > 0 && counts.length > 0) throw new WrongUsage('Give --people or --counts, not both.');
  if (counts.length > 1) throw new WrongUsage('--counts takes one table.');
  if (counts.length > 0 && period !== undefined)
    throw new WrongUsage('--period needs people one by one: give --people.');
}

type Values = Partial<
  Record<Exclude<keyof typeof options, 'people' | 'counts' | 'where' | 'help' | 'adverse'>, string>
> & {
  where?: string[];
  adverse?: boolean;
};

function askedOf(values: Values, by: string): PathwayAsked {
  return {
    by,
    stages: stagesOf(values.stages ?? ''),
    stageColumn: values['stage-column'] ?? null,
    adverse: values.adverse ?? false,
    period: values.period ?? null,
    counting: values.counting ?? usualPathway.counting,
    reference: values.reference ?? null,
    rollUp: values['roll-up'] ?? null,
    filters: (values.where ?? []).map((value) => filterOf('--where', value)),
    band: bandOf(values.band, usualPathway.band),
    level: levelOf(values.level, usualPathway.level),
  };
}

function stagesOf(words: string): string[] {
  const stages = stagesIn(words);
  const wrong = stagesWrong(stages);
  if (wrong)
    throw new WrongUsage(
      `--stages takes the stages in order with commas, such as "Applied,Shortlisted,Appointed". ${wrong}`,
    );
  return stages;
}

/** Names parted by commas, or by arrows as a page shows them. */
export function stagesIn(words: string): string[] {
  return words
    .split(/,|→|\n/)
    .map((stage) => stage.trim())
    .filter((stage) => stage !== '');
}

/** Why these are no pathway; undefined when they are one. */
export function stagesWrong(stages: readonly string[]): string | undefined {
  if (stages.length < 2) return 'At least two are needed.';
  if (stages.length > 12) return 'At most 12 are shown.';
  const plain = stages.map((stage) => stage.toLowerCase());
  const twice = stages.find((_, at) => plain.indexOf(plain[at]!) !== at);
  return twice === undefined ? undefined : `“${twice}” is named twice.`;
}
