// Reads hierarchies: files with a code and its parent on each line, for dimensions of the tables.
import { dirname, resolve } from 'node:path';
import type { Hierarchy } from '@due-regard/disclosure';
import { accepted, type FileProblem, type Outcome, readTable, refused } from '../../datasets/index.ts';
import { hierarchyOfTable } from './hierarchy-of-table.ts';
import type { Links } from './links.ts';

export interface HierarchyFile {
  path: string;
  /** Where it is said. */
  dimension?: string;
}

/** `region=regions.csv`, or the path alone. */
export function hierarchyFiles(
  given: readonly string[],
  dimensions: readonly string[],
  fullPath: (path: string) => string,
): HierarchyFile[] {
  return given.map((word) => {
    const at = word.indexOf('=');
    const dimension = word.slice(0, Math.max(at, 0));
    return at > 0 && (dimensions.includes(dimension) || !dimension.includes('/'))
      ? { dimension, path: fullPath(word.slice(at + 1)) }
      : { path: fullPath(word) };
  });
}

/** Where they may lie: what stands before `=` may be a dimension or a folder. */
export function hierarchyPaths(given: readonly string[], fullPath: (path: string) => string): string[] {
  return given.flatMap((word) => [fullPath(word), fullPath(word.slice(word.indexOf('=') + 1))]);
}

/** Files that links.json names lie beside it. */
export function linkedHierarchies({ dimensions }: Links, linksPath: string): HierarchyFile[] {
  return Object.entries(dimensions).flatMap(([dimension, { hierarchies = [] }]) =>
    hierarchies.map((file) => ({ dimension, path: resolve(dirname(linksPath), file) })),
  );
}

export async function readHierarchies(
  files: readonly HierarchyFile[],
  dimensions: readonly string[],
): Promise<Outcome<Hierarchy[]>> {
  const found: Hierarchy[] = [];
  const problems: FileProblem[] = [];
  for (const { path, dimension } of files) {
    const file = await readTable(path);
    if (!file.ok) problems.push(...file.problems);
    else
      for (const table of file.value.tables) {
        const hierarchy = hierarchyOfTable(table, dimensions, dimension);
        if ('problem' in hierarchy)
          problems.push({ file: file.value.name, code: 'PROTECT_HIERARCHY', message: hierarchy.problem });
        else found.push(hierarchy);
      }
  }
  return problems.length > 0 ? refused(...problems) : accepted(found);
}
