// Reads the words after `due-regard design`, or says which of them is wrong.
import {
  flag,
  oneOf,
  readWords,
  type ReadWords,
  secondsOf,
  text,
  texts,
  wholeOf,
  WrongUsage,
} from '../files/command-words.ts';

const formats = ['text', 'json'] as const;

export interface DesignArguments {
  table: string;
  isPeople: boolean;
  count: string | undefined;
  leaveOut: readonly string[];
  /** None for all. */
  by: readonly string[];
  place: string | null;
  collapses: readonly CollapseFile[];
  policy: string | null;
  mostTables: number;
  mostWays: number;
  key: string | null;
  seconds: number;
  format: (typeof formats)[number];
  out: string | null;
  fullPath(path: string): string;
}

export interface CollapseFile {
  dimension: string;
  path: string;
}

const options = {
  'people-rows': flag,
  count: text,
  'leave-out': texts,
  by: text,
  place: text,
  collapse: texts,
  policy: text,
  tables: text,
  ways: text,
  key: text,
  seconds: text,
  format: text,
  out: text,
  help: { ...flag, short: 'h' },
} as const;

export function readDesignArguments(args: readonly string[], cwd: string): ReadWords<DesignArguments> {
  return readWords(args, cwd, options, ['collapse'] as const, ({ values, tables, lists, fullPath }) => {
    const [table, second] = tables;
    if (table === undefined) throw new WrongUsage('Name the table to design from, before any option.');
    if (second !== undefined)
      throw new WrongUsage('A design begins from one table, of all dimensions; several are given.');
    if (values['people-rows'] && values.count !== undefined)
      throw new WrongUsage('Give --people-rows or --count, not both: a row a person has no count.');
    const path = (given: string | undefined) => (given === undefined ? null : fullPath(given));
    return {
      table,
      isPeople: values['people-rows'] ?? false,
      count: values.count,
      leaveOut: values['leave-out'] ?? [],
      by: namesIn(values.by),
      place: values.place ?? null,
      collapses: lists.collapse.map((given) => collapseFile(given, fullPath)),
      policy: values.policy ?? null,
      mostTables: wholeOf('--tables', values.tables ?? '6', 1, 30),
      mostWays: wholeOf('--ways', values.ways ?? '2', 1, 3),
      key: path(values.key),
      seconds: secondsOf(values.seconds, 60),
      format: oneOf('--format', values.format ?? 'text', formats),
      out: path(values.out),
      fullPath,
    };
  });
}

function namesIn(by: string | undefined): string[] {
  const names = (by ?? '').split(',').map((name) => name.trim());
  if (by !== undefined && names.includes(''))
    throw new WrongUsage(`--by takes dimensions with commas between them, not “${by}”.`);
  return names.filter((name) => name !== '');
}

function collapseFile(given: string, fullPath: (path: string) => string): CollapseFile {
  const at = given.indexOf('=');
  if (at < 1 || at === given.length - 1)
    throw new WrongUsage(`--collapse takes DIMENSION=FILE, not “${given}”.`);
  return { dimension: given.slice(0, at), path: fullPath(given.slice(at + 1)) };
}
