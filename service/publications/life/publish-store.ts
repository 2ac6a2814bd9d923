// The SQL of going public: published at once or at a time, superseding what stood there, and withdrawn with a reason.
import type { Database } from '../../platform/database/index.ts';
import { actingAs, theProgram, whoActs } from '../../platform/doer.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { type Change, recordEvent } from '../../platform/ledger/index.ts';
import type { Log } from '../../platform/log.ts';
import type { Seal } from '../../platform/seal.ts';
import type { DeskVersion } from './desk-publication.ts';
import { type StepTaken, takeStep } from './lock-version-store.ts';
import type { WithdrawnText } from './publication.ts';
import { digestedText, workOutDigest } from './work-out-digest.ts';

export interface PublishNeeds {
  database: Database;
  seal: Seal;
  jobs: Pick<Jobs, 'enqueue'>;
  log: Log;
}

/** Those who follow are told by this job, which is there when, and only when, the version is public. */
export const tellFollowers = 'publications.tell-followers';

export interface Deciding {
  at: Date;
  /** Where whoever decides wrote or submitted it, as a small office may: what they did, and why, which is published. */
  own: { did: string; why: string } | null;
}

/** At a time to come; nothing of it is public until then. */
export function scheduleVersion(
  database: Database,
  id: string,
  { at: scheduledFor, own }: Deciding,
): Promise<StepTaken> {
  return takeStep(database, id, 'schedule', async (transaction, version, to) => {
    await transaction
      .updateTable('publicationVersion')
      .set({ state: to, publishedBy: whoActs().id, scheduledFor, ...ownColumns(own) })
      .where('id', '=', id)
      .execute();
    await recordEvent(transaction, {
      action: 'publication.scheduled',
      subject: { kind: 'publication', id: version.publicationId },
      fields: {
        version: { after: String(version.number) },
        for: { after: scheduledFor.toISOString() },
        ...ownFields(own),
      },
    });
  });
}

export function publishVersion(needs: PublishNeeds, id: string, { at, own }: Deciding): Promise<StepTaken> {
  return takeStep(needs.database, id, 'publish', async (transaction, version) => {
    const by = version.state === 'scheduled' ? version.publishedBy : whoActs().id;
    await makePublic(needs, transaction, version, { at, own: own ?? version.own, by });
  });
}

async function makePublic(
  needs: PublishNeeds,
  transaction: Database,
  version: DeskVersion,
  { at, own, by }: Deciding & { by: string | null },
): Promise<void> {
  const { id, publicationId, number, document, changeNote, correction } = version;
  const digested = { publicationId, number, document, changeNote, correction };
  const digest = workOutDigest(digested);
  await transaction
    .updateTable('publicationVersion')
    .set({ state: 'superseded', endedAt: at })
    .where('publicationId', '=', publicationId)
    .where('state', '=', 'published')
    .execute();
  await transaction
    .updateTable('publicationVersion')
    .set({
      ...{ state: 'published', publishedBy: by, publishedAt: at, digest },
      seal: needs.seal(digestedText(digested)),
      ...ownColumns(own),
    })
    .where('id', '=', id)
    .execute();
  const { title, summary, language } = document;
  await transaction
    .updateTable('publication')
    .set(({ fn, val }) => ({
      ...{ title, summary, language, currentNumber: number, currentPublishedAt: at },
      firstPublishedAt: fn.coalesce('firstPublishedAt', val(at)),
      ...{ withdrawnAt: null, withdrawnWhy: null, withdrawnText: null },
    }))
    .where('id', '=', publicationId)
    .execute();
  await recordEvent(transaction, {
    action: 'publication.published',
    subject: { kind: 'publication', id: publicationId },
    fields: {
      version: { after: String(number) },
      digest: { after: digest },
      ...(changeNote !== '' && { 'change note': { after: changeNote } }),
      ...(correction && { 'corrects since version': { after: String(correction.since) } }),
      ...ownFields(own),
    },
  });
  await needs.jobs.enqueue(tellFollowers, { publicationId, versionId: id, what: 'published' }, transaction);
}

/** Publishes whatever is due by now, however long ago, each by itself. Returns how many. */
export async function publishDue(needs: PublishNeeds, now: Date): Promise<number> {
  const due = await needs.database
    .selectFrom('publicationVersion')
    .select(['id', 'bodyId'])
    .where('state', '=', 'scheduled')
    .where('scheduledFor', '<=', now)
    .orderBy('scheduledFor')
    .execute();
  let gone = 0;
  for (const { id, bodyId } of due) {
    try {
      const work = () => publishVersion(needs, id, { at: now, own: null });
      if ((await actingAs({ ...theProgram, body: bodyId }, work)).ok) gone += 1;
    } catch (error) {
      // The others are not to wait for it; it is tried again at the next look.
      needs.log.error('a scheduled publication could not be published', { version: id, error });
    }
  }
  return gone;
}

export interface Withdrawing {
  /** For the public, in a sentence or two. */
  why: string;
  /** Whether its text can still be read under the reason. */
  text: WithdrawnText;
  at: Date;
}

/** Takes what is published at an address out of force; with `hidden` no version of it can be read by the public ever again. */
export function withdrawVersion(
  { database, jobs }: Pick<PublishNeeds, 'database' | 'jobs'>,
  id: string,
  { why, text, at }: Withdrawing,
): Promise<StepTaken> {
  return takeStep(database, id, 'withdraw', async (transaction, { publicationId, number }, to) => {
    const hidden = text === 'hidden';
    await transaction
      .updateTable('publicationVersion')
      .set({ state: to, endedAt: at, withdrawnWhy: why })
      .where('id', '=', id)
      .execute();
    if (hidden)
      await transaction
        .updateTable('publicationVersion')
        .set({ hidden })
        .where('publicationId', '=', publicationId)
        .where('state', 'in', ['superseded', 'withdrawn'])
        .execute();
    await transaction
      .updateTable('publication')
      .set({ withdrawnAt: at, withdrawnWhy: why, withdrawnText: text })
      .where('id', '=', publicationId)
      .execute();
    await recordEvent(transaction, {
      action: 'publication.withdrawn',
      subject: { kind: 'publication', id: publicationId },
      fields: { version: { after: String(number) }, why: { after: why }, text: { after: text } },
    });
    await jobs.enqueue(tellFollowers, { publicationId, versionId: id, what: 'withdrawn' }, transaction);
  });
}

function ownColumns(own: Deciding['own']) {
  return { ownPublication: own?.did ?? null, ownPublicationWhy: own?.why ?? null };
}

function ownFields(own: Deciding['own']): Record<string, Change> {
  return own ? { 'published by who': { after: own.did }, because: { after: own.why } } : {};
}
