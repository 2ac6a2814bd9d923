// What somebody must be allowed to do with the community profile and its boundaries.
import { permission } from '../pages/route.ts';

export const readCommunityPermission = permission('community:read');
/** Boundaries are data like populations, and kept by the same people. */
export const manageBoundariesPermission = permission('populations:manage');
