// What somebody must be allowed to do before the desk of prepared formats answers them.
import { permission } from '../../pages/route.ts';

/** To see what people are making beside a publication. */
export const seePreparedPermission = permission('publications:read');
/** To put Easy Read, sign language and recordings beside a publication, and to check what a colleague put there. */
export const preparePermission = permission('formats:prepare');
