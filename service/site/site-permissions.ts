// What one must be allowed to do to change the words of the public site, and to be told what is said of it.
import { permission } from '../pages/permission.ts';

export const editSitePermission = permission('site:edit');
export const readFeedback = permission('feedback:read');
