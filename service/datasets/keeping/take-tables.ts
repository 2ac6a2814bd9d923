// Takes tables in: figures by group, and people one by one. Each file is kept as it was sent, or as its mapping reads it.
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findClassification } from '@due-regard/classifications';
import { sha256OfFile } from '../../platform/files.ts';
import { looksOtherwise, type StoredTable } from './dataset.ts';
import { accepted, refused, type FileProblem, type Outcome } from '../files/problem.ts';
import { listFor } from '../mapping/characteristics.ts';
import type { RowKind } from '../mapping/row-kind.ts';
import { describePeople } from '../people/describe-people.ts';
import { describeTable, type DescribedTable } from '../tables/describe-table.ts';
import { plainCsv } from './keep-copies.ts';
import type { MappedFile } from './map-files.ts';
import { tableContents } from './table-contents.ts';

type Taken = Pick<StoredTable, 'description' | 'contents' | 'people'>;

export interface TakenTables {
  tables: StoredTable[];
  warnings: FileProblem[];
}

export interface TableToTake {
  name: string;
  path: string;
  /** Of what was sent, where the path is of a copy. */
  sha256?: string;
  /** The list that its groups were said to be of; then it is what it was said to be. */
  classificationId?: string;
}

export interface TakeTablesNeeds {
  dataFolder: string;
  /** Of the import, below the data folder. */
  folder: string;
}

/** Reads each table and keeps it below the import's folder; refused where one of them cannot be read. */
export async function takeTables(
  { dataFolder, folder }: TakeTablesNeeds,
  files: readonly TableToTake[],
  kind: 'population' | RowKind,
): Promise<Outcome<TakenTables>> {
  await mkdir(join(dataFolder, folder), { recursive: true });
  const tables: StoredTable[] = [];
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  for (const [index, file] of files.entries()) {
    const taken =
      kind === 'people'
        ? await takePeople(file.path)
        : await takeFigures(file, kind === 'population' ? kind : 'counts');
    if (!taken.ok) problems.push(...taken.problems);
    else {
      warnings.push(...taken.warnings);
      tables.push({ ...(await keep(dataFolder, folder, index, file)), ...taken.value });
    }
  }
  return problems.length > 0 ? refused(...problems) : accepted({ tables, warnings });
}

/** Mapped files as tables to take, in a folder that goes when they are taken. */
export async function writeTables(
  files: readonly Pick<MappedFile, 'sent' | 'mapped'>[],
  folder: string,
): Promise<TableToTake[]> {
  const written: TableToTake[] = [];
  for (const [at, { sent, mapped }] of files.entries()) {
    const within = join(folder, `table-${String(at).padStart(5, '0')}`);
    await mkdir(within, { recursive: true });
    const path = join(
      within,
      `${sent.name.replace(/\.(csv|xlsx|ods|gz)$/gi, '').replace(/[/!\\]/g, '-')}.csv`,
    );
    await writeFile(path, plainCsv(mapped));
    const characteristic = mapped.read.flatMap((column) => column.characteristic ?? [])[0];
    const list = characteristic && listFor(characteristic, 'counts');
    written.push({
      ...{ name: sent.name, path, sha256: sent.sha256 },
      ...(list ? { classificationId: list.id } : {}),
    });
  }
  return written;
}

async function takeFigures(
  { path, classificationId }: TableToTake,
  kind: 'population' | 'counts',
): Promise<Outcome<Taken>> {
  const described = await describeTable(path);
  if (!described.ok) return described;
  const { value, warnings } = described;
  const listId = classificationId ?? value.classificationId;
  const contents = await tableContents(path, kind, listId);
  const isSaid = classificationId !== undefined || value.kind === kind;
  const other = isSaid ? [] : [otherKind(value.sentence, kind)];
  return accepted({ description: descriptionOf(value, listId), contents, people: null }, [
    ...warnings,
    ...other,
  ]);
}

async function takePeople(path: string): Promise<Outcome<Taken>> {
  const described = await describePeople(path);
  if (!described.ok) return described;
  const {
    value: { file, sha256: _, sentence, looksLikePeople, ...people },
    warnings,
  } = described;
  const other = looksLikePeople
    ? []
    : [
        otherKind(
          `${file} seems to have figures by group, or other rows that are not one person each.`,
          'people',
        ),
      ];
  return accepted({ description: sentence, contents: null, people }, [...warnings, ...other]);
}

const expectations = {
  population: 'a population',
  counts: 'counts already made',
  people: 'people, one row for each',
} as const;

function otherKind(sentence: string, kind: keyof typeof expectations): FileProblem {
  const expected = expectations[kind];
  return {
    file: null,
    code: looksOtherwise,
    message: `This was added as ${expected}, but it looks like something else. ${sentence}`,
  };
}

async function keep(
  dataFolder: string,
  folder: string,
  index: number,
  { name, path, sha256 }: TableToTake,
): Promise<Omit<StoredTable, keyof Taken>> {
  const number = String(index).padStart(5, '0');
  const kept = join(folder, number, path.slice(path.lastIndexOf('/') + 1));
  await mkdir(join(dataFolder, folder, number), { recursive: true });
  await copyFile(path, join(dataFolder, kept));
  return { name, path: kept, sha256: sha256 ?? (await sha256OfFile(path)), bytes: (await stat(path)).size };
}

/** Such as “Ethnic group, Census 2021, England and Wales”, where its groups were recognised. */
function descriptionOf({ sentence }: DescribedTable, listId: string | null): string {
  return findClassification(listId ?? '')?.title ?? sentence;
}
