// Takes a finding as it is now, for whatever cites it: its sentence, table, chart and receipt, to be kept beside what it says later.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { partnerNames } from '../datasets/index.ts';
import { parseCsv } from '../platform/csv.ts';
import type { Database } from '../platform/database/index.ts';
import { Html } from '../pages/html.ts';
import { compareFindings, type Difference } from './compare-findings.ts';
import { findFinding } from './finding-store.ts';
import { findStandings } from './finding-version-store.ts';
import { canonicalJson } from './findings/receipt.ts';

/** Plain JSON with true numbers: for staff alone. */
export const findingSnapshot = z.object({
  findingId: z.string(),
  kind: z.string(),
  /** Counts from 1. */
  version: z.number(),
  /** When that version was worked out, as `2026-11-22T10:00:00.000Z`. */
  workedOutAt: z.string(),
  heading: z.string(),
  /** Where, when, of what, compared with whom. */
  scope: z.string(),
  /** The paragraph that can be read aloud. */
  sentence: z.string(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  /** As its CSV has it. */
  table: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  receipt: z.unknown(),
  /** Of the receipt: another digest is another finding. */
  receiptDigest: z.string(),
  /** Everything below its heading as a page showed it, charts with their tables: markup of this program. */
  view: z.string(),
  /** All of it at full precision, as it is kept. */
  finding: z.unknown(),
});

export type FindingSnapshot = z.infer<typeof findingSnapshot>;

const everyFinding = z.object({
  paragraph: z.string(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  receipt: z.unknown(),
});

/** Null where there is no such finding. */
export async function takeSnapshot(database: Database, findingId: string): Promise<FindingSnapshot | null> {
  const stored = await findFinding(database, findingId);
  const standing = (await findStandings(database, [findingId])).get(findingId);
  if (!stored || !standing) return null;
  const { finding } = stored;
  const content: unknown = JSON.parse(finding.compactJson());
  const { paragraph, warnings, receipt } = everyFinding.parse(content);
  return {
    ...{ findingId, kind: stored.kind, version: standing.version },
    ...{ workedOutAt: standing.workedOutAt.toISOString(), heading: finding.heading, scope: finding.scope },
    ...{
      sentence: paragraph,
      warnings,
      receipt,
      receiptDigest: finding.digest,
      finding: content,
      table: tableOf(finding.csv()),
    },
    view: finding.view(await partnerNames(database)).toString(),
  };
}

function tableOf(csv: string): FindingSnapshot['table'] {
  const parsed = parseCsv(csv);
  if (!parsed.ok) throw new Error(`FINDING_CSV: line ${parsed.line} of a finding's own CSV cannot be read.`);
  const [columns, ...rows] = parsed.rows.map(({ cells }) => cells);
  return { columns: columns ?? [], rows };
}

/** SHA-256 of all that a snapshot says, in small hexadecimal. */
export function digestOfSnapshot(snapshot: FindingSnapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}

/**
 * What a page showed when it was taken, charts with their tables, whatever has become of the program since. Null where a byte of it is not as it was
 * then: what was changed is not shown.
 * @param digest as it was kept beside it
 */
export function showSnapshot(snapshot: FindingSnapshot, digest: string): Html | null {
  return digestOfSnapshot(snapshot) === digest ? Html.trusted(snapshot.view) : null;
}

/** Every figure that differs between two snapshots of one kind. */
export function compareSnapshots(before: FindingSnapshot, after: FindingSnapshot): Difference[] {
  return compareFindings(csvOf(before), csvOf(after));
}

function csvOf({ table: { columns, rows } }: FindingSnapshot): string {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  return [columns, ...rows].map(line).join('');
}
