// What somebody must be allowed to do before protection answers them.
import { permission } from '../pages/route.ts';

/** To see policies, the register, and true numbers beside those that went out. */
export const readProtectionPermission = permission('protection:read');
/** To see what one person left for another: proposed policies, prepared releases. */
export const seeWaitingPermission = permission('protection:waiting');
/** To propose policies. */
export const proposePoliciesPermission = permission('protection:policies');
/** To approve policies that somebody else proposed, to send them back, and to retire those in force. */
export const approvePoliciesPermission = permission('protection:approve');
/** To protect a finding, to preview what would go out, and to hand that over. */
export const preparePermission = permission('protection:prepare');
/** To release what somebody else made and prepared. */
export const releasePermission = permission('protection:release');
/** To withdraw what is out. */
export const withdrawPermission = permission('protection:withdraw');
