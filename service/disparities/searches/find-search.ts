// Finds what a search was asked for over files: takes them in, counts, looks at every combination, opens one if asked.

import { join } from 'node:path';
import { importEvents, readPeople } from '../../datasets/index.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { openWarehouse } from '../../platform/warehouse/index.ts';
import { progressWords } from '../counting/progress-words.ts';
import { wholeImport } from '../counting/select-events.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { warningOf } from '../findings/warning.ts';
import type { CellFinding } from './cell-finding.ts';
import { makeCellFinding } from './make-cell-finding.ts';
import type { SearchArguments } from './search-arguments.ts';
import type { SearchFinding } from './search-finding.ts';
import { searchedEvents, searchedPeople, workOutSearchOfRecords } from './work-out-search-of-records.ts';

type Say = (text: string) => void;

export async function findSearch(
  args: SearchArguments,
  say: Say,
): Promise<MadeFinding<SearchFinding | CellFinding>> {
  const made = await searchOf(args, say);
  return made.ok && args.open !== null ? makeCellFinding(made.finding, args.open) : made;
}

async function searchOf(args: SearchArguments, say: Say): Promise<MadeFinding<SearchFinding>> {
  if (args.people.length === 0) return ofEvents(args, say);
  const read = await readPeople({ paths: args.people });
  if (!read.ok) return refusedFinding(...read.problems);
  return workOutSearchOfRecords(searchedPeople(read.value, read.warnings.map(warningOf)), args.request, say);
}

async function ofEvents({ request, events }: SearchArguments, say: Say): Promise<MadeFinding<SearchFinding>> {
  await using folder = await temporaryFolder('due-regard');
  const warehouse = await openWarehouse({ temporaryFolder: folder.path });
  try {
    const into = join(folder.path, 'events');
    const onProgress = (progress: Parameters<typeof progressWords>[0]) => say(progressWords(progress));
    const imported = await importEvents({ paths: events, into, warehouse, onProgress });
    if (!imported.ok) return refusedFinding(...imported.problems);
    const parts = [wholeImport(into, imported.value)];
    const records = await searchedEvents(warehouse, parts, request, imported.warnings.map(warningOf));
    return await workOutSearchOfRecords(records, request, say);
  } finally {
    await warehouse.close();
  }
}
