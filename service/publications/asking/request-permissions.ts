// What one must be allowed to do with requests for other formats.
import { permission } from '../../pages/permission.ts';

export const answerRequestsPermission = permission('format-requests:answer');
