// The words groups are counted in: published lists, their roll-ups, and the reading of what files say.

import { ageCensusBands } from './age-census-bands.ts';
import { ageFiveYear } from './age-five-year.ts';
import { agePoliceBands } from './age-police-bands.ts';
import { ageSingleYears } from './age-single-years.ts';
import { ageUseOfForceBands } from './age-use-of-force-bands.ts';
import type { Classification } from './classification.ts';
import { disabilityCensus2011 } from './disability-census-2011.ts';
import { disabilityPolicePerceived } from './disability-police-perceived.ts';
import { disability } from './disability.ts';
import { ethnicityCensus2001 } from './ethnicity-census-2001.ts';
import { ethnicityCensus2011 } from './ethnicity-census-2011.ts';
import { ethnicityCensus2021 } from './ethnicity-census-2021.ts';
import { ethnicityPoliceOfficerDefined } from './ethnicity-police-officer-defined.ts';
import { ethnicityPoliceSelfDefined } from './ethnicity-police-self-defined.ts';
import { genderIdentity } from './gender-identity.ts';
import { legalPartnership } from './legal-partnership.ts';
import { ownGroupsOf, withOwnGroups } from './own-groups.ts';
import { pregnancyAndMaternity } from './pregnancy-and-maternity.ts';
import { religion } from './religion.ts';
import { sex } from './sex.ts';
import { sexualOrientation } from './sexual-orientation.ts';

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
export type { AgeBandsRequest } from './age-bands.ts';
export { ageBands } from './age-bands.ts';
export { ageRange } from './age-range.ts';
export { harmonise } from './harmonise.ts';
export { withOwnGroups } from './own-groups.ts';
export { ancestors, finest, rollUp } from './roll-up.ts';

/** Every list that ships with the product. */
export const classifications: readonly Classification[] = [
  ageCensusBands,
  ageFiveYear,
  agePoliceBands,
  ageSingleYears,
  ageUseOfForceBands,
  disability,
  disabilityCensus2011,
  disabilityPolicePerceived,
  ethnicityCensus2001,
  ethnicityCensus2011,
  ethnicityCensus2021,
  ethnicityPoliceOfficerDefined,
  ethnicityPoliceSelfDefined,
  genderIdentity,
  legalPartnership,
  pregnancyAndMaternity,
  religion,
  sex,
  sexualOrientation,
];

/** The list with an id, or undefined. An id of `withOwnGroups` says which groups were added, and to which list. */
export function findClassification(id: string): Classification | undefined {
  const { listId, labels } = ownGroupsOf(id);
  const list = classifications.find((classification) => classification.id === listId);
  return list && withOwnGroups(list, labels);
}
