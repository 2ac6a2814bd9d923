// What somebody must be allowed to do before protection answers them.
import { permission } from '../pages/route.ts';

/** To see policies, the register, and true numbers beside those that went out. */
export const readProtectionPermission = permission('protection:read');
/** To release a finding, and to withdraw a release. */
export const releasePermission = permission('protection:release');
/** To approve and retire policies. */
export const approvePoliciesPermission = permission('protection:policies');
