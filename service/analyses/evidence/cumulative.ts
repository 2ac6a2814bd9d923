// What comes together: other live items that touch the same people, each with why it is in the list.

/** One effect on one group, as an analysis states it. */
export interface TouchedGroup {
  characteristic: string;
  /** As it was named; empty where only the characteristic as a whole was considered. */
  group: string;
  nature: 'negative' | 'mixed' | 'unknown';
  /** How it shows in somebody's life, or why it is expected. */
  words: string;
}

/** An analysis of another item, in analysis or decided a short while ago. */
export interface OtherItem {
  analysisId: string;
  itemId: string;
  reference: string;
  title: string;
  /** Day of its decision, such as `2026-04-01`; null while it is in analysis. */
  decidedOn: string | null;
  groups: readonly TouchedGroup[];
}

export interface Together {
  item: Omit<OtherItem, 'groups'>;
  /** For each characteristic that both touch: what is said here, and what is said there. */
  shared: readonly {
    characteristic: string;
    here: readonly TouchedGroup[];
    there: readonly TouchedGroup[];
  }[];
}

/** The one that shares most comes first; the more certain its effects, the further up. */
export function bringTogether(
  here: readonly TouchedGroup[],
  others: readonly OtherItem[],
): readonly Together[] {
  const own = Map.groupBy(here, ({ characteristic }) => characteristic);
  return others
    .map(({ groups, ...item }) => {
      const theirs = Map.groupBy(groups, ({ characteristic }) => characteristic);
      const shared = [...own].flatMap(([characteristic, said]) => {
        const there = theirs.get(characteristic);
        return there ? [{ characteristic, here: said, there }] : [];
      });
      return { item, shared };
    })
    .filter(({ shared }) => shared.length > 0)
    .toSorted(
      (one, other) =>
        weightOf(other) - weightOf(one) || one.item.reference.localeCompare(other.item.reference),
    );
}

const weights = { negative: 3, mixed: 2, unknown: 1 } as const;

function weightOf({ shared }: Together): number {
  return shared.reduce(
    (sum, { there }) => sum + 10 + Math.max(...there.map(({ nature }) => weights[nature])),
    0,
  );
}

/** Months after a decision for which an item counts. */
export const monthsTogether = 24;
