// Each day whatever has fallen due for review gets its trigger, and with it a screening. A day on which nothing ran loses none.
import { actingAs, theProgram } from '../platform/doer.ts';
import { dayName } from '../phrases/day.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { listUnraisedReviews } from './review-store.ts';
import { raiseTrigger } from './trigger-store.ts';

type ReviewNeeds = Pick<PolicyNeeds, 'database' | 'clock' | 'openScreening'>;

/** One transaction for each item: what cannot be opened keeps nothing else back. Returns how many were raised; throws at the end what went wrong first. */
export async function raiseReviews(
  { database, clock, openScreening }: ReviewNeeds,
  today: string,
): Promise<number> {
  const failed: unknown[] = [];
  let raised = 0;
  for (const { id: itemId, bodyId: body, reviewDue } of await listUnraisedReviews(database, today)) {
    const why = `Its review was due on ${dayName(reviewDue)}.`;
    const raise = () =>
      database
        .transaction()
        .execute((transaction) =>
          raiseTrigger(transaction, { itemId, kind: 'review', why, at: clock.now() }, openScreening),
        );
    try {
      await actingAs({ ...theProgram, body }, raise);
      raised += 1;
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
  return raised;
}
