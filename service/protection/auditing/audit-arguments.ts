// Reads the words after `due-regard audit`, or says which of them is wrong.
import type { RoundingRule } from '@due-regard/disclosure';
import {
  flag,
  oneOf,
  readWords,
  type ReadWords,
  refuseOverwriting,
  refuseTwiceGiven,
  secondsOf,
  text,
  texts,
  wholeOf,
  WrongUsage,
} from '../files/command-words.ts';
import { hierarchyPaths } from '../files/read-hierarchies.ts';
import type { ColumnNames } from '../files/long-columns.ts';

export interface AuditArguments {
  tables: readonly string[];
  known: readonly string[];
  links: string | null;
  /** As given: `region=regions.csv`, or a path. */
  hierarchies: readonly string[];
  symbols: string | null;
  rounding: { base: number; rule: RoundingRule } | null;
  /** The longest interval that counts as recovered. */
  within: number;
  columns: ColumnNames;
  format: 'text' | 'json';
  out: string | null;
  seconds: number;
  fullPath(path: string): string;
}

const options = {
  known: texts,
  links: text,
  hierarchy: texts,
  symbols: text,
  rounding: text,
  within: text,
  count: text,
  'leave-out': texts,
  format: text,
  out: text,
  seconds: text,
  help: { ...flag, short: 'h' },
} as const;

export function readAuditArguments(args: readonly string[], cwd: string): ReadWords<AuditArguments> {
  return readWords(
    args,
    cwd,
    options,
    ['hierarchy', 'known'] as const,
    ({ values, tables, lists, fullPath }) => {
      if (tables.length === 0) throw new WrongUsage('Name the published tables, before any option.');
      const path = (given: string | undefined) => (given === undefined ? null : fullPath(given));
      refuseTwiceGiven(tables);
      const hierarchies = hierarchyPaths(lists.hierarchy, fullPath);
      refuseOverwriting({ '--out': path(values.out) }, [
        ...tables,
        path(values.links),
        path(values.symbols),
        ...lists.known.map(fullPath),
        ...hierarchies,
      ]);
      return {
        tables,
        known: lists.known.map(fullPath),
        links: path(values.links),
        hierarchies: lists.hierarchy,
        symbols: path(values.symbols),
        rounding: values.rounding === undefined ? null : roundingOf(values.rounding),
        within: values.within === undefined ? 0 : wholeOf('--within', values.within, 0, 1_000_000_000),
        columns: {
          ...(values.count !== undefined && { count: values.count }),
          ...(values['leave-out'] && { leaveOut: values['leave-out'] }),
        },
        format: oneOf('--format', values.format ?? 'text', ['text', 'json'] as const),
        out: path(values.out),
        seconds: secondsOf(values.seconds, 120),
        fullPath,
      };
    },
  );
}

const rules = ['conventional', 'random', 'controlled', 'up', 'midpoint'] as const;

/** `5`, or `3:random`. */
function roundingOf(value: string): { base: number; rule: RoundingRule } {
  const [base = '', rule = 'conventional'] = value.split(':');
  return {
    base: wholeOf('--rounding', base, 2, 1_000_000),
    rule: oneOf('--rounding BASE:RULE', rule, rules),
  };
}
