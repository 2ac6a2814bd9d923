// The SQL that reads what analyses rest on, and how each piece stands to its data now.
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { findingSnapshot, findStandings } from '../../disparities/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { dateIn } from '../../phrases/day.ts';
import { type Evidence, evidenceKinds, type EvidenceStanding, strengths } from './evidence.ts';

/** In force, in the order of their numbers: what packs take. */
export function listEvidence(database: Database, analysisId: string, today: Date): Promise<Evidence[]> {
  const where = sql<SqlBool>`analysis_id = ${analysisId} and replaced_by is null and taken_out_at is null`;
  return evidenceWhere(database, where, today);
}

/** What was replaced or taken out, too. */
export function listAllEvidence(database: Database, analysisId: string, today: Date): Promise<Evidence[]> {
  return evidenceWhere(database, sql<SqlBool>`analysis_id = ${analysisId}`, today);
}

/** One piece, in force or not; undefined where this analysis has none with this id. */
export async function findEvidence(
  database: Database,
  { analysisId, id }: { analysisId: string; id: string },
  today: Date,
): Promise<Evidence | undefined> {
  const where = sql<SqlBool>`analysis_id = ${analysisId} and id = ${id}`;
  return (await evidenceWhere(database, where, today))[0];
}

/** Pieces in force whose finding says something else now, gives nothing any more, or was noted to. */
export function listMoved(database: Database, today: Date): Promise<Evidence[]> {
  const where = sql<SqlBool>`finding_id is not null and replaced_by is null and taken_out_at is null and (
    stale_since is not null or not exists (
      select from finding where finding.id = finding_id and finding.receipt_digest = analysis_evidence.receipt_digest
        and finding.not_again is null
    ))`;
  return evidenceWhere(database, where, today);
}

async function evidenceWhere(
  database: Database,
  where: RawBuilder<SqlBool>,
  today: Date,
): Promise<Evidence[]> {
  const rows = await database
    .selectFrom('analysisEvidence')
    .selectAll()
    .where(where)
    .orderBy('analysisId')
    .orderBy('number')
    .execute();
  const findings = [...new Set(rows.flatMap(({ findingId }) => findingId ?? []))];
  const [standings, digests] = await Promise.all([
    findStandings(database, findings),
    digestsOfFindings(database, findings),
  ]);
  return rows.map((row) => {
    const now = row.findingId === null ? undefined : digests.get(row.findingId);
    const standing = row.findingId === null ? undefined : standings.get(row.findingId);
    return evidenceOf(row, standingNow(row, { now, standing, today: dateIn(today) }));
  });
}

export async function digestsOfFindings(
  database: Database,
  findings: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (findings.length === 0) return new Map();
  const rows = await database
    .selectFrom('finding')
    .select(['id', 'receiptDigest'])
    .where('id', 'in', findings)
    .execute();
  return new Map(rows.map(({ id, receiptDigest }) => [id, receiptDigest]));
}

type Standings = Awaited<ReturnType<typeof findStandings>>;

function standingNow(
  row: {
    findingId: string | null;
    receiptDigest: string | null;
    goodUntil: string | null;
    keptDigest: string | null;
  },
  {
    now,
    standing,
    today,
  }: { now: string | undefined; standing: ReturnType<Standings['get']>; today: string },
): EvidenceStanding {
  const changed = changeOf(row, now, standing);
  if (changed !== null)
    return changed !== 'being-worked-out' && row.keptDigest === (now ?? '') ? 'kept' : changed;
  return row.goodUntil !== null && row.goodUntil < today ? 'old' : 'current';
}

function changeOf(
  { findingId, receiptDigest }: { findingId: string | null; receiptDigest: string | null },
  now: string | undefined,
  standing: ReturnType<Standings['get']>,
): EvidenceStanding | null {
  if (findingId === null) return null;
  if (now === undefined) return 'gone';
  if (standing?.isOutdated) return 'being-worked-out';
  if (now !== receiptDigest) return 'stale';
  return standing && standing.notAgain.length > 0 ? 'cannot-be-worked-out' : null;
}

type EvidenceRow = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(database: Database) {
  return database.selectFrom('analysisEvidence').selectAll().execute();
}

function evidenceOf(row: EvidenceRow, standing: EvidenceStanding): Evidence {
  const { id, analysisId, number, title, shows, source, period, asOf, goodUntil, strengthWhy } = row;
  const { findingId, findingVersion, receiptDigest, snapshotDigest, characteristics, address } = row;
  const { fileKey, fileName, fileType, fileBytes, fileDigest } = row;
  return {
    ...{
      id,
      analysisId,
      number,
      title,
      shows,
      source,
      period,
      asOf,
      goodUntil,
      strengthWhy,
      characteristics,
    },
    ...{ address, standing, attachedBy: row.attachedBy, attachedAt: row.attachedAt.toISOString() },
    kind: evidenceKinds.find((kind) => kind === row.kind) ?? 'research',
    strength: strengths.find((strength) => strength === row.strength) ?? 'low',
    finding:
      findingId === null
        ? null
        : {
            ...{ id: findingId, version: findingVersion ?? 1, receiptDigest: receiptDigest ?? '' },
            ...{ snapshot: findingSnapshot.parse(row.snapshot), snapshotDigest: snapshotDigest ?? '' },
          },
    file:
      fileKey === null
        ? null
        : {
            ...{ key: fileKey, name: fileName ?? '', type: fileType ?? '' },
            ...{ bytes: fileBytes ?? 0, digest: fileDigest ?? '' },
          },
    stale:
      row.staleSince === null
        ? null
        : {
            ...{ since: row.staleSince.toISOString(), why: row.staleWhy ?? '' },
            snapshot: row.staleSnapshot === null ? null : findingSnapshot.parse(row.staleSnapshot),
          },
    kept: said(row.keptBy, row.keptAt, row.keptWhy),
    replacedBy: row.replacedBy,
    takenOut: said(row.takenOutBy, row.takenOutAt, row.takenOutWhy),
  };
}

function said(by: string | null, at: Date | null, why: string | null) {
  return by === null || at === null || why === null ? null : { by, at: at.toISOString(), why };
}
