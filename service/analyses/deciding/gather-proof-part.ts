// What the task list of an analysis says of its review, its decision and the proof of both.
import type { Database } from '../../platform/database/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { AnalysisPart, TaskListItem, TaskState } from '../keeping/analysis-part.ts';
import type { Analysis, AnalysisState } from '../keeping/analysis.ts';
import { openChallenges } from '../remarks/remark.ts';
import { listRemarks } from '../remarks/remark-store.ts';
import { readTimeline } from '../timeline/timeline-store.ts';
import { stateWords } from '../workflow/workflow.ts';
import { analysisHref } from '../writing/analysis-place.ts';
import { listPacks } from '../packs/pack-store.ts';

export function gatherProofPart({ database, clock }: { database: Database; clock: Clock }): AnalysisPart {
  return async (analysis) => {
    const remarks = await listRemarks(database, analysis.id);
    const open = openChallenges(remarks).length;
    const said: TaskListItem = {
      title: 'What was said',
      href: analysisHref(analysis, '/remarks'),
      state: open > 0 ? 'attention' : remarks.length > 0 ? 'done' : 'optional',
      status: open > 0 ? `${open} open` : String(remarks.length),
    };
    if (analysis.depth === 'screening') return { heading: 'What others said', items: [said] };
    const packs = await listPacks(database, analysis.id);
    const { order } = await readTimeline(database, analysis, clock.now());
    return {
      heading: 'Review and decision',
      items: [
        said,
        reviewItem(analysis),
        {
          title: 'Decision pack',
          ...(packs.length === 0
            ? {
                href: null,
                hint: 'It is frozen when the analysis is approved for decision',
                state: 'waiting' as const,
                status: 'Not yet',
              }
            : {
                href: analysisHref(analysis, '/pack'),
                state: 'done' as const,
                status: `Pack ${packs[0]?.number}`,
              }),
        },
        decisionItem(analysis),
        {
          title: 'Timeline',
          href: analysisHref(analysis, '/timeline'),
          ...(order.kind === 'out of order'
            ? { state: 'attention', status: 'Assessed after decision' }
            : { state: 'done', status: order.kind === 'in order' ? 'In order' : 'Before the decision' }),
        },
      ],
    };
  };
}

const reviewStates: Readonly<Partial<Record<AnalysisState, TaskState>>> = {
  draft: 'to-do',
  'in-review': 'waiting',
  'changes-requested': 'attention',
};

function reviewItem(analysis: Analysis): TaskListItem {
  const state = reviewStates[analysis.state] ?? 'done';
  return {
    title: 'Review',
    href: analysisHref(analysis, '/review'),
    state,
    ...(state !== 'done' && { status: stateWords[analysis.state] }),
  };
}

function decisionItem(analysis: Analysis): TaskListItem {
  if (analysis.state === 'ready')
    return { title: 'Decision', href: analysisHref(analysis, '/decide'), state: 'waiting' };
  const isBefore = ['draft', 'in-review', 'changes-requested'].includes(analysis.state);
  if (isBefore)
    return { title: 'Decision', href: null, hint: 'After its review', state: 'waiting', status: 'Not yet' };
  return analysis.outcome === null
    ? { title: 'Decision', href: null, hint: 'Nothing was decided on it', state: 'optional', status: 'None' }
    : { title: 'Decision', href: analysisHref(analysis, '/decide'), state: 'done' };
}
