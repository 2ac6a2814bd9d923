// Makes of a small body's tables what can be told of it: one characteristic a table, those it is about and everybody else.
import { ImpossibleTable } from '../model/impossible-table.ts';
import type { LongTable } from '../model/long-table.ts';
import type { TableSet } from '../release/released-tables.ts';
import { leavesOf } from './small-office-groups.ts';

/** Two groups of one characteristic. */
export interface TwoGroups {
  dimension: string;
  /** `From an ethnic minority` */
  name: string;
  /** The groups of the tables that make it up. */
  of: readonly string[];
  /** Everybody else, those who are not known among them: `White, or not known`. */
  rest: string;
}

/**
 * Crosses, places, groups within groups and percentages are left away, and amounts with them; all else of the set stays. A
 * characteristic that has two groups and is not named keeps them; one that has more and is not named is left as it is, for
 * `smallOfficeProblems` to say. Throws ImpossibleTable for a characteristic or a group that is not there.
 */
export function collapsedForSmallOffice(set: TableSet, groups: readonly TwoGroups[]): TableSet {
  const { percentages: _percentages, hierarchies: _hierarchies, primaries: _primaries, ...rest } = set;
  const tables = groups.map((each) => twoGroupTable(set, each));
  const named = new Set(groups.map(({ dimension }) => dimension));
  const others = set.tables.filter(
    ({ dimensions, measure }) =>
      dimensions.length === 1 && measure !== 'amount' && !named.has(dimensions[0] ?? ''),
  );
  return { ...rest, tables: [...tables, ...others] };
}

function twoGroupTable(set: TableSet, { dimension, name, of, rest }: TwoGroups): LongTable {
  const source = set.tables
    .filter(({ dimensions, measure }) => dimensions.includes(dimension) && measure !== 'amount')
    .sort((one, other) => one.dimensions.length - other.dimensions.length)[0];
  if (!source) throw new ImpossibleTable([`There is no table of people by ${dimension}.`]);
  const leaves = source.dimensions.map((each) => leavesOf(each, set));
  const at = source.dimensions.indexOf(dimension);
  const strange = of.filter((group) => !leaves[at]?.includes(group));
  if (strange.length > 0)
    throw new ImpossibleTable(
      strange.map((group) => `${dimension} has no group “${group}”; it has ${leaves[at]?.join(', ')}.`),
    );
  const finest = source.rows.filter(({ labels }) =>
    labels.every((label, place) => leaves[place]?.includes(label)),
  );
  const count = (isIn: (group: string) => boolean) =>
    finest.filter(({ labels }) => isIn(labels[at] ?? '')).reduce((sum, { value }) => sum + value, 0);
  const { population } = source;
  return {
    name: source.dimensions.length === 1 ? source.name : `${source.name}, ${dimension}`,
    dimensions: [dimension],
    rows: [
      { labels: [name], value: count((group) => of.includes(group)) },
      { labels: [rest], value: count((group) => !of.includes(group)) },
    ],
    ...(population !== undefined && { population }),
  };
}
