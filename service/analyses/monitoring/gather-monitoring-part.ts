// What the task list of an analysis says of what is watched after the decision.
import { counted } from '../../phrases/spoken-number.ts';
import { dayName } from '../../phrases/day.ts';
import type { AnalysisPart } from '../keeping/analysis-part.ts';
import { type MonitoringNeeds, monitoringHref } from './gather-monitoring-needs.ts';
import { listIndicators } from './indicator-store.ts';
import { isWatched } from './read-indicators.ts';
import { listReviews } from './review-store.ts';

export function gatherMonitoringPart({ database }: Pick<MonitoringNeeds, 'database'>): AnalysisPart {
  return async (analysis) => {
    if (analysis.depth === 'screening' || !isWatched(analysis)) return null;
    const [indicators, reviews] = await Promise.all([
      listIndicators(database, analysis.id),
      listReviews(database, analysis.id),
    ]);
    const crossed = indicators.filter(({ ended, readings }) => ended === null && readings[0]?.crosses).length;
    return {
      heading: 'After the decision',
      items: [
        {
          title: 'What is watched',
          href: monitoringHref(analysis),
          state: crossed > 0 ? 'attention' : indicators.length > 0 ? 'begun' : 'to-do',
          status: crossed > 0 ? `${crossed} at trigger level` : counted(indicators.length, 'indicator'),
        },
        {
          title: 'What happened, against what was foreseen',
          href: monitoringHref(analysis, '/review'),
          ...(analysis.reviewDue !== null && { hint: `Due on ${dayName(analysis.reviewDue)}` }),
          state: analysis.state === 'review-due' ? 'attention' : reviews.length > 0 ? 'begun' : 'optional',
          status: analysis.state === 'review-due' ? 'Due' : counted(reviews.length, 'review'),
        },
      ],
    };
  };
}
