// What somebody must be allowed to do with findings.
import { permission } from '../pages/route.ts';

export const readFindingsPermission = permission('findings:read');
export const makeFindingsPermission = permission('findings:make');
export const removeFindingsPermission = permission('findings:remove');
export const inviteConsulteesPermission = permission('consultees:invite');
