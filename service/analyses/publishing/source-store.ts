// Reads all that a public page is made from: the frozen pack that the decision cites, the decision, and the order of events. For staff: true figures are in it.
import { roleName } from '../../people/index.ts';
import { findItem } from '../../policies/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { dateIn, dayName, dayOf } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { findQuestionSet } from '../questions/question-sets.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { readTimeline } from '../timeline/timeline-store.ts';
import { type FromPack, readFrozenPack } from './frozen-pack.ts';
import { gatherScreeningSource, type Settled } from './gather-screening-source.ts';
import type { PublicContent, PublicStep } from './public-content.ts';
import type { PublicSource, SourceAnswers } from './public-source.ts';
import { placeOf } from './register-entry.ts';

/** Undefined where its item is not there, or it was asked in questions that this program does not have. */
export async function readPublicSource(
  database: Database,
  analysis: Analysis,
  { ownBody, now }: { ownBody: string; now: Date },
): Promise<PublicSource | undefined> {
  const { id, itemId, bodyId, number, legalProfile, questionSet, reviewDue } = analysis;
  const set = findQuestionSet(questionSet.id, questionSet.version);
  const item = await findItem(database, itemId);
  if (!set || !item) return undefined;
  const decision = await readDecision(database, id);
  const pack = decision ? await readPack(database, decision.packId) : undefined;
  const from: FromPack = pack
    ? readFrozenPack(pack.content, set)
    : { answers: await readAnswers(database, id), evidence: [], engagement: [], dissent: 0 };
  const [timeline, body, settled] = await Promise.all([
    readTimeline(database, analysis, now),
    bodyName(database, bodyId),
    decision ? decided(database, analysis, decision, from.answers) : gatherScreeningSource(database, id),
  ]);
  const { title, kind, about, reference } = item;
  return {
    ...{ reference: placeOf(reference, bodyId, ownBody), number, title, about, kind, body, set },
    ...{ ...from, ...settled, law: legalProfile, outcome: analysis.outcome, reviewOn: reviewDue },
    ...{ timeline: stepsOf(timeline), late: lateOf(timeline), pack: pack?.digest ?? null },
  };
}

type DecisionRow = NonNullable<Awaited<ReturnType<typeof readDecision>>>;

/** The office that the analysis names; the role where it names none. Never who it was. */
async function decided(
  database: Database,
  { id }: Analysis,
  { decidedAs, decidedAt, decided: what, reasons, againstWhy, declared }: DecisionRow,
  answers: SourceAnswers,
): Promise<Settled> {
  const office = answers.values.get('decision-maker')?.value.trim() ?? '';
  const by = office || decidedAs.split(' ').map(roleName).join(', ');
  const on = dateIn(decidedAt);
  return {
    rules: [],
    // Whoever decides is told that the public reads both.
    decision: { by, on, isAgainstAdvice: againstWhy !== null, why: `${what}\n\n${reasons}` },
    declarations: [{ by, on, words: declared }],
    exceptions: await readExceptions(database, id),
  };
}

/** As pages tell whoever makes one that the public reads why; of what could not wait, that it was so. */
async function readExceptions(database: Database, id: string): Promise<string[]> {
  const row = await database
    .selectFrom('analysis')
    .select(['ownApprovalWhy', 'approvedAt', 'expeditedAt', 'approveBy'])
    .where('id', '=', id)
    .executeTakeFirst();
  const own = row?.ownApprovalWhy
    ? [`Approved by somebody who wrote in it, because: ${row.ownApprovalWhy}`]
    : [];
  return row?.expeditedAt ? [...own, expeditedSentence(row)] : own;
}

function expeditedSentence(row: { approvedAt: Date | null; approveBy: string | null }): string {
  const then = row.approvedAt
    ? `It was approved on ${dayOf(row.approvedAt)}.`
    : `Nobody has approved it yet: that is due by ${dayName(row.approveBy ?? '')}.`;
  return `Put to decision before it was approved, as it could not wait. ${then}`;
}

/** One a strand and a day: words of the timeline may name people, and stay with staff. */
function stepsOf({ events }: Timeline): PublicStep[] {
  const steps = events.map(({ strand: kind, at, isLate }) => ({ kind, on: dateIn(at), isLate }));
  const isSame = (one: PublicStep, other: PublicStep) =>
    one.kind === other.kind && one.on === other.on && one.isLate === other.isLate;
  return steps.filter(
    (step, at) => step.kind !== 'publication' && steps.findIndex((each) => isSame(each, step)) === at,
  );
}

function lateOf({ order, acknowledged }: Timeline): PublicContent['late'] {
  if (order.kind !== 'out of order') return null;
  return { faults: [...order.faults], why: acknowledged?.why ?? '' };
}

async function readDecision(database: Database, analysisId: string) {
  return database
    .selectFrom('analysisDecision')
    .select(['packId', 'decidedAs', 'decidedAt', 'decided', 'reasons', 'againstWhy', 'declared'])
    .where('analysisId', '=', analysisId)
    .executeTakeFirst();
}

function readPack(database: Database, id: string) {
  return database
    .selectFrom('analysisPack')
    .select(['content', 'digest'])
    .where('id', '=', id)
    .executeTakeFirst();
}

async function bodyName(database: Database, id: string): Promise<string> {
  const row = await database.selectFrom('body').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
