// What one must be allowed to do to keep accounts.
import { permission } from '../pages/permission.ts';

export const managePeoplePermission = permission('people:manage');
export const readMailPermission = permission('mail:read');
