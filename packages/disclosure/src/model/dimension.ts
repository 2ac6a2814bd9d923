// A dimension of linked tables: its codes, how they split, and which of them is everybody.
import { hierarchyProblems } from './hierarchy-problems.ts';
import { refuseProblems } from './impossible-table.ts';
import type { Hierarchy, LongTable } from './long-table.ts';

export interface Dimension {
  name: string;
  /** The place of the code that is everybody. */
  total: number;
  codes: readonly string[];
  placeOf: ReadonlyMap<string, number>;
  /** A code and those that make it up; what is split later may be a part of what is split earlier, not the other way round. */
  splits: readonly Split[];
}

export interface Split {
  parent: number;
  parts: readonly number[];
}

const EVERYBODY = /^(total|tot|all|everyone|everybody|all people|all persons)$/i;

/** Throws ImpossibleTable for a hierarchy with a loop, a code with two parents in one hierarchy, or an unknown parent. */
export function dimensionOfTables(
  name: string,
  tables: readonly LongTable[],
  hierarchies: readonly Hierarchy[],
  givenTotal?: string,
): Dimension {
  const used = usedCodes(name, tables);
  const own = hierarchies.filter((hierarchy) => hierarchy.dimension === name);
  refuseProblems(own.flatMap((hierarchy) => hierarchyProblems(hierarchy, used)));
  const total = givenTotal ?? nameOfTotal(used, own);
  const labels = own.length > 0 ? [...used, ...own.flatMap(codesIn)] : used;
  const codes = [...new Set([...labels, total])].sort();
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const place = (code: string) => placeOf.get(code) ?? -1;
  const splits = (
    own.length > 0 ? own.flatMap((each) => splitsIn(each, total, used)) : flat(used, total)
  ).map(([parent, parts]) => ({ parent: place(parent), parts: parts.map(place).sort((a, b) => a - b) }));
  refuseProblems(homeless(name, own, used, total));
  return { name, total: place(total), codes, placeOf, splits: partsFirst(splits) };
}

function usedCodes(name: string, tables: readonly LongTable[]): Set<string> {
  const used = new Set<string>();
  for (const table of tables) {
    const at = table.dimensions.indexOf(name);
    if (at >= 0) for (const { labels } of table.rows) used.add(labels[at] ?? '');
  }
  return used;
}

function codesIn(hierarchy: Hierarchy): string[] {
  return hierarchy.parents.flatMap(([code, parent]) => (parent === null ? [code] : [code, parent]));
}

/** The one root of the hierarchies, or the word for everybody that the tables use. */
function nameOfTotal(used: ReadonlySet<string>, hierarchies: readonly Hierarchy[]): string {
  const roots = new Set(hierarchies.flatMap(rootsOf));
  const word = [...roots, ...used].find((code) => EVERYBODY.test(code.trim()));
  const [root] = roots;
  return word ?? (roots.size === 1 && root !== undefined ? root : 'Total');
}

function rootsOf(hierarchy: Hierarchy): string[] {
  const parents = new Map(hierarchy.parents);
  return [...new Set(codesIn(hierarchy))].filter((code) => (parents.get(code) ?? null) === null);
}

/** Without a hierarchy everybody is the sum of all other codes. */
function flat(used: ReadonlySet<string>, total: string): [string, string[]][] {
  const parts = [...used].filter((code) => code !== total);
  return parts.length > 0 ? [[total, parts]] : [];
}

/** The splits of one hierarchy; several roots make up everybody, unless some code of the tables has no place among them. */
function splitsIn(hierarchy: Hierarchy, total: string, used: ReadonlySet<string>): [string, string[]][] {
  const children = new Map<string, string[]>();
  const add = (parent: string, code: string) =>
    void children.set(parent, [...(children.get(parent) ?? []), code]);
  for (const [code, parent] of new Map(hierarchy.parents)) if (parent !== null) add(parent, code);
  const all = new Set(codesIn(hierarchy));
  const isWhole = [...used].every((code) => code === total || all.has(code));
  if (!all.has(total) && isWhole) for (const root of rootsOf(hierarchy)) add(total, root);
  return [...children];
}

function homeless(
  name: string,
  hierarchies: readonly Hierarchy[],
  used: ReadonlySet<string>,
  total: string,
): string[] {
  if (hierarchies.length === 0) return [];
  const placed = new Set([total, ...hierarchies.flatMap(codesIn)]);
  return [...used]
    .filter((code) => !placed.has(code))
    .map((code) => `“${code}” is in a table and has no place in the hierarchy of ${name}.`);
}

/** Splits in an order in which parts are themselves split before what they make up. */
function partsFirst(splits: readonly Split[]): Split[] {
  const of = new Map<number, Split[]>();
  for (const split of splits) of.set(split.parent, [...(of.get(split.parent) ?? []), split]);
  const ordered: Split[] = [];
  const seen = new Set<number>();
  const visit = (code: number): void => {
    if (seen.has(code)) return;
    seen.add(code);
    const own = of.get(code) ?? [];
    for (const { parts } of own) for (const part of parts) visit(part);
    ordered.push(...own);
  };
  for (const code of [...of.keys()].sort((one, other) => one - other)) visit(code);
  return ordered;
}
