// What somebody must be allowed to do with submissions.
import { permission } from '../../pages/route.ts';

export const sendPermission = permission('submissions:send');
