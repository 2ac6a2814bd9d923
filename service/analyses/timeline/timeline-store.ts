// Reads the timeline of an analysis from everything that was kept of it, and puts it to the order test.
import type { Database } from '../../platform/database/index.ts';
import { dateIn, dayName } from '../../phrases/day.ts';
import { listAdvice } from '../evidence/advice-store.ts';
import { listEngagement } from '../evidence/engagement-store.ts';
import { listEvidence } from '../evidence/evidence-list-store.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { isReview, type Remark, remarkWords } from '../remarks/remark.ts';
import { listRemarks } from '../remarks/remark-store.ts';
import type { Course } from '../workflow/course.ts';
import { findCourse } from '../workflow/course-store.ts';
import { stepWords } from './step-words.ts';
import { type OrderFacts, testOrder } from './test-order.ts';
import type { Strand, Timeline, TimelineEvent } from './timeline.ts';

export async function readTimeline(database: Database, analysis: Analysis, now: Date): Promise<Timeline> {
  const { id } = analysis;
  const [course, remarks, evidence, engagement, advice, packs, decision] = await Promise.all([
    findCourse(database, analysis),
    listRemarks(database, id),
    listEvidence(database, id, now),
    listEngagement(database, id),
    listAdvice(database, id, now),
    readPacks(database, id),
    readDecision(database, id),
  ]);
  const engaged: TimelineEvent[] = [
    ...engagement.map(({ addedAt, who, heldFrom, addedBy }) =>
      event('engagement', new Date(addedAt), `Asked: ${who} (${dayName(heldFrom)})`, addedBy),
    ),
    ...advice.flatMap(({ who, said }) =>
      said.map(({ at }) => event('engagement', new Date(at), `Advice came in: ${who}`, null)),
    ),
  ];
  const attached = evidence.map(({ attachedAt, number, title, attachedBy }) =>
    event('evidence', new Date(attachedAt), `Evidence ${number} attached: ${title}`, attachedBy),
  );
  const facts: OrderFacts = {
    firstConsideredAt: analysis.firstConsideredAt,
    reviewedAt: reviewsOf(analysis, course, remarks),
    frozenAt: packs.frozen.get(decision?.packId ?? '') ?? null,
    evidenceAt: attached.map(({ at }) => at),
    engagedAt: engaged.map(({ at }) => at),
    decidedAt: decision?.decidedAt ?? null,
  };
  const events = [
    ...beginning(analysis),
    ...attached,
    ...engaged,
    ...courseEvents(course),
    ...remarkEvents(remarks),
    ...packs.opened,
    ...(decision ? decisionEvents(decision) : []),
    ...lateEvents(analysis),
  ];
  return {
    events: inOrder(events, facts.decidedAt),
    order: testOrder(facts),
    acknowledged: analysis.late,
    approvalOwed: owed(analysis, course, now),
  };
}

function event(strand: Strand, at: Date, words: string, by: string | null, as = ''): TimelineEvent {
  return { at, strand, words, by, as, isLate: false };
}

function beginning(analysis: Analysis): TimelineEvent[] {
  const { openedAt, openedBecause, openedBy, firstConsideredAt } = analysis;
  const considered = firstConsideredAt && event('consideration', firstConsideredAt, 'First considered', null);
  return [
    event('consideration', openedAt, `Opened: ${openedBecause}`, openedBy),
    ...(considered ? [considered] : []),
  ];
}

/** As the database counts them too: steps, remarks and sign-offs of people who did not write in it. */
function reviewsOf({ writtenBy }: Analysis, { steps, signOffs }: Course, remarks: readonly Remark[]): Date[] {
  const looked = steps.filter(({ step }) => step === 'send-back' || step === 'freeze' || step === 'return');
  return [
    ...[...looked, ...signOffs].filter(({ by }) => !writtenBy.includes(by)).map(({ at }) => at),
    ...remarks.filter((one) => isReview(one) && !writtenBy.includes(one.saidBy)).map(({ saidAt }) => saidAt),
  ];
}

