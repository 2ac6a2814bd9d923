// A lookup from districts to the areas that hold them, such as police force areas: which partner polices where.

import type { PartnerOfArea } from './exposure.ts';

export interface AreaLookup {
  name: string;
  sha256: string;
  districts: { code: string; name: string; area: string }[];
}

/** The districts of an area, by the name it has in the lookup or as a partner; none when it is not there. */
export function districtsOf(lookup: AreaLookup, area: string): { codes: string[]; names: string[] } {
  const wanted = partnerName(area);
  const found = lookup.districts.filter((district) => partnerName(district.area) === wanted);
  return { codes: found.map(({ code }) => code), names: found.map(({ name }) => name) };
}

/** Finds the partner of a district, as partners are named in the files they send. */
export function partnersByArea(lookup: AreaLookup): PartnerOfArea {
  const byCode = new Map(lookup.districts.map(({ code, area }) => [code, partnerName(area)]));
  const byName = new Map(
    lookup.districts.map(({ name, area }) => [name.trim().toLowerCase(), partnerName(area)]),
  );
  return (code, name) =>
    (code === null ? undefined : byCode.get(code)) ??
    (name === null ? undefined : byName.get(name.trim().toLowerCase()));
}

/** `Devon & Cornwall` → `devon-and-cornwall`; the two London forces go by shorter names in the files they send. */
export function partnerName(area: string): string {
  const slug = area
    .trim()
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .replace(/-(police|constabulary)$/, '');
  return slug === 'london-city-of' ? 'city-of-london' : slug;
}
