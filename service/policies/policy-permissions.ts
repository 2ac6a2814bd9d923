// What one must be allowed to do with the register of policies.
import { permission } from '../pages/permission.ts';

/** To see the register, and the versions of each item. */
export const readPoliciesPermission = permission('policies:read');
/** To add items and versions, change and end them, and bring in a whole register. */
export const writePoliciesPermission = permission('policies:write');
