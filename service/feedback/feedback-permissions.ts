// What one must be allowed to do to read what the public says.
import { permission } from '../pages/permission.ts';

export const readFeedbackPermission = permission('feedback:read');
