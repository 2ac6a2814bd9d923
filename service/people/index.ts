// The door of people: organisation profiles and the areas they serve.
export { areaOfProfile } from './area.ts';
export { type Body, listBodies, setUpBodies } from './body-store.ts';
export { defaultBrand } from './brand.ts';
export { type OrganisationProfile, protectedCharacteristics } from './organisation-profile.ts';
export { type Organisation, markDemonstrationLoaded, setUpOrganisation } from './organisation-store.ts';
export { lookOfProfile } from './look-of-profile.ts';
export { findAreaByName, findProfile, findVisitorsNote, profileIds } from './profiles.ts';
export { actingRole, type Colleagues, findColleagues, type Separated } from './roles/find-colleagues.ts';
export { type HeldRole, mayWith } from './roles/held-role.ts';
export { giveRole, listHeldRoles } from './roles/role-store.ts';
export type { RoleId } from './roles/roles.ts';
export { type People, people } from './people.ts';
export { type SessionLimits, usualLimits } from './sessions/session-limits.ts';
