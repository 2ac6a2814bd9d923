// What somebody must be allowed to do with retention.
import { permission } from '../pages/route.ts';

export const readRetentionPermission = permission('retention:read');
export const manageRetentionPermission = permission('retention:manage');
export const holdPermission = permission('retention:hold');
