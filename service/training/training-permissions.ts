// What one must be allowed to do with training.
import { permission } from '../pages/permission.ts';

/** To see who has which training, and until when it counts. */
export const readTrainingPermission = permission('training:read');
/** To keep courses, who must hold which, and who has completed them. */
export const manageTrainingPermission = permission('training:manage');
