// Means, pay gaps and medians from protected sums and counts, and from nothing else: hidden where any of them is.
import type { Percentages } from '../policies/policy.ts';
import { isMarker, type Marker, type Shown } from './marker.ts';

/** A sum and of how many people it is, as both are shown. */
export interface ShownAverage {
  sum: Shown;
  people: Shown;
}

/** Of as many decimals as are asked for; hidden where the sum or the number of people is, or the people are too few by policy. */
export function shownMean(
  { sum, people }: ShownAverage,
  { averagesBelow }: Pick<Percentages, 'averagesBelow'>,
  decimals = 2,
): Shown {
  const marker = worst([sum, people]);
  if (marker) return marker;
  if (people === 0) return '[z]';
  if (Number(people) < averagesBelow) return '[c]';
  return atDecimals(Number(sum) / Number(people), decimals);
}

/** What the mean of a group is below the mean of the reference, in per cent of the latter. */
export function shownGap(
  group: ShownAverage,
  reference: ShownAverage,
  policy: Pick<Percentages, 'averagesBelow'>,
  decimals = 1,
): Shown {
  const means = [group, reference].map((each) => shownMean(each, policy, 10));
  const marker = worst(means);
  if (marker) return marker;
  const [own = 0, other = 0] = means.map(Number);
  return other === 0 ? '[z]' : atDecimals((100 * (other - own)) / other, decimals);
}

/** How many people of a group are in each band of pay, from the lowest. */
export interface ShownBand {
  name: string;
  people: Shown;
}

/** The name of the band that the median is in, or of the two that it is between; never anybody's own pay. */
export function shownMedianBand(
  bands: readonly ShownBand[],
  { averagesBelow }: Pick<Percentages, 'averagesBelow'>,
): { band: string } | { marker: Marker } {
  const marker = worst(bands.map(({ people }) => people));
  if (marker) return { marker };
  const counts = bands.map(({ people }) => Number(people));
  const all = counts.reduce((sum, each) => sum + each, 0);
  if (all === 0) return { marker: '[z]' };
  if (all < averagesBelow) return { marker: '[c]' };
  let below = 0;
  for (const [at, count] of counts.entries()) {
    below += count;
    if (2 * below > all) return { band: bands[at]!.name };
    if (2 * below === all && count > 0) return { band: between(bands, at) };
  }
  return { marker: '[x]' };
}

/** Exactly half are in this band and below: the median is between it and the next that has anybody. */
function between(bands: readonly ShownBand[], at: number): string {
  const next = bands.slice(at + 1).find(({ people }) => people !== 0);
  return next ? `between ${bands[at]!.name} and ${next.name}` : bands[at]!.name;
}

/** What stands for a number that is worked out of these: not available, not applicable, hidden, or null where all are numbers. */
function worst(shown: readonly Shown[]): Marker | null {
  if (shown.includes('[x]')) return '[x]';
  if (shown.includes('[z]')) return '[z]';
  return shown.some(isMarker) ? '[c]' : null;
}

function atDecimals(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * scale) / scale;
}
