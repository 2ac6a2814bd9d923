// Works out a search over records that were taken in: finds the columns, counts the cube, looks at every combination.

import { z } from 'zod';
import type { EventsPart, People } from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import { type Submitted, periodOf } from '../counting/cells.ts';
import { nounsOf } from '../counting/counted-nouns.ts';
import { rowsPutAside } from '../counting/rows-put-aside.ts';
import { columnsOf, eventsRelation, filesOf, submittedOf } from '../counting/select-events.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import type { Period } from '../findings/period.ts';
import { type ReceiptInput, inputsOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { type CountedCube, countSearchCube } from './count-search-cube.ts';
import { type FoundColumns, type OfferedColumn, findColumns } from './find-columns.ts';
import { makeSearchFinding } from './make-search-finding.ts';
import { peopleCube } from './people-cube.ts';
import type { SearchFinding } from './search-finding.ts';
import type { SearchRequest } from './search-request.ts';

/** Records of any kind, one row each, and a way to count them. */
export interface SearchedRecords {
  columns: readonly OfferedColumn[];
  /** The crossed columns, and as the last "1" where the outcome is known. */
  count(columns: FoundColumns, values: readonly string[]): Promise<CountedCube>;
  from: 'events' | 'people';
  singular: string;
  plural: string;
  period: Period;
  inputs: ReceiptInput[];
  noticed: Warning[];
}

export async function workOutSearchOfRecords(
  records: SearchedRecords,
  request: SearchRequest,
  say: (text: string) => void = () => undefined,
): Promise<MadeFinding<SearchFinding>> {
  const { period, from, singular, plural, inputs, noticed } = records;
  const found = findColumns(records.columns, request);
  if (!found.ok) return refusedFinding(...found.problems);
  const columns = found.value;
  say('Counting every combination');
  const counted = await records.count(columns, request.outcome.values);
  if (!counted.ok) return refusedFinding(...counted.problems);
  say('Comparing every combination with everyone else');
  return makeSearchFinding({
    request,
    counted: {
      from,
      singular,
      plural,
      filters: columns.filters.map(({ header, value }) => ({ header, value })),
    },
    across: columns.across,
    outcomeHeader: columns.outcome.header,
    cube: counted.value,
    ...{ period, inputs, noticed, programVersion },
  });
}

/** The events of these imports. */
export async function searchedEvents(
  warehouse: Warehouse,
  parts: readonly EventsPart[],
  { from, to }: Pick<SearchRequest, 'from' | 'to'>,
  noticed: readonly Warning[] = [],
): Promise<SearchedRecords> {
  const relation = eventsRelation(parts);
  const files = filesOf(parts);
  return {
    columns: columnsOf(parts),
    count: (columns, values) => countSearchCube({ warehouse, relation, columns, values, from, to }),
    from: 'events',
    ...nounsOf(parts),
    period: periodOf(await monthsSent(warehouse, relation, submittedOf(parts)), from, to),
    inputs: inputsOf('events', files),
    noticed: [...noticed, ...rowsPutAside(files)],
  };
}

/** People one by one: they have no months. */
export function searchedPeople(people: People, noticed: readonly Warning[]): SearchedRecords {
  return {
    columns: people.columns.map(({ header, slug, breakdown, classification }) => ({
      ...{ header, slug },
      breakdown: breakdown ?? undefined,
      classificationId: classification?.id,
    })),
    count: async (columns, values) => peopleCube(people, columns, values),
    ...{ from: 'people', singular: 'person', plural: 'people' },
    period: periodOf([], null, null),
    inputs: inputsOf('people', people.source),
    noticed: [...noticed],
  };
}

/** Where no file name says its month, the dates of the records have to stand for what was sent. */
async function monthsSent(warehouse: Warehouse, relation: string, submitted: Submitted): Promise<Submitted> {
  const dated = await warehouse.rows(
    `SELECT DISTINCT coalesce(partner, '') AS partner, month FROM ${relation} WHERE month IS NOT NULL ORDER BY ALL`,
    z.object({ partner: z.string(), month: z.string() }),
  );
  const named = new Set(submitted.map(({ partner }) => partner));
  return [...submitted, ...dated.filter(({ partner }) => !named.has(partner))];
}
