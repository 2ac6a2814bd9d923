// Checks files without importing anything: the quality report of events, and what any other table is.
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { temporaryFolder } from '../platform/files.ts';
import { openWarehouse } from '../platform/warehouse/index.ts';
import { describePeople, type DescribedPeople } from './people/describe-people.ts';
import { describeTable, type DescribedTable } from './tables/describe-table.ts';
import type { EventsImport, ImportProgress } from './events/events-import.ts';
import { filesToTake } from './events/gather-files.ts';
import { importEvents } from './events/import-events.ts';
import { accepted, refused, type FileProblem, type Outcome, type RowProblem } from './files/problem.ts';
import { readProblems } from './events/read-problems.ts';

export interface CheckedData {
  /** Null where none of the files holds events. */
  events:
    | (Pick<EventsImport, 'mapping' | 'files' | 'submitted' | 'quality' | 'problems'> & {
        rejectedRows: RowProblem[];
      })
    | null;
  /** Files of people, one row for each, such as staff. */
  people: DescribedPeople[];
  /** Files that are neither: populations, counts and others. */
  tables: DescribedTable[];
}

/** `rejectedRows` holds the first hundred. A table that is not events is described instead, also from a .csv.gz, but not from other archives. */
export async function checkData(
  paths: readonly string[],
  onProgress: (progress: ImportProgress) => void,
): Promise<Outcome<CheckedData>> {
  const first = await checkEvents(paths, onProgress);
  if (first.ok) return accepted({ events: first.value, people: [], tables: [] }, first.warnings);
  const loose = await looseFiles(paths);
  const others = loose.filter((path) => isOtherTable(path, first));
  if (others.length === 0) return first;
  const described = await describeOthers(others);
  if (!described.ok) return described;
  const { people, tables } = described.value;
  const rest = loose.filter((path) => !others.includes(path));
  if (rest.length === 0) return accepted({ events: null, people, tables }, described.warnings);
  const events = await checkEvents(rest, onProgress);
  if (!events.ok) return events;
  return accepted({ events: events.value, people, tables }, [...described.warnings, ...events.warnings]);
}

async function describeOthers(paths: readonly string[]): Promise<Outcome<Omit<CheckedData, 'events'>>> {
  const found: Omit<CheckedData, 'events'> = { people: [], tables: [] };
  const warnings: FileProblem[] = [];
  for (const path of paths) {
    const people = await describePeople(path);
    if (people.ok && people.value.looksLikePeople) {
      found.people.push(people.value);
      warnings.push(...people.warnings);
      continue;
    }
    const table = await describeTable(path);
    if (!table.ok) return refused(...table.problems);
    found.tables.push(table.value);
  }
  return accepted(found, warnings);
}

/** The files in folders instead of the folders. */
async function looseFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory()) files.push(path);
    else files.push(...(await filesToTake(path)));
  }
  return files;
}

function isOtherTable(path: string, outcome: Outcome<unknown>): boolean {
  if (outcome.ok) return false;
  const names = outcome.problems
    .filter(({ code }) => code === 'EVENTS_NOT_RECOGNISED')
    .map(({ file }) => file ?? '');
  const own = basename(path);
  const unpacked = own.replace(/\.gz$/i, '');
  return names.some((name) => [own, unpacked].includes(basename(name)) || name.startsWith(`${own}!`));
}

async function checkEvents(
  paths: readonly string[],
  onProgress: (progress: ImportProgress) => void,
): Promise<Outcome<NonNullable<CheckedData['events']>>> {
  await using folder = await temporaryFolder('check');
  const into = join(folder.path, 'import');
  const warehouse = await openWarehouse({ temporaryFolder: join(folder.path, 'spill') });
  try {
    const outcome = await importEvents({ paths, into, warehouse, onProgress });
    if (!outcome.ok) return outcome;
    const { mapping, files, submitted, quality, problems } = outcome.value;
    const rejectedRows = await readProblems(into, problems.file, 100);
    return accepted({ mapping, files, submitted, quality, problems, rejectedRows }, outcome.warnings);
  } finally {
    await warehouse.close();
  }
}
