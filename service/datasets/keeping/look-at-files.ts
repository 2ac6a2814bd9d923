// Looks at the files that a mapping is for: those that wait for one, or else those that count, from the copies kept of them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { temporaryFolder } from '../../platform/files.ts';
import { gatherFiles } from '../events/gather-files.ts';
import type { SourceFile } from '../events/recognise-events-file.ts';
import { accepted, refused, type FileProblem, type Outcome } from '../files/problem.ts';
import { definitionOfLook } from '../mapping/definition-of-look.ts';
import type { Definition } from '../mapping/definition.ts';
import { draftSteps, listMappings, type StoredMapping } from '../mapping/mapping-store.ts';
import { tableLook, tableLookOf, type TableLook } from '../mapping/table-look.ts';
import type { Dataset, DatasetImport } from './dataset.ts';
import { listImports } from './dataset-store.ts';
import { incomingFiles } from './import-dataset.ts';
import type { ImportNeeds } from './import-needs.ts';
import { senderOfImport } from './import-state-store.ts';
import { copiesThatCount } from './read-again.ts';
import { lookFile } from './receive-files.ts';
import { isMended, onePartner, readSentFiles, withSender, type SentFile } from './read-sent-files.ts';
import type { RowKind } from '../mapping/row-kind.ts';

/** Enough to say what columns mean and about what will be counted, in a page that opens at once. */
const mostRows = 100_000;
const mostBytes = 24 * 1024 * 1024;

export type LookNeeds = Pick<ImportNeeds, 'database' | 'dataFolder'>;

export interface FilesToMap {
  /** Those that wait; empty: the files are those that count now. */
  open: DatasetImport[];
  /** Whose mapping it is; empty: of all who have none of their own. */
  partner: string;
  files: SentFile[];
  /** Names of files that count and of which no copy was kept. */
  absent: string[];
  /** There are more rows than were looked at. */
  isPart: boolean;
  warnings: FileProblem[];
}

export async function filesToMap(needs: LookNeeds, dataset: Dataset): Promise<Outcome<FilesToMap>> {
  const open = (await listImports(needs.database, dataset.id)).filter(({ status }) => status === 'to-map');
  if (open.length === 0) {
    const partner = (await listMappings(needs.database, dataset.id))[0]?.partner ?? '';
    const copies = await copiesThatCount(needs, dataset, partner, mostRows);
    return accepted({ open, partner, warnings: [], isPart: copies.left > 0, ...copies });
  }
  await using work = await temporaryFolder('.looking', join(needs.dataFolder, 'incoming'));
  const sources: SourceFile[] = [];
  const warnings: FileProblem[] = [];
  for (const { id } of open) {
    const gathered = await gatherFiles(await incomingFiles(needs, { importId: id }), work.path);
    if (gathered.problems.length > 0) return refused(...gathered.problems);
    sources.push(...withSender(gathered.files, await senderOfImport(needs.database, id)));
    warnings.push(...gathered.warnings);
  }
  const read = await readSentFiles(sources, mostBytes);
  if (!read.ok) return read;
  const files = read.value;
  return accepted({
    open,
    partner: onePartner(files),
    files,
    absent: [],
    isPart: sources.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes,
    warnings: [...warnings, ...read.warnings],
  });
}

export interface Looked {
  open: DatasetImport[];
  partner: string;
  look: TableLook;
  absent: string[];
  /** There are more rows than were looked at. */
  isPart: boolean;
}

const keptLook = z.object({
  imports: z.array(z.string()),
  partner: z.string(),
  isPart: z.boolean(),
  look: tableLook,
});

/** What files are, without reading them anew each time that a page about them is opened. */
export async function lookAtFiles(
  needs: LookNeeds,
  dataset: Dataset,
  rows: RowKind,
): Promise<Outcome<Looked>> {
  const open = (await listImports(needs.database, dataset.id)).filter(({ status }) => status === 'to-map');
  const place = open[0] ? lookFile(needs.dataFolder, open[0].id) : null;
  const imports = open.map(({ id }) => id);
  const kept = place === null ? null : await readLook(place);
  if (kept && JSON.stringify(kept.imports) === JSON.stringify(imports))
    return accepted({ open, partner: kept.partner, look: kept.look, isPart: kept.isPart, absent: [] });
  const found = await filesToMap(needs, dataset);
  if (!found.ok) return found;
  const { files, partner, absent, isPart } = found.value;
  const look = tableLookOf(
    files.filter(({ table }) => !isMended(table)).map(({ table }) => table),
    rows,
  );
  if (place !== null)
    await writeFile(place, JSON.stringify({ imports, partner, isPart, look }), { mode: 0o600 });
  return accepted({ open, partner, look, absent, isPart }, found.warnings);
}

async function readLook(path: string): Promise<z.infer<typeof keptLook> | null> {
  try {
    return keptLook.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export interface Draft {
  definition: Definition;
  /** How many steps can be taken back. */
  steps: Definition[];
  /** The version in use; undefined before there is one. */
  current: StoredMapping | undefined;
}

/** What is being worked on; else the version in use, with what it does not know guessed; else what is guessed. */
export async function findDraft(
  { database }: Pick<LookNeeds, 'database'>,
  dataset: Dataset,
  rows: RowKind,
  { look, partner, open }: Pick<Looked, 'look' | 'partner' | 'open'>,
): Promise<Draft> {
  const mappings = await listMappings(database, dataset.id);
  const current =
    mappings.find((each) => each.partner === partner) ?? mappings.find((each) => each.partner === '');
  const steps = await draftSteps(database, dataset.id);
  const guessed = definitionOfLook(look, {
    name: dataset.title,
    rows,
    partner: '',
    keepAll: open.length === 0,
  });
  const from = steps.at(-1) ?? current?.definition;
  return { definition: from ? withColumnsOf(from, guessed) : guessed, steps, current };
}

/** Columns that the files have and a definition does not know come in as they are guessed, not in place of what is known. */
function withColumnsOf(definition: Definition, guessed: Definition): Definition {
  const known = new Set(definition.columns.map(({ header }) => header));
  const is = new Set(definition.columns.map(({ meaning }) => JSON.stringify(meaning)));
  const added = guessed.columns
    .filter(({ header }) => !known.has(header))
    .map(({ header, meaning }) => {
      const isTaken =
        ['date', 'count', 'characteristic'].includes(meaning.is) && is.has(JSON.stringify(meaning));
      return { header, meaning: isTaken ? { is: 'category' as const } : meaning };
    });
  return { ...definition, columns: [...definition.columns, ...added] };
}
