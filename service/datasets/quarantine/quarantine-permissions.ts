// What somebody must be allowed to do with rows that were put aside.
import { permission } from '../../pages/route.ts';

export const readRowsPermission = permission('quarantine:read');
export const mendRowsPermission = permission('quarantine:mend');
