// The finest categories of one release, dimension by dimension, and in which of them each of its inner cells lies.
import type { TableSystem } from '../model/cell-system-of-tables.ts';

export interface OwnCategories {
  name: string;
  everybody: string | null;
  /** For each category the labels that it lies in. */
  labels: readonly ReadonlySet<string>[];
  /** For each inner cell its category. */
  ofInner: Int32Array;
}

/** Categories are what cells tell apart: inner cells in the same labels are in the same category. */
export function ownCategories(system: TableSystem): OwnCategories[] {
  return system.dimensions.map((name, at) => {
    const labelsOf = labelsOfInner(system, at);
    const places = new Map<string, number>();
    const labels: Set<string>[] = [];
    const ofInner = Int32Array.from(labelsOf, (own) => {
      const key = [...own].sort().join('\u0000');
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, labels.length);
      return labels.push(own) - 1;
    });
    return { name, everybody: system.everybody[at] ?? null, labels, ofInner };
  });
}

function labelsOfInner({ cells, inner }: TableSystem, at: number): Set<string>[] {
  const found = Array.from({ length: inner }, () => new Set<string>());
  for (const { labels, members } of cells)
    for (const place of members ?? []) found[place]?.add(labels[at] ?? '');
  return found;
}
