// What somebody must be allowed to do before the desk of publications answers them.
import { permission } from '../pages/route.ts';

/** To see what is being written, and how each came about. */
export const readPublicationsPermission = permission('publications:read');
/** To see what waits for a second person. */
export const seeWaitingPermission = permission('publications:waiting');
/** To write, and send for review. */
export const writePublicationsPermission = permission('publications:write');
/** To comment on what others wrote, endorse it or send it back. */
export const reviewPublicationsPermission = permission('publications:review');
/** To publish what others wrote and sent for review, and to withdraw it. */
export const publishPublicationsPermission = permission('publications:publish');
