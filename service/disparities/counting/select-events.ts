// Where the events of a finding lie: one import or several, each with the files in it that count.
import { join } from 'node:path';
import type { EventColumn, EventsImport, EventsPart, ImportedFile } from '../../datasets/index.ts';
import { sqlName, sqlText } from '../../platform/warehouse/index.ts';
import type { Submitted } from './cells.ts';

/** An import of which every file counts. */
export function wholeImport(folder: string, events: EventsImport): EventsPart {
  return { folder, events, files: events.files.map((_, index) => index) };
}

/** Columns of all parts, each once. */
export function columnsOf(parts: readonly EventsPart[]): EventColumn[] {
  const bySlug = new Map(
    parts.flatMap(({ events }) => events.columns.map((column) => [column.slug, column])),
  );
  return [...bySlug.values()];
}

/** The column that somebody means: by its header, in any letter case, or its slug. */
export function columnCalled<Column extends Pick<EventColumn, 'header' | 'slug'>>(
  columns: readonly Column[],
  name: string,
): Column | undefined {
  const wanted = name.trim().toLowerCase();
  return columns.find(({ header, slug }) => header.trim().toLowerCase() === wanted || slug === wanted);
}

/** The text of a column. A blank is nothing: it is neither yes nor no. */
export function written(slug: string): string {
  return `nullif(trim(CAST(${sqlName(slug)} AS VARCHAR)), '')`;
}

/** The files that count, replaced ones left out. */
export function filesOf(parts: readonly EventsPart[]): ImportedFile[] {
  const files = parts.flatMap(({ events, files: indexes }) =>
    indexes.flatMap((index) => events.files[index] ?? []),
  );
  const replaced = new Set(files.flatMap(({ supersedes }) => supersedes ?? []));
  return files.filter(({ sha256 }) => !replaced.has(sha256));
}

/** The months that were sent, in files that count. */
export function submittedOf(parts: readonly EventsPart[]): Submitted {
  const seen = new Map(
    parts.flatMap(submittedOfPart).map((sent) => [`${sent.partner}\u0000${sent.month}`, sent]),
  );
  return [...seen.values()].sort((a, b) =>
    a.partner === b.partner ? (a.month < b.month ? -1 : 1) : a.partner < b.partner ? -1 : 1,
  );
}

function submittedOfPart({ events, files }: EventsPart): { partner: string; month: string }[] {
  const dropped = events.files.filter((_, index) => !files.includes(index));
  return events.submitted.filter(
    ({ partner, month }) => !dropped.some((file) => file.partner === partner && file.month === month),
  );
}

/** All events that count, as a relation to select from. */
export function eventsRelation(parts: readonly EventsPart[]): string {
  const relations = parts.map(partRelation);
  return relations.length === 1 ? relations[0]! : `(${relations.join(' UNION ALL BY NAME ')})`;
}

function partRelation({ folder, events, files }: EventsPart): string {
  const paths = events.parquet.map((name) => sqlText(join(folder, name)));
  const parquet = `read_parquet([${paths.join(', ')}])`;
  if (files.length === events.files.length) return parenthesised(`SELECT * FROM ${parquet}`);
  return parenthesised(
    `SELECT * FROM ${parquet} WHERE file IN (${files.map((index) => Math.trunc(index)).join(', ')})`,
  );
}

function parenthesised(select: string): string {
  return `(${select})`;
}
