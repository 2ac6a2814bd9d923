// What the task list of an analysis says of its evidence, of whom was asked, and of what was promised.
import { standingOf } from '../../actions/index.ts';
import { dateIn } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { AnalysisPart, TaskListItem } from '../keeping/analysis-part.ts';
import { waitsForAnswer } from './advice.ts';
import { listAdvice } from './advice-store.ts';
import { listEngagement } from './engagement-store.ts';
import { needsLooking } from './evidence.ts';
import { listEvidence } from './evidence-list-store.ts';
import { engagementHref, evidenceHref } from './evidence-place.ts';
import { listPromised } from './list-promised.ts';
import type { HeldNeeds } from './show-held.ts';

/** Of analyses; a screening rests on no evidence of its own. */
export function gatherEvidencePart({ database, clock }: HeldNeeds): AnalysisPart {
  return async (analysis) => {
    if (analysis.depth === 'screening') return null;
    const now = clock.now();
    const [pieces, entries, advice, actions] = await Promise.all([
      listEvidence(database, analysis.id, now),
      listEngagement(database, analysis.id),
      listAdvice(database, analysis.id, now),
      listPromised(database, analysis),
    ]);
    const overdue = actions.filter((action) => standingOf(action, dateIn(now)) === 'overdue').length;
    return {
      heading: 'Evidence and engagement',
      items: [
        evidenceItem(evidenceHref(analysis), pieces.length, pieces.filter(needsLooking).length),
        engagementItem(
          engagementHref(analysis),
          entries.length + advice.length,
          advice.filter(waitsForAnswer).length,
        ),
        {
          title: 'What comes together',
          href: evidenceHref(analysis, '/cumulative'),
          state: 'optional',
          status: 'Listed by itself',
        },
        {
          title: 'Actions',
          href: evidenceHref(analysis, '/actions'),
          state: overdue > 0 ? 'attention' : actions.length > 0 ? 'begun' : 'optional',
          status: overdue > 0 ? `${counted(overdue, 'action')} overdue` : counted(actions.length, 'action'),
        },
      ],
    };
  };
}

function evidenceItem(href: string, count: number, stale: number): TaskListItem {
  if (stale > 0) return { title: 'Evidence', href, state: 'attention', status: `${stale} stale` };
  return { title: 'Evidence', href, state: count > 0 ? 'begun' : 'to-do', status: `${count} attached` };
}

function engagementItem(href: string, count: number, waiting: number): TaskListItem {
  const title = 'Engagement and advice';
  if (waiting > 0) return { title, href, state: 'attention', status: `${waiting} to be answered` };
  return { title, href, state: count > 0 ? 'begun' : 'to-do', status: `${count} noted` };
}
