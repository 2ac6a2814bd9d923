// Time as a dimension of releases: the stretches between the days on which any of their periods begins or ends, and days by themselves.
import { type Days, daysOfPeriod } from './days-of-period.ts';
import type { JointAspects } from './joint-aspects.ts';
import type { PlacedRelease } from './placed-release.ts';

export function momentsOf(releases: readonly PlacedRelease[]): JointAspects {
  const days = releases.map(({ scope }) => scope.period && daysOfPeriod(scope.period));
  const ends = [
    ...new Set(days.flatMap((each) => (each && !each.isSnapshot ? [each.first, each.last + 1] : []))),
  ];
  ends.sort((one, other) => one - other);
  return {
    name: 'when',
    aspects: days.map((each) => ({
      kind: 'only',
      leaves: new Set(each ? momentsIn(each, ends) : ['not known']),
    })),
  };
}

function momentsIn({ first, last, isSnapshot }: Days, ends: readonly number[]): string[] {
  if (isSnapshot) return [`on day ${first}`];
  return ends.filter((end) => end >= first && end <= last).map((end) => `from day ${end}`);
}
