// The organisation profiles that ship with the product, checked when first asked for.
import { cumbria } from '../../profiles/cumbria.ts';
import { fellshire } from '../../profiles/fellshire.ts';
import { type Area, areaOfProfile } from './area.ts';
import {
  type OrganisationProfile,
  type OrganisationProfileInput,
  organisationProfile,
} from './organisation-profile.ts';

const shipped: readonly OrganisationProfileInput[] = [fellshire, cumbria];

/** Names a profile can be asked for by; the first is the default. */
export const profileIds: readonly string[] = shipped.map(({ id }) => id);

/** The profile of that id; undefined where none ships. Throws `ProfileInvalid` when it breaks the schema. */
export function findProfile(id: string): OrganisationProfile | undefined {
  const written = shipped.find((profile) => profile.id === id);
  return written && organisationProfile(written, `profiles/${id}.ts`);
}

/**
 * The area of whichever profile serves one of that name, letter case and outer spaces aside: `--area "Cumbria"`.
 * Its districts are those of the day given, or else of the day its population tables are published for.
 */
export function findAreaByName(name: string, on?: string): Area | undefined {
  const profile = findProfileOfArea(name);
  return profile && areaOfProfile(profile, on);
}

/** What the profile of an area says of people who are there but do not live there; undefined where it says nothing. */
export function findVisitorsNote(name: string): string | undefined {
  return findProfileOfArea(name)?.localFactors.visitors;
}

function findProfileOfArea(name: string): OrganisationProfile | undefined {
  const wanted = name.trim().toLowerCase();
  const written = shipped.find(({ area }) => area.name.toLowerCase() === wanted);
  return written && findProfile(written.id);
}
