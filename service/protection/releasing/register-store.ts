// The SQL of the register: every release with what is behind it. Nothing is ever taken out of it but a demonstration's.
import { type Expression, sql, type SqlBool } from 'kysely';
import { type RegisteredRelease, readRegistered } from '@due-regard/disclosure';
import { type Database, readAllBodies } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { OwnRelease } from '../../published/index.ts';
import { nameOf, withRole } from '../policies/person-name-store.ts';
import { readKeptPolicy } from '../policies/read-kept-policy.ts';
import type { KeptRelease, ListedRelease, Register } from './kept-release.ts';
import { readProof } from './proof.ts';

export interface NewKeptRelease {
  id: string;
  findingId: string;
  records: string;
  heading: string;
  scope: string;
  policyId: string;
  registered: RegisteredRelease;
  /** As JSON. */
  proof: string;
  /** The role in which it was released. */
  releasedBy: string;
  /** Ids; null where it was no person, or is not known. */
  releasedById: string | null;
  madeBy: string | null;
  preparedBy: string | null;
  /** Published with it. */
  own: OwnRelease | null;
  releasedAt: Date;
  demonstration: boolean;
}

/** One release at a time: what the register holds is what the next one is set against. */
export async function lockRegister(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('release_kept'))`.execute(transaction);
}

export async function keepInRegister(transaction: Database, kept: NewKeptRelease): Promise<void> {
  const { id, records, registered, own, ...rest } = kept;
  await transaction
    .insertInto('releaseKept')
    .values({
      ...rest,
      releaseId: id,
      byOnePerson: own !== null,
      recordsDatasetId: records,
      registered: JSON.stringify(registered),
    })
    .execute();
  await recordEvent(transaction, {
    action: 'release.made',
    subject: { kind: 'release', id },
    fields: {
      heading: { after: rest.heading },
      finding: { after: rest.findingId },
      policy: { after: rest.policyId },
      'released as': { after: rest.releasedBy },
      'finding made by': { after: rest.madeBy },
      'prepared by': { after: rest.preparedBy },
      ...(own && { 'released by who': { after: own.did }, because: { after: own.why } }),
    },
  });
}

/** Everything that any body let out, oldest first. Whatever is out and not in it, or cannot be read, closes it. */
export async function readRegister(database: Database): Promise<Register> {
  const rows = await readAllBodies(database, () =>
    database
      .selectFrom('release')
      .leftJoin('releaseKept', 'releaseKept.releaseId', 'release.id')
      .select(['release.id', 'releaseKept.registered'])
      .orderBy('release.releasedAt')
      .orderBy('release.id')
      .execute(),
  );
  const releases: RegisteredRelease[] = [];
  for (const { id, registered } of rows) {
    const read = readRegistered(registered);
    if (read.kind === 'not read')
      return {
        ok: false,
        why: `What the register has of the release ${id} cannot be read: ${read.sentence}`,
      };
    releases.push(read.release);
  }
  return { ok: true, releases };
}

/** Whether each release that is out, or was, is in the register: a first look, without reading it whole. */
export async function isRegisterWhole(database: Database): Promise<boolean> {
  const { missing } = await readAllBodies(database, () =>
    database
      .selectFrom('release')
      .leftJoin('releaseKept', 'releaseKept.releaseId', 'release.id')
      .select(({ fn }) => fn.countAll<string>().as('missing'))
      .where(sql<SqlBool>`release_kept.registered ->> 'digest' is distinct from release.digest`)
      .executeTakeFirstOrThrow(),
  );
  return Number(missing) === 0;
}

/** The newest first. */
export function listReleases(database: Database): Promise<ListedRelease[]> {
  return listed(database, sql<SqlBool>`true`);
}

export function listReleasesOf(database: Database, findingId: string): Promise<ListedRelease[]> {
  return listed(database, sql<SqlBool>`release_kept.finding_id = ${findingId}`);
}

export function listReleasesUnder(database: Database, policyId: string): Promise<ListedRelease[]> {
  return listed(database, sql<SqlBool>`release_kept.policy_id = ${policyId}`);
}

export async function findKeptRelease(database: Database, id: string): Promise<KeptRelease | undefined> {
  const [release] = await listed(database, sql<SqlBool>`release_kept.release_id = ${id}`);
  if (!release) return undefined;
  const { registered, proof } = await database
    .selectFrom('releaseKept')
    .select(['registered', 'proof'])
    .where('releaseId', '=', id)
    .executeTakeFirstOrThrow();
  const read = readRegistered(registered);
  if (read.kind === 'not read') {
    // The sentence may name a cell and its number, which no log may have.
    throw new Error(`REGISTER_UNREADABLE: what is kept of the release ${id} cannot be read.`);
  }
  return { ...release, registered: read.release, proof: readProof(proof) };
}

/** The first change of its finding after the tables of the release were taken from it. */
const staleSince = sql<Date | null>`(
  select least(
    (select min(replaced_at) from finding_version where finding_id = finding.id and replaced_at > taken_at),
    case when finding.not_again is not null then finding.checked_at end
  )
  from finding, lateral (
    select coalesce(
      (select min(prepared_at) from release_waiting where release_waiting.release_id = release.id),
      release_kept.released_at
    ) as taken_at
  ) as taken
  where finding.id = release_kept.finding_id
)`;

async function listed(database: Database, only: Expression<SqlBool>): Promise<ListedRelease[]> {
  const rows = await database
    .selectFrom('releaseKept')
    .innerJoin('release', 'release.id', 'releaseKept.releaseId')
    .innerJoin('protectionPolicy', 'protectionPolicy.id', 'releaseKept.policyId')
    .select([
      'release.id',
      'release.digest',
      'release.withdrawnAt',
      'release.withdrawnWhy',
      'releaseKept.heading',
      'releaseKept.scope',
      'releaseKept.findingId',
      'releaseKept.recordsDatasetId as records',
      'releaseKept.releasedBy',
      'releaseKept.madeBy',
      'releaseKept.preparedBy',
      'release.ownRelease',
      'release.ownReleaseWhy',
      nameOf('release_kept.released_by_id').as('releaser'),
      nameOf('release_kept.prepared_by').as('preparer'),
      nameOf('release_kept.made_by').as('maker'),
      'releaseKept.releasedAt',
      'releaseKept.demonstration',
      'protectionPolicy.id as policyId',
      'protectionPolicy.version',
      'protectionPolicy.policy',
      staleSince.as('staleSince'),
    ])
    .where(only)
    .orderBy('releaseKept.releasedAt', 'desc')
    .orderBy('release.id')
    .execute();
  return rows.map(({ policyId, version, policy, withdrawnAt, withdrawnWhy, releaser, ...row }) => ({
    ...row,
    releasedBy: withRole(releaser, row.releasedBy),
    policy: { id: policyId, version, name: readKeptPolicy(policy).name },
    withdrawn: withdrawnAt && withdrawnWhy !== null ? { at: withdrawnAt, why: withdrawnWhy } : null,
  }));
}

/** Removes for good what a demonstration released, and its policies: nobody has seen anything of it that is true of anybody. */
export async function removeDemonstration(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('releaseKept')
      .where('demonstration', '=', true)
      .returning(['releaseId', 'heading'])
      .execute();
    const ids = gone.map(({ releaseId }) => releaseId);
    if (ids.length > 0) await transaction.deleteFrom('release').where('id', 'in', ids).execute();
    const policies = await transaction
      .deleteFrom('protectionPolicy')
      .where('demonstration', '=', true)
      .where('id', 'not in', transaction.selectFrom('releaseKept').select('policyId'))
      .where('id', 'not in', transaction.selectFrom('releaseWaiting').select('policyId'))
      .returning('id')
      .execute();
    for (const { releaseId, heading } of gone)
      await recordEvent(transaction, {
        action: 'release.removed',
        subject: { kind: 'release', id: releaseId },
        fields: { heading: { before: heading } },
      });
    for (const { id } of policies)
      await recordEvent(transaction, { action: 'policy.removed', subject: { kind: 'policy', id } });
  });
}
