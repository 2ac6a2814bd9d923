// Reads the words after `due-regard pathway`, or says which of them is wrong.

import {
  type Format,
  type ReadArguments,
  WrongUsage,
  bandOf,
  filtersOf,
  levelOf,
} from '../findings/argument-values.ts';
import {
  type WordsGiven,
  comparisonOptions,
  flag,
  outputOf,
  readWords,
  text,
  texts,
} from '../findings/command-words.ts';
import { type PathwayAsked, usualPathway } from './pathway-asked.ts';

export interface PathwayArguments {
  /** One of the two is empty. */
  people: string[];
  counts: string[];
  asked: PathwayAsked;
  format: Format;
  out: string | null;
}

const options = {
  ...comparisonOptions,
  people: texts,
  counts: texts,
  stages: text,
  'stage-column': text,
  counting: text,
  adverse: flag,
  period: text,
} as const;

const lists = ['people', 'counts'] as const;

type Words = WordsGiven<typeof options, (typeof lists)[number]>;

export function readPathwayArguments(args: readonly string[], cwd: string): ReadArguments<PathwayArguments> {
  return readWords(args, cwd, options, lists, decoded);
}

function decoded(words: Words): PathwayArguments {
  const { values, paths } = words;
  const { people, counts } = paths;
  checkFiles(people, counts, values.period);
  if (!values.by) throw new WrongUsage('Say what to compare by, such as --by ethnicity.');
  return { people, counts, asked: askedOf(values, values.by), ...outputOf(words) };
}

function checkFiles(people: readonly string[], counts: readonly string[], period: string | undefined): void {
  if (people.length === 0 && counts.length === 0)
    throw new WrongUsage('Say whom to follow: --people PATH… for one row each, or --counts PATH.');
  if (people.length > 0 && counts.length > 0) throw new WrongUsage('Give --people or --counts, not both.');
  if (counts.length > 1) throw new WrongUsage('--counts takes one table.');
  if (counts.length > 0 && period !== undefined)
    throw new WrongUsage('--period needs people one by one: give --people.');
}

function askedOf(values: Words['values'], by: string): PathwayAsked {
  return {
    by,
    stages: stagesOf(values.stages ?? ''),
    stageColumn: values['stage-column'] ?? null,
    adverse: values.adverse ?? false,
    period: values.period ?? null,
    counting: values.counting ?? usualPathway.counting,
    reference: values.reference ?? null,
    rollUp: values['roll-up'] ?? null,
    filters: filtersOf(values.where),
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
