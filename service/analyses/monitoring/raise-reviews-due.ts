// Has analyses fall due for review on their day, or later where the day was missed.
import { actingAs, theProgram } from '../../platform/doer.ts';
import { dateIn } from '../../phrases/day.ts';
import type { FollowingNeeds } from '../evidence/follow-findings.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { listFallingDue } from './review-due-store.ts';

/** Can be begun any number of times. One that meets a fault is left for the next time. */
export async function raiseReviewsDue({ database, clock, log }: FollowingNeeds): Promise<void> {
  for (const { id, bodyId } of await listFallingDue(database, dateIn(clock.now()))) {
    try {
      await actingAs({ ...theProgram, body: bodyId }, () =>
        takeStep(database, id, 'fall-due', { at: clock.now() }),
      );
    } catch (error) {
      log.error('an analysis could not fall due for review', { error, id });
    }
  }
}
