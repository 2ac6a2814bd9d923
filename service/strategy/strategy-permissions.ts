// What one must be allowed to do with objectives: the same as with publications, as they are one.
import { permission } from '../pages/permission.ts';

export const readObjectivesPermission = permission('publications:read');
export const writeObjectivesPermission = permission('publications:write');
export const publishObjectivesPermission = permission('publications:publish');
