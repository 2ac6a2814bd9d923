// Reads coarser groups of dimensions: a category and its group on each line.
import { basename, extname } from 'node:path';
import type { Characteristic, Collapse, Tally } from '@due-regard/disclosure';
import {
  accepted,
  type FileProblem,
  type Outcome,
  readTable,
  refused,
  type Table,
} from '../../datasets/index.ts';
import { quoted } from '../../phrases/list.ts';
import type { CollapseFile } from './design-arguments.ts';

/** The tally with them, each called by the name of its file. */
export async function readCollapses(tally: Tally, files: readonly CollapseFile[]): Promise<Outcome<Tally>> {
  const problems: FileProblem[] = [];
  const found: { dimension: string; collapse: Collapse }[] = [];
  for (const { dimension, path } of files) {
    const file = await readTable(path);
    const own = tally.characteristics.find(({ name }) => name.toLowerCase() === dimension.toLowerCase());
    if (!file.ok) problems.push(...file.problems);
    else if (!own) problems.push(strange(file.value.name, dimension, tally));
    else
      for (const table of file.value.tables) {
        const read = collapseOf(table, own, basename(path, extname(path)));
        if ('problem' in read)
          problems.push({
            file: table.name,
            code: 'DESIGN_GROUPS',
            message: `${table.name} ${read.problem}`,
          });
        else found.push({ dimension: own.name, collapse: read });
      }
  }
  if (problems.length > 0) return refused(...problems);
  const characteristics = tally.characteristics.map((each) => {
    const collapses = found.flatMap(({ dimension, collapse }) => (dimension === each.name ? [collapse] : []));
    return collapses.length > 0 ? { ...each, collapses } : each;
  });
  return accepted({ ...tally, characteristics });
}

function strange(file: string, dimension: string, { characteristics }: Tally): FileProblem {
  const names = quoted(characteristics.map(({ name }) => name));
  const message = `${file} is said to be of “${dimension}”, and there is no such dimension. There are ${names}.`;
  return { file, code: 'DESIGN_GROUPS', message };
}

function collapseOf(
  { columns, rows }: Table,
  { name, categories }: Characteristic,
  file: string,
): Collapse | { problem: string } {
  if (columns.length !== 2)
    return { problem: `has ${columns.length} columns. It takes two: a category and its group.` };
  const groupOf = new Map<string, string>();
  for (const { line, cells } of rows) {
    const [code = '', group = ''] = cells.map((cell) => cell.trim());
    if (code === '' || group === '') return { problem: `has an empty place on line ${line}.` };
    if ((groupOf.get(code) ?? group) !== group)
      return {
        problem: `puts “${code}” into two groups, “${groupOf.get(code)}” and “${group}” (line ${line}).`,
      };
    groupOf.set(code, group);
  }
  const without = categories.filter((category) => !groupOf.has(category));
  if (without.length > 0) return { problem: `has no group for ${quoted(without)} of ${name}.` };
  const groups = categories.map((category) => groupOf.get(category) ?? '');
  const mixed = categories.find(
    (category, at) =>
      groups.includes(category) &&
      (groups[at] !== category || groups.filter((group) => group === category).length > 1),
  );
  if (mixed !== undefined)
    return {
      problem: `has a group “${mixed}” of several categories, and a category is called so too. Give the group another name.`,
    };
  if (new Set(groups).size < 2) return { problem: `puts all of ${name} into one group. Two are the fewest.` };
  return { name: file, groups };
}
