// The area an organisation serves, as districts that a population table can be read for.
import type { OrganisationProfile } from './organisation-profile.ts';

/** Districts to add up, by code and by name, under the name of the whole. */
export interface Area {
  name: string;
  codes: string[];
  names: string[];
}

type District = OrganisationProfile['area']['districts'][number];

function existsOn({ from, until }: District, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/**
 * The districts of a profile's area as they were on a day (`2021-03-21`); without one, on the day its population tables
 * are published for. Old and new districts cover the same ground, so they are never added up together.
 */
export function areaOfProfile(profile: OrganisationProfile, on: string = profile.area.populationsOn): Area {
  const districts = profile.area.districts.filter((district) => existsOn(district, on));
  return {
    name: profile.area.name,
    codes: districts.map(({ code }) => code),
    names: districts.map(({ name }) => name),
  };
}
