// The SQL of releases, and the only place that takes them out: each is opened with the seal whenever it is read.
import { type Released, type ReleasedTables, reopen } from '@due-regard/disclosure';
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import type { Log } from '../platform/log.ts';
import type { Seal } from '../platform/seal.ts';
import { readRelease } from './figures/read-release.ts';
import { type OwnRelease, ownReleases } from './own-release.ts';
import { publicContext } from './public-context.ts';
import type { BrokenRelease, OpenedRelease } from './public-release.ts';
import type { ReleaseImprint } from './release-imprint.ts';

export interface ReleaseStoreNeeds {
  database: Database;
  seal: Seal;
  log: Log;
}

/** For the public's pages and files. */
export interface PublicNeeds extends ReleaseStoreNeeds {
  /** Asked for whenever a file is read, so that a changed contact releases nothing anew. */
  imprint(): Promise<ReleaseImprint>;
  /** Data sets of features above, each as DCAT has it: they stand in the catalogue with the releases. */
  alsoListed?(): Promise<readonly object[]>;
}

/** Keeps a release as it is; what is there already is not kept twice. Throws for one whose words are not those of a public page. */
export async function keepRelease(
  { database }: Pick<ReleaseStoreNeeds, 'database'>,
  released: Released<ReleasedTables>,
  { at, own = null }: { at: Date; own?: OwnRelease | null },
): Promise<string> {
  const context = publicContext.safeParse(released.content.context);
  if (!context.success) throw new Error(`RELEASE_CONTEXT_UNUSABLE: ${context.error.message}`);
  // What no page can be made of fails here, and not before the public.
  readRelease(released, context.data);
  const row = await database
    .insertInto('release')
    .values({ text: released.toText(), digest: released.digest, releasedAt: at, ...ownColumns(own) })
    .onConflict((conflict) => conflict.column('digest').where('withdrawnAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? (await idOfDigest(database, released.digest));
}

async function idOfDigest(database: Database, digest: string): Promise<string> {
  const { id } = await database
    .selectFrom('release')
    .select('id')
    .where('digest', '=', digest)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}

function withBody(database: Database) {
  return database
    .selectFrom('release')
    .leftJoin('body', 'body.id', 'release.bodyId')
    .selectAll('release')
    .select('body.name as bodyName');
}

/** Undefined where there is none. */
export async function findRelease(needs: ReleaseStoreNeeds, id: string): Promise<OpenedRelease | undefined> {
  const row = await withBody(needs.database).where('release.id', '=', id).executeTakeFirst();
  return row && opened(needs, row);
}

/** The newest first, each opened with its seal. */
export async function findReleases(needs: ReleaseStoreNeeds): Promise<OpenedRelease[]> {
  const rows = await withBody(needs.database)
    .orderBy('release.releasedAt', 'desc')
    .orderBy('release.id')
    .execute();
  return rows.map((row) => opened(needs, row));
}

/** @param replacedBy the id of the release that stands in its place */
export async function withdrawRelease(
  database: Database,
  id: string,
  { why, replacedBy = null, at }: { why: string; replacedBy?: string | null; at: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('release')
      .set({ withdrawnAt: at, withdrawnWhy: why, replacedBy })
      .where('id', '=', id)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await recordEvent(transaction, {
      action: 'release.withdrawn',
      subject: { kind: 'release', id },
      fields: { why: { after: why }, 'replaced by': { after: replacedBy } },
    });
  });
}

interface ReleaseRow {
  id: string;
  text: string;
  releasedAt: Date;
  withdrawnAt: Date | null;
  withdrawnWhy: string | null;
  replacedBy: string | null;
  ownRelease: string | null;
  ownReleaseWhy: string | null;
  bodyName: string | null;
}

function ownColumns(own: OwnRelease | null) {
  return { ownRelease: own?.did ?? null, ownReleaseWhy: own?.why ?? null };
}

function ownOf({ ownRelease, ownReleaseWhy }: ReleaseRow): OwnRelease | null {
  const did = ownReleases.find((each) => each === ownRelease);
  return did && ownReleaseWhy !== null ? { did, why: ownReleaseWhy } : null;
}

function opened(needs: ReleaseStoreNeeds, row: ReleaseRow): OpenedRelease {
  const { id, releasedAt, bodyName } = row;
  const by = bodyName ?? '';
  const answer = reopen(row.text, { digest: needs.seal });
  if (answer.kind === 'not released') return broken(needs, id, answer.code);
  const read = publicContext.safeParse(answer.released.content.context);
  if (!read.success) return broken(needs, id, 'RELEASE_CONTEXT_UNUSABLE');
  const context = read.data;
  if (row.withdrawnAt === null)
    return { state: 'released', id, releasedAt, by, own: ownOf(row), released: answer.released, context };
  const { heading, scope, fictional } = context;
  const withdrawn = { withdrawnAt: row.withdrawnAt, why: row.withdrawnWhy ?? '', replacedBy: row.replacedBy };
  return { state: 'withdrawn', id, releasedAt, by, heading, scope, fictional, ...withdrawn };
}

function broken({ log }: ReleaseStoreNeeds, id: string, code: string): BrokenRelease {
  log.error('a release could not be shown', { release: id, code });
  return { state: 'broken', id, code };
}
