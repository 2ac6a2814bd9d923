// Reads the words after `due-regard protect`, or says which of them is wrong.
import type { Scope } from '@due-regard/disclosure';
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

const formats = ['text', 'json', 'csv', 'ods'] as const;
const reckonings = ['fractions', 'whole-numbers'] as const;

export interface ProtectArguments {
  tables: readonly string[];
  links: string | null;
  /** As given: `region=regions.csv`, or a path. */
  hierarchies: readonly string[];
  released: readonly string[];
  policy: string | null;
  threshold: number | null;
  plain: boolean;
  /** How whoever must be kept out of a test instance reckons; null for what its size allows. */
  against: (typeof reckonings)[number] | null;
  columns: ColumnNames;
  title: string | null;
  scope: Scope | null;
  /** People or pounds by which totals may be off, or null for what the policy says. */
  tolerance: number | null;
  format: (typeof formats)[number];
  out: string | null;
  kept: string | null;
  seconds: number;
  fullPath(path: string): string;
}

const options = {
  links: text,
  hierarchy: texts,
  released: texts,
  policy: text,
  threshold: text,
  plain: flag,
  against: text,
  count: text,
  people: text,
  primary: text,
  'leave-out': texts,
  title: text,
  records: text,
  period: text,
  place: text,
  filter: texts,
  tolerance: text,
  format: text,
  out: text,
  kept: text,
  seconds: text,
  help: { ...flag, short: 'h' },
} as const;

export function readProtectArguments(args: readonly string[], cwd: string): ReadWords<ProtectArguments> {
  return readWords(
    args,
    cwd,
    options,
    ['hierarchy', 'released'] as const,
    ({ values, tables, lists, fullPath }) => {
      if (tables.length === 0) throw new WrongUsage('Name the tables to be protected, before any option.');
      if (values.policy !== undefined && values.threshold !== undefined)
        throw new WrongUsage('Give --policy or --threshold, not both.');
      if (values.policy !== undefined && values.plain)
        throw new WrongUsage('Give --policy or --plain, not both.');
      const path = (given: string | undefined) => (given === undefined ? null : fullPath(given));
      const format = oneOf('--format', values.format ?? 'text', formats);
      if (format === 'ods' && values.out === undefined)
        throw new WrongUsage('--format ods needs --out FILE: a spreadsheet is not for the terminal.');
      refuseTwiceGiven(tables);
      const hierarchies = hierarchyPaths(lists.hierarchy, fullPath);
      refuseOverwriting({ '--out': path(values.out), '--kept': path(values.kept) }, [
        ...tables,
        path(values.links),
        policyFile(values.policy, fullPath),
        ...lists.released.map(fullPath),
        ...hierarchies,
      ]);
      return {
        tables,
        links: path(values.links),
        hierarchies: lists.hierarchy,
        released: lists.released.map(fullPath),
        policy: values.policy ?? null,
        threshold:
          values.threshold === undefined ? null : wholeOf('--threshold', values.threshold, 2, 1_000_000),
        plain: values.plain ?? false,
        against: values.against === undefined ? null : oneOf('--against', values.against, reckonings),
        columns: {
          ...(values.count !== undefined && { count: values.count }),
          ...(values.people !== undefined && { people: values.people }),
          ...(values.primary !== undefined && { primary: values.primary }),
          ...(values['leave-out'] && { leaveOut: values['leave-out'] }),
        },
        title: values.title ?? null,
        scope: scopeOf(values),
        tolerance:
          values.tolerance === undefined ? null : wholeOf('--tolerance', values.tolerance, 0, 1_000_000_000),
        format,
        out: path(values.out),
        kept: path(values.kept),
        seconds: secondsOf(values.seconds, 120),
        fullPath,
      };
    },
  );
}

/** Null where the policy is a preset. */
function policyFile(policy: string | undefined, fullPath: (path: string) => string): string | null {
  return policy?.toLowerCase().endsWith('.json') ? fullPath(policy) : null;
}

interface ScopeWords {
  records?: string | undefined;
  period?: string | undefined;
  place?: string | undefined;
  filter?: readonly string[] | undefined;
}

/** Null where nothing is said. */
function scopeOf({ records, period, place, filter = [] }: ScopeWords): Scope | null {
  if (records === undefined) {
    const other = period ? '--period' : place ? '--place' : filter.length > 0 ? '--filter' : null;
    if (other) throw new WrongUsage(`${other} needs --records NAME: what the tables were counted from.`);
    return null;
  }
  return {
    records,
    filters: filter,
    period: period === undefined ? null : periodOf(period),
    place: place ?? null,
  };
}

const day = '\\d{4}-\\d{2}(?:-\\d{2})?';
const periodPattern = new RegExp(`^(${day})(?:(?:\\.\\.|/)(${day}))?$`);

/** `2025-01..2025-06`, or one month or day. */
function periodOf(value: string): { from: string; to: string } {
  const [, from, to = from] = periodPattern.exec(value) ?? [];
  if (from === undefined || to === undefined)
    throw new WrongUsage(`--period takes two months or days, such as 2025-01..2025-06, not “${value}”.`);
  return { from, to };
}
