// Puts made-up publications of a demonstration in, in the name of its made-up people and through the same steps as everybody’s.
import { actingAs, type Doer } from '../platform/doer.ts';
import { demonstrationId } from '../people/index.ts';
import type { PublicationGiven } from './gather-needs.ts';
import { addNextVersion, addPublication, saveDraft } from './life/draft-store.ts';
import { londonInstant } from './life/london-time.ts';
import type { Correction, PublicationKind, WithdrawnText } from './life/publication.ts';
import { publishVersion, scheduleVersion, withdrawVersion } from './life/publish-store.ts';
import { addComment, submitVersion } from './life/review-store.ts';
import { findDesk } from './life/desk-store.ts';
import { keepSettings } from './life/settings-store.ts';
import { blocksOfText } from './life/text-of-document.ts';

export interface DemonstrationVersion {
  title: string;
  summary: string;
  /** As markup. */
  text: string;
  /** Key of the made-up person who wrote and submitted it. */
  by: string;
  publishedBy?: string;
  /** Days such as `2026-03-30`. */
  publishedOn?: string;
  /** From now on. */
  scheduledInDays?: number;
  inReview?: true;
  changeNote?: string;
  correction?: Correction;
  said?: readonly { by: string; said: string }[];
}

export interface DemonstrationPublication {
  slug: string;
  kind: PublicationKind;
  inForce?: readonly [from: string, until: string];
  /** The slug of another. */
  replacedBy?: string;
  withdrawn?: { on: string; why: string; text: WithdrawnText };
  versions: readonly DemonstrationVersion[];
}

export async function addDemonstrationPublications(
  needs: PublicationGiven,
  body: string,
  all: readonly DemonstrationPublication[],
): Promise<void> {
  const ids = new Map<string, string>();
  for (const each of all) {
    const id = await addOne(needs, body, each);
    if (id !== null) ids.set(each.slug, id);
  }
  for (const each of all) await setBeside(needs, body, each, ids);
}

function doerOf(body: string, key: string, role: string): Doer {
  return { id: demonstrationId(key), role, request: null, body };
}

const nine = (day: string) => londonInstant(day, '09:00') ?? new Date(`${day}T09:00:00Z`);

/** Null where somebody has used its address. */
async function addOne(
  needs: PublicationGiven,
  body: string,
  { slug, kind, versions, withdrawn }: DemonstrationPublication,
): Promise<string | null> {
  let id: string | null = null;
  for (const [index, version] of versions.entries()) {
    const at = version.publishedOn === undefined ? needs.clock.now() : nine(version.publishedOn);
    const writer = doerOf(body, version.by, 'author');
    const document = documentOf(version);
    const added = await actingAs(writer, () =>
      index === 0
        ? addPublication(needs.database, { slug, kind, document, demonstration: true }, at)
        : nextOf(needs, id ?? '', at),
    );
    if (!added) return null;
    id = added.id;
    await writeAndSubmit(needs, writer, added.versionId, version, at);
    await decide(needs, body, added.versionId, version, at);
    if (withdrawn && index === versions.length - 1) {
      const { on, why, text } = withdrawn;
      const withdrawing = { why, text, at: nine(on) };
      await actingAs(doerOf(body, 'publisher', 'publisher'), () =>
        withdrawVersion(needs, added.versionId, withdrawing),
      );
    }
  }
  return id;
}

async function nextOf({ database }: PublicationGiven, id: string, at: Date) {
  const versionId = await addNextVersion(database, id, at);
  return versionId === undefined ? null : { id, versionId };
}

function documentOf({ title, summary, text }: DemonstrationVersion) {
  return { title, summary, language: 'en-GB', blocks: blocksOfText(text, []) };
}

async function writeAndSubmit(
  { database }: PublicationGiven,
  writer: Doer,
  versionId: string,
  version: DemonstrationVersion,
  at: Date,
): Promise<void> {
  const { changeNote = '', correction = null } = version;
  const saving = { edition: 1, document: documentOf(version), changeNote, correction };
  await actingAs(writer, async () => {
    await saveDraft(database, versionId, saving, at);
    await submitVersion(database, versionId, at);
  });
}

async function decide(
  needs: PublicationGiven,
  body: string,
  versionId: string,
  { publishedBy = 'publisher', publishedOn, scheduledInDays, said = [] }: DemonstrationVersion,
  at: Date,
): Promise<void> {
  for (const one of said)
    await actingAs(doerOf(body, one.by, 'commenter'), () =>
      addComment(needs.database, versionId, { what: 'comment', said: one.said, at }),
    );
  const publisher = doerOf(body, publishedBy, 'publisher');
  if (publishedOn !== undefined)
    await actingAs(publisher, () => publishVersion(needs, versionId, { at, own: null }));
  if (scheduledInDays === undefined) return;
  const day = new Date(needs.clock.now().getTime() + scheduledInDays * 86_400_000).toISOString().slice(0, 10);
  await actingAs(publisher, () => scheduleVersion(needs.database, versionId, { at: nine(day), own: null }));
}

async function setBeside(
  { database, clock }: PublicationGiven,
  body: string,
  { slug, inForce, replacedBy }: DemonstrationPublication,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const id = ids.get(slug);
  if (id === undefined || (!inForce && replacedBy === undefined)) return;
  const [inForceFrom = null, inForceUntil = null] = inForce ?? [];
  await actingAs(doerOf(body, 'publisher', 'publisher'), async () => {
    const now = await findDesk(database, id);
    if (!now) return;
    const settings = { slug, kind: now.kind, inForceFrom, inForceUntil };
    const instead = replacedBy === undefined ? null : (ids.get(replacedBy) ?? null);
    await keepSettings(database, id, { ...settings, replacedBy: instead }, clock.now());
  });
}
