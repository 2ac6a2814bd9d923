// Staff made up for tests and measures: one nested table by department, ethnic group, religion and sex, and by grade if asked.
import { type CellSystem, type PublishedCell, type Relation, totalOf } from '../model/cell-system.ts';
import { chance } from '../solving/random-program.ts';

interface Code {
  name: string;
  leaves: readonly number[];
  /** Codes that it is the total of. */
  parts: readonly number[];
}

/** Thirty departments in six groups, then 6, 8, 2 and 6 categories: 6,993 cells, or 48,951 with grades. Always the same people. */
export function madeUpStaff(people: number, { grades }: { grades: boolean }): CellSystem {
  const leaves = [30, 6, 8, 2, ...(grades ? [6] : [])];
  const dimensions = leaves.map((many, at) => codesOf(many, at === 0 ? 5 : 0));
  const counts = countsOf(people, leaves);
  const strides = dimensions.map((_, at) => product(dimensions.slice(at + 1).map((codes) => codes.length)));
  const cells: PublishedCell[] = [];
  const relations: Relation[] = [];
  for (let id = 0; id < product(dimensions.map((codes) => codes.length)); id++) {
    const codes = dimensions.map((all, at) => Math.floor(id / strides[at]!) % all.length);
    cells.push(cellOf(codes, dimensions, leaves, counts));
    for (const [at, code] of codes.entries()) {
      const { parts } = dimensions[at]![code]!;
      if (parts.length > 0)
        relations.push(
          totalOf(
            id,
            parts.map((part) => id + (part - code) * strides[at]!),
          ),
        );
    }
  }
  return { inner: counts.length, cells, relations };
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all * each, 1);
}

/** The total first; then groups of so many, if any; then the leaves. */
function codesOf(many: number, inGroup: number): Code[] {
  const leaves = Array.from({ length: many }, (_, leaf) => leaf);
  const groups = inGroup > 0 ? Math.ceil(many / inGroup) : 0;
  const first = 1 + groups;
  const ofGroup = (group: number) => leaves.slice(group * inGroup, (group + 1) * inGroup);
  const parts =
    groups > 0 ? Array.from({ length: groups }, (_, group) => 1 + group) : leaves.map((leaf) => first + leaf);
  return [
    { name: 'Total', leaves, parts },
    ...Array.from({ length: groups }, (_, group) => ({
      name: `Group ${group}`,
      leaves: ofGroup(group),
      parts: ofGroup(group).map((leaf) => first + leaf),
    })),
    ...leaves.map((leaf) => ({ name: `${leaf}`, leaves: [leaf], parts: [] })),
  ];
}

/** Departments differ a little in size, the two sexes not at all, everything else a great deal. */
function countsOf(people: number, leaves: readonly number[]): Int32Array {
  const next = chance(1);
  const shares = leaves.map((many, at) =>
    Array.from({ length: many }, (_, leaf) =>
      at === 0 ? 1 + (leaf % 5) : at === 3 ? 1 : (leaf + 1) ** -2.3,
    ),
  );
  const counts = new Int32Array(product(leaves));
  for (let person = 0; person < people; person++) {
    const place = shares.reduce((at, share) => at * share.length + pick(share, next()), 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function pick(shares: readonly number[], chosen: number): number {
  let left = chosen * shares.reduce((sum, share) => sum + share, 0);
  for (const [at, share] of shares.entries()) {
    left -= share;
    if (left < 0) return at;
  }
  return shares.length - 1;
}

function cellOf(
  codes: readonly number[],
  dimensions: readonly (readonly Code[])[],
  leaves: readonly number[],
  counts: Int32Array,
): PublishedCell {
  let members = [0];
  for (const [at, code] of codes.entries())
    members = members.flatMap((place) =>
      dimensions[at]![code]!.leaves.map((leaf) => place * leaves[at]! + leaf),
    );
  const value = members.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  const labels = codes.map((code, at) => dimensions[at]![code]!.name);
  return { labels, value, contributors: value, weight: value, members: Int32Array.from(members).sort() };
}
