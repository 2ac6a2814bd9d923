// What somebody must be allowed to do with populations.
import { permission } from '../../pages/route.ts';

export const readPopulationsPermission = permission('populations:read');
export const managePopulationsPermission = permission('populations:manage');
