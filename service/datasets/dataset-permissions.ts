// What somebody must be allowed to do with data.
import { permission } from '../pages/route.ts';

export const readDataPermission = permission('datasets:read');
export const addDataPermission = permission('datasets:add');
export const removeDataPermission = permission('datasets:remove');
export const settleMappingPermission = permission('mapping:settle');
