// What one must be allowed to do to change what others may.
import { permission } from '../../pages/permission.ts';

export const manageRolesPermission = permission('roles:manage');
