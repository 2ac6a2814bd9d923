// Counts out every world of whole numbers that agrees with what is known: the slow way, without a solver, for tests.

/** The sum of some unknowns lies from `least` to `most`. */
export interface KnownSum {
  at: readonly number[];
  least: number;
  most: number;
}

/** The least and the greatest value of each sum that is asked for; null where counting takes more than so many steps. */
export function countWorlds(
  known: readonly KnownSum[],
  asked: readonly (readonly number[])[],
  { steps = 300_000, highest = 30 } = {},
): { least: number; most: number }[] | null {
  const groups = groupsOf([...known.map(({ at }) => at), ...asked]);
  const inGroups = (at: readonly number[]) =>
    [...groups.keys()].filter((group) => at.includes(groups[group]!));
  const sums = known.map((each) => ({ ...each, at: inGroups(each.at) }));
  const wanted = asked.map(inGroups);
  const world = groups.map(() => 0);
  const found = asked.map(() => ({ least: Infinity, most: -Infinity }));
  const ofGroup = groups.map((_, group) => sums.filter(({ at }) => at.includes(group)));
  const limits = ofGroup.map((own) => Math.min(highest, ...own.map(({ most }) => most)));
  const sum = (at: readonly number[]) => at.reduce((all, group) => all + world[group]!, 0);
  const fits = (group: number) =>
    ofGroup[group]!.every(({ at, least, most }) => {
      const left = at.reduce((room, each) => room + (each > group ? limits[each]! : 0), 0);
      return sum(at) <= most && sum(at) + left >= least;
    });
  let taken = 0;
  const place = (group: number): boolean => {
    if (++taken > steps) return false;
    if (group === groups.length) {
      for (const [at, each] of wanted.entries()) {
        const value = sum(each);
        found[at] = { least: Math.min(found[at]!.least, value), most: Math.max(found[at]!.most, value) };
      }
      return true;
    }
    for (let value = 0; value <= limits[group]!; value++) {
      world[group] = value;
      if (fits(group) && !place(group + 1)) return false;
    }
    world[group] = 0;
    return true;
  };
  return place(0) ? found : null;
}

/** One unknown for all that always come together. */
function groupsOf(lists: readonly (readonly number[])[]): number[] {
  const first = new Map<string, number>();
  for (const unknown of new Set(lists.flat())) {
    const key = lists.flatMap((at, list) => (at.includes(unknown) ? [list] : [])).join();
    if (!first.has(key)) first.set(key, unknown);
  }
  return [...first.values()];
}
