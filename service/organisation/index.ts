// The door of the organisation: profiles as data, the areas they serve, and the bodies of this deployment.
export { areaOfProfile } from './area.ts';
export { type Body, listBodies, setUpBodies } from './body-store.ts';
export { defaultBrand } from './brand.ts';
export { lookOfProfile } from './look-of-profile.ts';
export { type OrganisationProfile, protectedCharacteristics } from './organisation-profile.ts';
export { type Organisation, markDemonstrationLoaded, setUpOrganisation } from './organisation-store.ts';
export { findAreaByName, findProfile, findVisitorsNote, profileIds } from './profiles.ts';
export type { AdditionalCookie, Notice, ProfileObjectiveSet, SiteSettings } from './site-settings.ts';
