// Puts the pages of review, decision and proof together.
import type { Route } from '../../pages/route.ts';
import type { DecidingNeeds } from './gather-needs.ts';
import { showDecide } from './show-decide.ts';
import { showPack } from './show-pack.ts';
import { showRemarks } from './show-remarks.ts';
import { showReview } from './show-review.ts';
import { showTimeline } from './show-timeline.ts';

export function proofPages(needs: DecidingNeeds): Route[] {
  return [
    ...showRemarks(needs),
    ...showReview(needs),
    ...showTimeline(needs),
    ...showDecide(needs),
    ...showPack(needs),
  ];
}
