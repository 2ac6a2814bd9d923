// What a designer begins from: characteristics and places, how they may be collapsed, and how many people have what.
import { ImpossibleTable } from '../model/impossible-table.ts';

export interface Tally {
  /** What people are counted by; a geography is one of them. */
  characteristics: readonly Characteristic[];
  /** The finest counts, each combination once; what is not listed is 0. */
  cells: readonly TallyCell[];
}

export interface Characteristic {
  name: string;
  categories: readonly string[];
  /** Coarser groupings that may be published in place of the categories. */
  collapses?: readonly Collapse[];
}

export interface Collapse {
  name: string;
  /** For each category the group that it falls into. */
  groups: readonly string[];
}

export interface TallyCell {
  /** For each characteristic the place of the category. */
  codes: readonly number[];
  count: number;
}

/** Throws ImpossibleTable for half a person, a category that is not there, a combination twice, or a collapse that leaves one out. */
export function checkTally({ characteristics, cells }: Tally): void {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { name, categories, collapses = [] } of characteristics)
    for (const collapse of collapses)
      if (collapse.groups.length !== categories.length)
        problems.push(
          `The grouping ${collapse.name} of ${name} has ${collapse.groups.length} groups for ${categories.length} categories.`,
        );
  for (const { codes, count } of cells) {
    const names = characteristics.map(({ categories }, at) => categories[codes[at] ?? -1]);
    const cell = `“${names.map((label) => label ?? '?').join(', ')}”`;
    if (!Number.isSafeInteger(count) || count < 0)
      problems.push(`${cell} is ${count}, which is no number of people.`);
    if (names.includes(undefined)) problems.push(`${cell} has a category that is not there.`);
    if (seen.has(codes.join())) problems.push(`${cell} is there twice.`);
    seen.add(codes.join());
  }
  if (problems.length > 0) throw new ImpossibleTable(problems);
}

/** How many people there are. */
export function peopleOf({ cells }: Tally): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
