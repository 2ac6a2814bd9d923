// What one must be allowed to do with actions.
import { permission } from '../pages/permission.ts';

export const readActionsPermission = permission('actions:read');
export const writeActionsPermission = permission('actions:write');
