// What somebody must be allowed to do before the pages of analyses answer them.
import { permission } from '../../pages/permission.ts';

/** To see screenings and analyses, drafts too, and how each came about. */
export const readAnalyses = permission('analyses:read');
/** To see what waits for a second person. */
export const seeWaitingAnalyses = permission('analyses:waiting');
/** To write, and send for review. */
export const writeAnalyses = permission('analyses:write');
/** To comment on answers. */
export const commentOnAnalyses = permission('analyses:comment');
/** To challenge answers, endorse or send back. */
export const reviewAnalyses = permission('analyses:review');
/** To approve what others wrote. */
export const approveAnalyses = permission('analyses:approve');
/** To allow exceptions: without delay, after the decision, screened out in spite of high relevance. */
export const exceptAnalyses = permission('analyses:except');
/** To decide, and declare what was considered. */
export const decideAnalyses = permission('analyses:decide');
/** To publish what others wrote, approved and decided on. */
export const publishAnalyses = permission('analyses:publish');
