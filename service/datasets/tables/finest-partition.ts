// Tables print sub-totals beside what they hold: which categories to keep so that everybody is counted once.

import type { AgeRange, Category, Classification } from '@due-regard/classifications';
import { rollUp } from '@due-regard/classifications';

/** The codes to keep, and those left out because others in the table add up to them or hold them. */
export interface Partition {
  keep: Set<string>;
  leftOut: string[];
}

/** How far the parts may fall from the whole: published counts are perturbed and rounded. */
function addsUp(parts: number, whole: number): boolean {
  return Math.abs(parts - whole) <= Math.max(15, whole * 0.005);
}

/**
 * Chooses among the categories of a table. Without a roll-up the finest that are complete: the parts of a category are
 * kept when all of them are there, or when they add up to it; else the whole is. With a roll-up, the coarsest that still
 * fall into its groups, because those are the publisher's own figures.
 */
export function choosePartition(
  classification: Classification,
  sums: ReadonlyMap<string, number | null>,
  rollUpId?: string,
): Partition {
  const keep = new Set<string>();
  const roots = classification.categories.filter((category) => category.parent === undefined);
  for (const root of roots)
    for (const code of bestCover(classification, sums, root, rollUpId)) keep.add(code);
  return { keep, leftOut: [...sums.keys()].filter((code) => !keep.has(code)) };
}

function bestCover(
  classification: Classification,
  sums: ReadonlyMap<string, number | null>,
  node: Category,
  rollUpId: string | undefined,
): string[] {
  const present = sums.has(node.code);
  if (present && rollUpId !== undefined && rollUp(classification, rollUpId, node.code) !== undefined)
    return [node.code];
  const children = classification.categories.filter((category) => category.parent === node.code);
  const covers = children.map((child) => bestCover(classification, sums, child, rollUpId));
  const parts = covers.flat();
  if (!present) return parts;
  if (parts.length === 0) return [node.code];
  const whole = covers.every((cover) => cover.length > 0);
  return whole || partsAddUp(parts, node.code, sums) || rollUpId !== undefined ? parts : [node.code];
}

function partsAddUp(
  parts: readonly string[],
  whole: string,
  sums: ReadonlyMap<string, number | null>,
): boolean {
  const total = sums.get(whole);
  if (total === null || total === undefined) return false;
  return addsUp(
    parts.reduce((sum, code) => sum + (sums.get(code) ?? 0), 0),
    total,
  );
}

/**
 * The finest set of age bands that covers the ages without gap or overlap, from the youngest in the table to the oldest;
 * null when there is none.
 */
export function chooseAgeBands(bands: readonly AgeRange[]): AgeRange[] | null {
  const oldest = Math.max(...bands.map(({ to }) => to ?? Infinity));
  const known = new Map<number, AgeRange[] | null>();
  const from = (age: number): AgeRange[] | null => {
    if (age > oldest) return [];
    const found = known.get(age);
    if (found !== undefined) return found;
    known.set(age, null);
    const covers = bands
      .filter((band) => band.from === age)
      .flatMap((band) => {
        const rest = band.to === null ? [] : from(band.to + 1);
        return rest ? [[band, ...rest]] : [];
      });
    const best = covers.sort((a, b) => b.length - a.length)[0] ?? null;
    known.set(age, best);
    return best;
  };
  return bands.length === 0 ? null : from(Math.min(...bands.map((band) => band.from)));
}

/** The category of exactly these years, or the narrowest that holds them; undefined when they lie across two. */
export function categoryOfAges(classification: Classification, { from, to }: AgeRange): Category | undefined {
  const end = to ?? Infinity;
  const holding = classification.categories.filter(
    ({ ages }) => ages && ages.from <= from && (ages.to ?? Infinity) >= end,
  );
  const width = ({ ages }: Category) => (ages ? (ages.to ?? Infinity) - ages.from : Infinity);
  return holding.sort((a, b) => width(a) - width(b) || b.order - a.order)[0];
}
