// Reads gathered files of events into Parquet: each is looked at and dealt out in parts, two of which are read at a time.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import type { MappedColumn, OwnLists } from './column-mapping.ts';
import { describeImport } from './describe-import.ts';
import type { EventsImport, ImportProgress } from './events-import.ts';
import { findConflicts } from './find-conflicts.ts';
import { readParts, type PartQueue } from './read-parts.ts';
import type { Part } from './part.ts';
import { accepted, refused, type Outcome } from '../files/problem.ts';
import { readPart } from './read-part.ts';
import { recogniseEventsFile, type EventsFileForm, type SourceFile } from './recognise-events-file.ts';
import { rejectRows, type RejectedRow, type RejectedRows } from './reject-rows.ts';
import { readAsWindows1252 } from './scan-problems.ts';
import { newSpellings } from './spellings.ts';
import { takeFiles, type KeptFile } from './take-files.ts';

export interface ReadEventsRequest {
  files: readonly SourceFile[];
  lists?: OwnLists | undefined;
  warehouse: Warehouse;
  /** For files of our own. */
  folder: string;
  /** For what is to be kept. */
  result: string;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Bytes that one statement reads. */
  partBytes?: number | undefined;
  /** Done once, while the engine reads; what it throws ends the reading. */
  meanwhile?: (() => Promise<void>) | undefined;
}

/** Large enough that the engine is not held up by beginnings, small enough for memory; few files still make four parts. */
function usualPartBytes(files: readonly SourceFile[]): number {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return Math.min(48_000_000, Math.max(8_000_000, Math.ceil(total / 4)));
}

export async function readEvents(request: ReadEventsRequest): Promise<Outcome<EventsImport>> {
  request.onProgress?.({ step: 'looking', done: 0, total: request.files.length });
  const recognised = await recogniseAll(request.files, request.lists);
  if (!recognised.ok) return recognised;
  const forms = recognised.value;
  const warnings = recognised.warnings;
  const meanwhile = onlyOnce(request.meanwhile);
  for (;;) {
    const outcome = await attempt(request, forms, meanwhile);
    if (!outcome.ok) return outcome;
    if (outcome.value.done) return accepted(outcome.value.events, [...warnings, ...outcome.warnings]);
    const { again } = outcome.value;
    warnings.push(readAsWindows1252(request.files[again]?.name ?? ''));
    forms.splice(
      again,
      1,
      ...forms.slice(again, again + 1).map((form) => ({ ...form, encoding: 'windows-1252' as const })),
    );
  }
}

function onlyOnce(work: () => Promise<void> = async () => {}): () => Promise<void> {
  let begun = false;
  return async () => {
    if (begun) return;
    begun = true;
    await work();
  };
}

async function recogniseAll(
  files: readonly SourceFile[],
  lists: OwnLists | undefined,
): Promise<Outcome<EventsFileForm[]>> {
  const found = [];
  const known = new Map<string, EventsFileForm>();
  for (const file of files) found.push(await recogniseEventsFile(file, known, lists));
  const problems = found.filter((form) => 'code' in form);
  const forms = found.filter((form) => 'mapping' in form);
  const warnings = forms.flatMap((form) => form.warnings);
  return problems.length > 0 ? refused(...problems) : accepted(forms, warnings);
}

type Attempt = { done: true; events: EventsImport } | { done: false; again: number };

/** One reading of everything. It is void when a file turns out to be in another encoding than its beginning showed. */
async function attempt(
  request: ReadEventsRequest,
  forms: readonly EventsFileForm[],
  meanwhile: () => Promise<void>,
): Promise<Outcome<Attempt>> {
  const columns = allColumns(forms);
  const kept: KeptFile[] = [];
  const parquet: string[] = [];
  const problems = join(request.result, 'problems.csv');
  const rejected = rejectRows(
    problems,
    columns.map(({ header }) => header),
  );
  const queue = await openQueue(request, { columns, rejected, parquet, meanwhile });
  try {
    const taken = await takeAll(request, { forms, kept, queue });
    if (!taken.ok) return taken;
    if (taken.value.again !== null) return accepted({ done: false, again: taken.value.again });
    const conflicts = findConflicts(kept);
    if (conflicts.length > 0) return refused(...conflicts);
    await queue.finish();
    request.onProgress?.({ step: 'checking', done: 0, total: null });
    const described = await describeImport({ ...request, columns, kept, rejected, parquet: parquet.sort() });
    return described.ok
      ? accepted({ done: true, events: described.value }, [...taken.warnings, ...described.warnings])
      : described;
  } finally {
    await queue.close();
    await rejected.close();
    if (rejected.total() === 0) await rm(problems, { force: true });
  }
}

/** Every column of every file, once; columns that files share are one. */
function allColumns(forms: readonly EventsFileForm[]): MappedColumn[] {
  const columns = new Map<string, MappedColumn>();
  for (const { mapping } of forms)
    for (const column of mapping.columns)
      if (column.aside === undefined && !columns.has(column.slug)) columns.set(column.slug, column);
  return [...columns.values()];
}

function takeAll(
  { files, folder, onProgress, partBytes = usualPartBytes(files) }: ReadEventsRequest,
  reading: { forms: readonly EventsFileForm[]; kept: KeptFile[]; queue: PartQueue },
) {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress?.({ step: 'reading', done, total });
  };
  return takeFiles(files, { ...reading, folder, partBytes, onBytes });
}

interface Reading {
  columns: readonly MappedColumn[];
  rejected: RejectedRows;
  /** Names of the Parquet files, which grow in number. */
  parquet: string[];
  meanwhile: () => Promise<void>;
}

function openQueue(request: ReadEventsRequest, reading: Reading): Promise<PartQueue> {
  const { columns, rejected, parquet } = reading;
  const { folder, result } = request;
  const spellings = newSpellings(columns);
  let parts = 0;
  const read = async (part: Part, warehouse: Warehouse) => {
    parts += 1;
    const name = `events-${String(parts).padStart(5, '0')}.parquet`;
    const headers = part.mapping.columns.map(({ header }) => header);
    const reject = (row: RejectedRow) => rejected.add(row, headers, nameOf(part, row.file));
    const target = join(result, name);
    const written = await readPart(part, { warehouse, folder, columns, spellings, target, reject });
    if (written > 0) parquet.push(name);
    else await rm(target, { force: true });
  };
  const { warehouse, files, partBytes = usualPartBytes(files) } = request;
  return readParts(warehouse, partBytes, read, reading.meanwhile);
}

function nameOf(part: Part, file: number): string {
  return part.pieces.find((piece) => piece.file === file)?.name ?? '';
}
