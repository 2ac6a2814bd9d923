// What is wrong with a hierarchy: a loop, two parents, a parent that nobody knows.
import type { Hierarchy } from './long-table.ts';

/** One sentence a problem; `used` are the codes that tables have. */
export function hierarchyProblems(hierarchy: Hierarchy, used: ReadonlySet<string>): string[] {
  const parents = new Map<string, string | null>();
  const problems: string[] = [];
  for (const [code, parent] of hierarchy.parents) {
    const before = parents.get(code);
    if (before !== undefined && before !== parent)
      problems.push(
        `In the hierarchy of ${hierarchy.dimension}, “${code}” has two parents, “${before ?? ''}” and “${parent ?? ''}”. Give them as two hierarchies.`,
      );
    parents.set(code, parent);
  }
  return [...problems, ...loops(hierarchy.dimension, parents), ...unknownParents(hierarchy, parents, used)];
}

function loops(dimension: string, parents: ReadonlyMap<string, string | null>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  for (const start of parents.keys()) {
    const way: string[] = [];
    for (let code: string | null | undefined = start; code != null && !done.has(code);) {
      const again = way.indexOf(code);
      if (again >= 0) {
        const round = [...way.slice(again), code].map((each) => `“${each}”`).join(' → ');
        found.push(`The hierarchy of ${dimension} goes round in a loop: ${round}.`);
        break;
      }
      way.push(code);
      code = parents.get(code);
    }
    for (const code of way) done.add(code);
  }
  return found;
}

/** Where some roots are known, by a line of their own or by a table, one that is not is a slip. */
function unknownParents(
  { dimension, parents: pairs }: Hierarchy,
  parents: ReadonlyMap<string, string | null>,
  used: ReadonlySet<string>,
): string[] {
  const roots = [...new Set(pairs.map(([, parent]) => parent))].filter(
    (parent): parent is string => parent !== null && !parents.has(parent),
  );
  const unknown = roots.filter((root) => !used.has(root));
  const listed = [...parents.values()].includes(null);
  if (!listed && unknown.length === roots.length) return [];
  return unknown.map((root) => {
    const child = pairs.find(([, parent]) => parent === root)?.[0] ?? '';
    return `The hierarchy of ${dimension} gives “${child}” the parent “${root}”, which neither the hierarchy nor a table has.`;
  });
}
