// Time as a dimension of releases: stretches between the days on which any of their periods begins or ends, and who was there in which count of them.
import { daysOfPeriod } from './days-of-period.ts';
import type { JointAspects } from './joint-aspects.ts';
import type { PlacedRelease } from './placed-release.ts';

/**
 * Where a stretch was counted several times (corrected figures; people on one day and on the next), those in it are told apart by
 * the first and the last count that they are in: who stayed, who left, who joined.
 */
export function momentsOf(releases: readonly PlacedRelease[]): JointAspects {
  const stretches = stretchesOf(releases);
  const counts = new Map<string, Set<number>>();
  for (const [at, own] of stretches.entries())
    for (const stretch of own)
      counts.set(stretch, (counts.get(stretch) ?? new Set()).add(releases[at]!.edition));
  return {
    name: 'when',
    aspects: stretches.map((own, at) => ({
      kind: 'only',
      leaves: new Set(own.flatMap((each) => presences(each, counts.get(each)!, releases[at]!.edition))),
    })),
  };
}

/** For each release the stretches of time that it is of. */
export function stretchesOf(releases: readonly PlacedRelease[]): string[][] {
  const days = releases.map(({ scope }) => scope.period && daysOfPeriod(scope.period));
  const ends = new Set(days.flatMap((each) => (each && !each.isSnapshot ? [each.first, each.last + 1] : [])));
  return days.map((each) => {
    if (!each) return ['not known'];
    if (each.isSnapshot) return ['on a day'];
    return [...ends]
      .filter((end) => end >= each.first && end <= each.last)
      .sort((one, other) => one - other)
      .map((end) => `from day ${end}`);
  });
}

function presences(stretch: string, editions: ReadonlySet<number>, own: number): string[] {
  const all = [...editions].sort((one, other) => one - other);
  return all
    .filter((first) => first <= own)
    .flatMap((first) =>
      all.filter((last) => last >= own).map((last) => `${stretch}, counts ${first} to ${last}`),
    );
}
