// What the pages of monitoring need of the program, and who may note something there.
import { type Answer, type Visitor } from '../../pages/route.ts';
import type { Colleagues } from '../../people/index.ts';
import type { FollowingNeeds } from '../evidence/follow-findings.ts';
import { noAnalysis } from '../evidence/gather-evidence-needs.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import { isWatched } from './read-indicators.ts';

export interface MonitoringNeeds extends FollowingNeeds {
  people: Pick<Colleagues, 'names'>;
}

export function monitoringHref({ id }: Pick<Analysis, 'id'>, below = ''): string {
  return `/desk/analyses/${id}/monitoring${below}`;
}

/** Whether whoever looks may note in it now: with the permission, in their own body, after the decision. */
export function mayWatch(analysis: Analysis, { may, body }: Visitor): boolean {
  return may(writeAnalyses) && analysis.bodyId === body && isWatched(analysis);
}

/** Answers where whoever asks may note in it now, and says why not where they may not. */
export async function onWatched(
  { database }: Pick<MonitoringNeeds, 'database'>,
  id: string,
  visitor: Visitor,
  answer: (analysis: Analysis) => Promise<Answer>,
): Promise<Answer> {
  const analysis = await findAnalysis(database, id);
  if (!analysis) return { kind: 'refusal', status: 404, sentence: noAnalysis };
  if (mayWatch(analysis, visitor)) return answer(analysis);
  const sentence = isWatched(analysis)
    ? 'You may read this, and not write in it.'
    : 'What happens is watched from the decision on, until it is closed or another version takes its place.';
  return { kind: 'refusal', status: 403, sentence };
}
