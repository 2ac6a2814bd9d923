// Every legal profile there ever was in the program, and which one counts on a day.
import { greatBritainProfiles } from './great-britain-profiles.ts';
import type { LegalProfile } from './legal-profile.ts';
import { northernIrelandProfile } from './northern-ireland-profile.ts';

export const legalProfiles: readonly LegalProfile[] = [...greatBritainProfiles, northernIrelandProfile];

/** In force on a day: from its first, up to the one before its end. */
export function isInForce(
  { effectiveFrom, effectiveTo }: { effectiveFrom: string; effectiveTo: string | null },
  day: string,
): boolean {
  return effectiveFrom <= day && (effectiveTo === null || day < effectiveTo);
}

/** The profile of a nation as it stands on a day (`yyyy-mm-dd`). Throws LEGAL_PROFILE_MISSING: a body cannot work under no law. */
export function legalProfileFor(nation: LegalProfile['nation'], day: string): LegalProfile {
  const found = legalProfiles.find((profile) => profile.nation === nation && isInForce(profile, day));
  if (!found)
    throw new RangeError(`LEGAL_PROFILE_MISSING: There is no legal profile of ${nation} for ${day}.`);
  return found;
}

/** The one that an analysis kept; null where the program has no such version. */
export function findLegalProfile(id: string, version: number): LegalProfile | null {
  return legalProfiles.find((profile) => profile.id === id && profile.version === version) ?? null;
}
