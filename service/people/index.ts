// The door of people: organisation profiles and the areas they serve.
export { type Area, areaOfProfile } from './area.ts';
export { type Brand, defaultBrand } from './brand.ts';
export {
  type OrganisationProfile,
  ProfileInvalid,
  organisationProfile,
  protectedCharacteristics,
} from './organisation-profile.ts';
export { type Organisation, markDemonstrationLoaded, setUpOrganisation } from './organisation-store.ts';
export { lookOfProfile } from './look-of-profile.ts';
export { findAreaByName, findProfile, profileIds } from './profiles.ts';
