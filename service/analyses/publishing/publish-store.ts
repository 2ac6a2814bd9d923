// The SQL of going public: what the public reads is kept, what stood in its place is superseded, and the analysis goes on, all of it or nothing.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { lockAnalysis } from '../keeping/analysis-store.ts';
import { listSignatures } from '../screening/screening-store.ts';
import { deedsOf } from '../workflow/course.ts';
import { findCourse } from '../workflow/course-store.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import type { DeedDone } from '../../people/index.ts';
import type { PublicContent } from './public-content.ts';
import { digestedText, workOutDigest } from './work-out-digest.ts';

/** States in which it can go out: once it is decided, and again while it counts. */
export const publishableStates: readonly Analysis['state'][] = [
  'decided',
  'published',
  'monitoring',
  'review-due',
];

export interface GoingPublic {
  content: PublicContent;
  at: Date;
  /** Where whoever publishes wrote, approved or decided, as a small office may: what they did, and why, which is published. */
  own: { did: string; why: string } | null;
}

/** Everything that somebody did to it which keeps them from publishing it; those who settled a screening decided it. */
export async function listDeeds(database: Database, analysis: Analysis): Promise<DeedDone[]> {
  const course = await findCourse(database, analysis);
  const settled = course.steps.filter(({ step }) => step === 'decide-screening' || step === 'decide');
  const signed = analysis.depth === 'screening' ? await listSignatures(database, analysis) : [];
  const deciders = new Set([...settled, ...signed].map(({ by }) => by));
  return [...deedsOf(analysis, course), ...[...deciders].map((by) => ({ did: 'decided' as const, by }))];
}

/** False: it is no longer where it could be published from, or another body's. Throws where whoever acts may not, as the database has it. */
export async function publishAnalysis(
  { database, seal }: { database: Database; seal: Seal },
  id: string,
  going: GoingPublic,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const analysis = await lockAnalysis(transaction, id);
    if (!analysis || !publishableStates.includes(analysis.state)) return false;
    await endOthers(transaction, analysis, going);
    const digest = await addEntry(transaction, analysis, going, seal);
    if (analysis.state === 'decided') {
      const fields = { digest: { after: digest } };
      await supersedeOthers(transaction, analysis, going);
      const stepped = await takeStep(transaction, id, 'publish', {
        at: going.at,
        why: going.own?.why ?? '',
        fields,
      });
      return stepped.ok;
    }
    await recordEvent(transaction, {
      action: 'analysis.published',
      subject: { kind: 'analysis', id },
      fields: { digest: { after: digest } },
    });
    return true;
  });
}

/** What the public read of this item until now, of the same kind: it stays reachable. */
async function endOthers(
  transaction: Database,
  { itemId, depth, id, number }: Analysis,
  { at }: GoingPublic,
): Promise<void> {
  const isScreening = depth === 'screening';
  const standing = await transaction
    .selectFrom('registerEntry')
    .select(['id', 'analysisId'])
    .where('itemId', '=', itemId)
    .where('state', '=', 'published')
    .where('depth', isScreening ? '=' : '<>', 'screening')
    .where('number', '<=', number)
    .execute();
  for (const entry of standing) {
    const why =
      entry.analysisId === id
        ? 'It was published again, with what had to be put right.'
        : 'A newer one stands in its place.';
    await transaction
      .updateTable('registerEntry')
      .set({ state: 'superseded', endedAt: at, endedWhy: why })
      .where('id', '=', entry.id)
      .execute();
  }
}

/** Those before it that still count: what is published now is what counts. */
async function supersedeOthers(
  transaction: Database,
  { id, itemId, number, depth }: Analysis,
  { at }: GoingPublic,
): Promise<void> {
  const before = await transaction
    .selectFrom('analysis')
    .select('id')
    .where('itemId', '=', itemId)
    .where('id', '<>', id)
    .where('number', '<', number)
    .where('depth', depth === 'screening' ? '=' : '<>', 'screening')
    .where('state', 'in', publishableStates)
    .execute();
  for (const one of before) await takeStep(transaction, one.id, 'supersede', { at });
}

async function addEntry(
  transaction: Database,
  analysis: Analysis,
  { content, at, own }: GoingPublic,
  seal: Seal,
): Promise<string> {
  const { id, itemId, number, depth, outcome, reviewDue, demonstration, bodyId } = analysis;
  const deeds = await listDeeds(transaction, analysis);
  const who = (did: DeedDone['did']) => [
    ...new Set(deeds.filter((deed) => deed.did === did).map(({ by }) => by)),
  ];
  const digest = workOutDigest(content);
  await transaction
    .insertInto('registerEntry')
    .values({
      ...{
        analysisId: id,
        itemId,
        bodyId,
        place: content.reference,
        number,
        depth,
        outcome,
        reviewDue,
        demonstration,
      },
      ...{ kind: content.kind, title: content.title, summary: content.summary },
      content: JSON.stringify(content),
      edition: (await lastEdition(transaction, id)) + 1,
      ...{ decidedOn: decidedOn(content), isLate: content.late !== null, publishedAt: at },
      ...{ writtenBy: who('wrote'), approvedBy: who('approved'), decidedBy: who('decided') },
      ...{ publishedBy: whoActs().id, ownPublication: own?.did ?? null, ownPublicationWhy: own?.why ?? null },
      ...{ digest, seal: seal(digestedText(content)) },
    })
    .execute();
  return digest;
}

async function lastEdition(transaction: Database, analysisId: string): Promise<number> {
  const row = await transaction
    .selectFrom('registerEntry')
    .select('edition')
    .where('analysisId', '=', analysisId)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.edition ?? 0;
}

function decidedOn({ decision, timeline }: PublicContent): string | null {
  return decision?.on ?? timeline.findLast(({ kind }) => kind === 'decision')?.on ?? null;
}

export interface TakingOff {
  /** For the public, in a sentence or two. */
  why: string;
  /** Its words must not be seen any more: of all that was ever published of it. */
  hide: boolean;
  at: Date;
}

/** False: nothing of it is published now. The analysis itself goes on as it was. */
export async function takeOffRegister(
  database: Database,
  analysisId: string,
  { why, hide, at }: TakingOff,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const blank = hide ? { hidden: true, content: '{}', title: '', summary: '' } : {};
    const gone = await transaction
      .updateTable('registerEntry')
      .set({ state: 'withdrawn', endedAt: at, endedWhy: why, ...blank })
      .where('analysisId', '=', analysisId)
      .where('state', 'in', hide ? ['published', 'superseded', 'withdrawn'] : ['published'])
      .where('hidden', '=', false)
      .returning('id')
      .execute();
    if (gone.length === 0) return false;
    await recordEvent(transaction, {
      action: 'analysis.taken-off',
      subject: { kind: 'analysis', id: analysisId },
      fields: { why: { after: why }, text: { after: hide ? 'hidden' : 'stays' } },
    });
    return true;
  });
}
