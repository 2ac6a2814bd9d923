// Whether records hold enough to tell anything about darkness; otherwise no figure is shown.
import type { ProportionGroup } from '../estimate.ts';

/** Fewest stops in each of the four cells (light and dark, of the group and of others). */
export const FEWEST_STOPS = 30;
/** Largest standard error of the log odds ratio: an interval of a factor of seven. */
export const LARGEST_ERROR = 0.5;

export const CANNOT_BE_TOLD = 'This cannot be told from these records';

/** Why the four cells are too few; null when they will do. */
export function whyTooFewStops(dark: ProportionGroup, light: ProportionGroup): string | null {
  const cells: [string, number][] = [
    ['of the group in the dark', dark.count],
    ['of others in the dark', dark.total - dark.count],
    ['of the group in daylight', light.count],
    ['of others in daylight', light.total - light.count],
  ];
  const few = cells.filter(([, stops]) => stops < FEWEST_STOPS);
  if (few.length === 0) return null;
  const told = few.map(([where, stops]) => `${stops} ${stops === 1 ? 'stop' : 'stops'} ${where}`);
  return `${CANNOT_BE_TOLD}: there ${few[0]?.[1] === 1 ? 'is' : 'are'} only ${told.join(', ')}, and ${FEWEST_STOPS} are needed.`;
}

export function whyTooUnsure(standardError: number): string | null {
  if (standardError <= LARGEST_ERROR) return null;
  return `${CANNOT_BE_TOLD}: the standard error of the log odds ratio is ${standardError.toFixed(2)}, and may be ${LARGEST_ERROR} at most.`;
}
