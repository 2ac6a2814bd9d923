// What stands in the way of publishing tables of a small body in bands: a sentence for each thing, and how to mend it.
import type { LongTable } from '../model/long-table.ts';
import type { TableSet } from '../release/released-tables.ts';
import { FEWEST_FOR_BANDS } from '../rounding/share-bands.ts';
import { leavesOf } from './small-office-groups.ts';

/** No sentence: the set can be released by the policy `small-office`. Throws ImpossibleTable for groups that cannot be. */
export function smallOfficeProblems(set: TableSet): string[] {
  const { tables, hierarchies = [] } = set;
  const problems = tables.flatMap((table) => tableProblems(table, set));
  for (const { dimension } of hierarchies)
    problems.push(
      `${dimension} has groups within groups. Of a small body publish one list of groups: leave the others away.`,
    );
  const each = tables.map(({ population = '' }) => population);
  if (new Set(each).size > 1)
    problems.push(
      'The tables are of different people. Of a small body publish tables of all its people only.',
    );
  const people = tables.map((table) => peopleIn(table, set));
  if (new Set(people).size > 1)
    problems.push(
      `The tables have different numbers of people in all (${[...new Set(people)].join(', ')}): whoever is in one and not in the other could be told. Count people who are not known too.`,
    );
  if (set.percentages?.length)
    problems.push('Percentages of few people give the numbers back. Bands say the share in words instead.');
  return problems;
}

function tableProblems(table: LongTable, set: TableSet): string[] {
  const { name, dimensions, rows, measure } = table;
  const problems: string[] = [];
  if (dimensions.length > 1)
    problems.push(
      `${name} crosses ${dimensions.join(' and ')}. Of a small body publish one characteristic at a time, and no teams, places or grades.`,
    );
  else {
    const groups = leavesOf(dimensions[0] ?? '', set);
    if (groups.length > 2)
      problems.push(
        `${name} has ${groups.length} groups (${groups.join(', ')}). Bring them together into two: those it is about, and everybody else.`,
      );
    if (groups.length < 2)
      problems.push(
        `${name} has one group. Give the other too, with 0, so that nobody can tell it is empty.`,
      );
  }
  if (measure === 'amount' || rows.some(({ value, contributors = value }) => contributors !== value))
    problems.push(`${name} is not of people. Amounts and events of a small body are not published.`);
  const people = peopleIn(table, set);
  if (people < FEWEST_FOR_BANDS)
    problems.push(
      `${name} has ${people} people in all. Of fewer than ${FEWEST_FOR_BANDS} nothing can be told without telling of somebody: say that it cannot be told.`,
    );
  return problems;
}

/** Of the finest groups; those of a table that crosses characteristics count once. */
function peopleIn({ dimensions, rows }: LongTable, set: TableSet): number {
  const leaves = dimensions.map((dimension) => new Set(leavesOf(dimension, set)));
  return rows
    .filter(({ labels }) => labels.every((label, at) => leaves[at]?.has(label)))
    .reduce((sum, { value }) => sum + value, 0);
}
