// Puts feedback together: the form for anybody, the inbox, and what a demonstration has in it.
import type { Route } from '../pages/route.ts';
import { addDemonstrationFeedback } from './add-demonstration-feedback.ts';
import { countNewFeedback, removeDemonstration } from './feedback-store.ts';
import type { FeedbackNeeds } from './gather-needs.ts';
import { listFeedbackRoute } from './list-feedback.ts';
import { sendFeedback } from './send-feedback.ts';
import { settleFeedbackRoutes } from './settle-feedback.ts';

export interface Feedback {
  routes: Route[];
  /** How many nobody has looked at. */
  countNew(): Promise<number>;
  addDemonstration(): Promise<void>;
  clearDemonstration(): Promise<void>;
}

export function feedback(needs: FeedbackNeeds): Feedback {
  const { database } = needs;
  return {
    routes: [...sendFeedback(needs), listFeedbackRoute(needs), ...settleFeedbackRoutes(needs)],
    countNew: () => countNewFeedback(database),
    addDemonstration: () => addDemonstrationFeedback(needs),
    clearDemonstration: () => removeDemonstration(database),
  };
}
