// Which releases were counted from the same state of the records: what does not fit together was corrected in between.
import { daysOfPeriod } from './days-of-period.ts';
import { isContradiction } from './contradiction.ts';
import { jointSystem } from './joint-system.ts';
import type { PlacedRelease } from './placed-release.ts';

/** The new release comes first and is the latest; the others are in the order in which they went out. */
export function withEditions([own, ...kept]: readonly [PlacedRelease, ...PlacedRelease[]]): PlacedRelease[] {
  const inTime = [...kept, own];
  const moments = inTime.map(momentOf);
  const later = new Map<PlacedRelease, number>();
  let next = 0;
  // Days of a register of people follow one another; what happened in a period is counted again only when it is corrected.
  for (const moment of [...new Set(moments)].sort((one, other) => one - other)) {
    const groups = consistentGroups(inTime.filter((_, at) => moments[at] === moment));
    for (const [at, group] of groups.entries()) for (const release of group) later.set(release, next + at);
    next += Number.isFinite(moment) ? groups.length : 0;
  }
  return [own, ...kept].map((release) => ({ ...release, edition: later.get(release) ?? 0 }));
}

/** The day of a snapshot; all else is of one kind. */
function momentOf({ scope }: PlacedRelease): number {
  const days = scope.period && daysOfPeriod(scope.period);
  return days?.isSnapshot ? days.first : Infinity;
}

function consistentGroups(releases: readonly PlacedRelease[]): PlacedRelease[][] {
  if (fits(releases)) return [[...releases]];
  const groups: PlacedRelease[][] = [];
  for (const release of releases) {
    const last = groups.at(-1);
    if (last && fits([...last, release])) last.push(release);
    else groups.push([release]);
  }
  return groups;
}

/** What cannot be set together at all is not said to be corrected. */
export function fits(releases: readonly PlacedRelease[]): boolean {
  if (releases.length < 2) return true;
  const joint = jointSystem(releases);
  return joint === null || !isContradiction(joint);
}
