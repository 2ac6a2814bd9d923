// Finds what a search was asked for over files: takes them in, counts, looks at every combination, opens one if asked.

import { readPeople } from '../../datasets/index.ts';
import { takeInEvents } from '../counting/take-in-events.ts';
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

function ofEvents({ request, events }: SearchArguments, say: Say): Promise<MadeFinding<SearchFinding>> {
  return takeInEvents(events, say, async ({ warehouse, parts, noticed }) =>
    workOutSearchOfRecords(await searchedEvents(warehouse, parts, request, noticed), request, say),
  );
}
