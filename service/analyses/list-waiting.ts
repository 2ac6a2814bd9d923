// Lists what of analyses waits for somebody to write, review, approve, decide or publish, and what of them falls due.
import type { DueThing, WaitingGroup, WaitingThing } from '../pages/due-thing.ts';
import { permission } from '../pages/permission.ts';
import type { Visitor } from '../pages/visitor.ts';
import { mayDo, type PermissionName } from '../people/index.ts';
import type { Database } from '../platform/database/index.ts';
import type { Analysis } from './keeping/analysis.ts';
import { deedsOf, unsignedBodies } from './workflow/course.ts';
import { stepsFor, type Who } from './workflow/steps-for.ts';
import type { StepName } from './workflow/workflow.ts';
import { type DueAnalysis, listDueAnalyses, listOpen, type OpenAnalysis } from './waiting-store.ts';

/** In these it waits for whoever wrote it, and in the others for whoever may take the next step. */
const withAuthors = ['draft', 'changes-requested', 'review-due'] as const;
const withOthers = ['in-review', 'ready', 'decided'] as const;

/** Only what they may do themselves: nothing that what they did before keeps them from. */
export async function listWaiting(database: Database, visitor: Visitor): Promise<WaitingThing[]> {
  const { person } = visitor;
  if (!person) return [];
  const who: Who = { id: person.id, may: (name) => visitor.may(permission(name)) };
  const [own, others] = await Promise.all([
    listOpen(database, { states: withAuthors, mine: person.id }),
    listOpen(database, { states: withOthers }),
  ]);
  return [...own, ...others].flatMap((each) => waitingFor(each, who, visitor.body) ?? []);
}

interface Task {
  group: WaitingGroup;
  why: string;
  /** Below the address of the analysis. */
  below: string;
  since: Date | null;
  dueOn: string | null;
}

function waitingFor(open: OpenAnalysis, who: Who, body: string | null): WaitingThing | null {
  const { analysis } = open;
  const task = analysis.bodyId === body ? taskFor(open, who) : taskOfOther(open, who, body);
  if (!task) return null;
  const { below, ...rest } = task;
  const kindOf = analysis.depth === 'screening' ? 'Screening' : 'Analysis';
  return {
    ...{ kind: 'analysis', subjectId: analysis.id, ...rest },
    reference: `${kindOf} ${analysis.itemReference}`,
    what: analysis.itemTitle,
    href: `/desk/analyses/${analysis.id}${analysis.depth === 'screening' ? '' : below}`,
  };
}

function taskFor({ analysis, course }: OpenAnalysis, who: Who): Task | null {
  const { state, writtenBy, openedBy, decisionExpected, submittedAt, expedited, changedAt } = analysis;
  const isMine = writtenBy.includes(who.id) || openedBy === who.id;
  const may = (step: StepName) =>
    stepsFor(analysis, who, course).some((each) => each.step.name === step && each.allowed === 'yes');
  const task = (group: WaitingGroup, why: string, below: string, since: Date | null): Task => ({
    ...{ group, why, below, since, dueOn: decisionExpected },
  });
  if (expedited && !course.approved && maySignAfterwards(analysis, course, who))
    return {
      ...task('approve', 'Approve what went on without delay', '/review', expedited.at),
      dueOn: expedited.approveBy || null,
    };
  if (state === 'draft' && isMine && may('submit')) return task('write', 'A draft of yours', '', changedAt);
  if (state === 'changes-requested' && isMine && may('submit'))
    return task('write', 'Changes were asked for', '', changedAt);
  if (state === 'in-review' && (may('freeze') || may('decide-screening')))
    return task('approve', 'Approve it, or send it back', '/review', submittedAt);
  if (state === 'in-review' && !isMine && who.may('analyses:review'))
    return task('review', 'Endorse it, challenge it, or send it back', '/review', submittedAt);
  if (state === 'ready' && may('decide'))
    return task('decide', 'Consider it, and decide', '/decide', changedAt);
  if (state === 'decided' && may('publish'))
    return { ...task('publish', 'Publish it', '/publish', changedAt), dueOn: null };
  if (state === 'review-due' && isMine && who.may('analyses:write'))
    return { ...task('act', 'Say what happened since', '/monitoring', null), dueOn: analysis.reviewDue };
  return null;
}

function maySignAfterwards(analysis: Analysis, course: OpenAnalysis['course'], who: Who): boolean {
  return (
    who.may('analyses:approve') &&
    mayDo('approve-analysis', who.id, deedsOf(analysis, course)).kind === 'allowed'
  );
}

/** Of a joint analysis of another body there is only its agreement to give. */
function taskOfOther({ analysis, course }: OpenAnalysis, who: Who, body: string | null): Task | null {
  if (analysis.state !== 'in-review' || body === null || !who.may('analyses:approve')) return null;
  if (!unsignedBodies(analysis, course).includes(body)) return null;
  return {
    ...{ group: 'approve', why: 'Sign it off for your body', below: '/review' },
    ...{ since: analysis.submittedAt, dueOn: analysis.decisionExpected },
  };
}

const dueFacts: Readonly<
  Record<DueAnalysis['kind'], { task: string; below: string; reminds: PermissionName; toAuthors: boolean }>
> = {
  'analysis-decision': {
    ...{ task: 'Decision that an analysis is for', below: '', reminds: 'analyses:write', toAuthors: true },
  },
  'analysis-approval': {
    ...{ task: 'Approval of what was decided without delay', below: '/review' },
    ...{ reminds: 'analyses:approve', toAuthors: false },
  },
  'analysis-review': {
    ...{ task: 'Review of an analysis', below: '/monitoring', reminds: 'analyses:write', toAuthors: true },
  },
};

export async function listDue(database: Database, until: string): Promise<DueThing[]> {
  return (await listDueAnalyses(database, until)).map(({ id, kind, reference, title, dueOn, writtenBy }) => {
    const { task, below, reminds, toAuthors } = dueFacts[kind];
    return {
      ...{ kind, subjectId: id, task, reference, what: title, dueOn },
      href: `/desk/analyses/${id}${below}`,
      people: toAuthors ? writtenBy : [],
      ...{ permission: 'analyses:read', remindsThoseWho: reminds },
    };
  });
}
