// The words groups are counted in: published lists, their roll-ups, and the reading of what files say.

import type { Classification } from './classification.ts';
import { ethnicityCensus2021 } from './ethnicity-census-2021.ts';

export type {
  AgeRange,
  Candidate,
  Category,
  Characteristic,
  Classification,
  Group,
  Harmonised,
  RollUp,
  Silence,
  Source,
} from './classification.ts';
export { ageRange } from './age-range.ts';
export { harmonise } from './harmonise.ts';
export { ancestors, finest, rollUp } from './roll-up.ts';

/** Every list that ships with the product. */
export const classifications: readonly Classification[] = [ethnicityCensus2021];

/** The list with an id, or undefined. */
export function findClassification(id: string): Classification | undefined {
  return classifications.find((classification) => classification.id === id);
}