function courseEvents({ steps, signOffs, approved }: Course): TimelineEvent[] {
  const expedited = steps.findLast(({ step }) => step === 'expedite');
  const afterwards = expedited && approved && approved.at > expedited.at ? approved : null;
  return [
    ...steps.flatMap(({ step, at, by, as }) => {
      const said = stepWords[step];
      return said ? [event(said.strand, at, said.words, by, as)] : [];
    }),
    ...signOffs.map(({ at, by, as }) => event('review', at, 'Signed off by the other body', by, as)),
    ...(afterwards
      ? [event('review', afterwards.at, 'Approved after it was expedited', afterwards.by, afterwards.as)]
      : []),
  ];
}

/** What was said with a step stands there as the step. */
function remarkEvents(remarks: readonly Remark[]): TimelineEvent[] {
  return remarks
    .filter(({ kind }) => !['comment', 'reply', 'return'].includes(kind))
    .map(({ kind, saidAt, saidBy, saidAs }) => event('review', saidAt, remarkWords[kind], saidBy, saidAs));
}

interface DecisionRow {
  packId: string;
  decidedBy: string;
  decidedAs: string;
  decidedAt: Date;
  recordedAt: Date;
}

function decisionEvents(decision: DecisionRow): TimelineEvent[] {
  const { decidedAt, recordedAt, decidedBy, decidedAs } = decision;
  const taken = event('decision', decidedAt, 'Decision taken', decidedBy, decidedAs);
  if (decidedAt.getTime() === recordedAt.getTime()) return [taken];
  return [taken, event('decision', recordedAt, 'Decision entered here', decidedBy, decidedAs)];
}

function lateEvents({ late }: Analysis): TimelineEvent[] {
  return late ? [event('publication', late.at, 'Late assessment acknowledged', late.by)] : [];
}

function inOrder(events: readonly TimelineEvent[], decidedAt: Date | null): TimelineEvent[] {
  const isAfter = ({ strand, at, words }: TimelineEvent): boolean =>
    decidedAt !== null &&
    at >= decidedAt &&
    !['decision', 'publication'].includes(strand) &&
    !words.startsWith('Approved after');
  return events
    .map((one) => ({ ...one, isLate: isAfter(one) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function owed({ expedited }: Analysis, { approved }: Course, now: Date): Timeline['approvalOwed'] {
  if (!expedited || approved) return null;
  return { by: expedited.approveBy, overdue: expedited.approveBy < dateIn(now) };
}

async function readPacks(database: Database, analysisId: string) {
  const frozen = await database
    .selectFrom('analysisPack')
    .select(['id', 'frozenAt'])
    .where('analysisId', '=', analysisId)
    .execute();
  const opened = await database
    .selectFrom('analysisPackOpening')
    .innerJoin('analysisPack', 'analysisPack.id', 'analysisPackOpening.packId')
    .select(['number', 'openedBy', 'openedAs', 'openedAt'])
    .where('analysisPackOpening.analysisId', '=', analysisId)
    .where('openedAs', 'like', '%decision-maker%')
    .distinctOn(['number', 'openedBy'])
    .orderBy('number')
    .orderBy('openedBy')
    .orderBy('openedAt')
    .execute();
  return {
    frozen: new Map(frozen.map(({ id, frozenAt }) => [id, frozenAt])),
    opened: opened.map(({ number, openedAt, openedBy, openedAs }) =>
      event('pack', openedAt, `Pack ${number} first opened by who decides`, openedBy, openedAs),
    ),
  };
}

async function readDecision(database: Database, analysisId: string): Promise<DecisionRow | undefined> {
  return database
    .selectFrom('analysisDecision')
    .select(['packId', 'decidedBy', 'decidedAs', 'decidedAt', 'recordedAt'])
    .where('analysisId', '=', analysisId)
    .executeTakeFirst();
}
