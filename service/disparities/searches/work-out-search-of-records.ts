// Works out a search over records that were taken in: finds the columns, counts the cube, looks at every combination.

import { z } from 'zod';
import type { EventColumn, EventsPart } from '../../datasets/index.ts';
import { programVersion } from '../../platform/program-version.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import { type Submitted, periodOf } from '../counting/cells.ts';
import { rowsPutAside } from '../counting/rows-put-aside.ts';
import { columnsOf, eventsRelation, filesOf, submittedOf } from '../counting/select-events.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import type { Period } from '../findings/period.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { countSearchCube } from './count-search-cube.ts';
import { findColumns } from './find-columns.ts';
import { makeSearchFinding } from './make-search-finding.ts';
import type { SearchFinding } from './search-finding.ts';
import type { SearchRequest } from './search-request.ts';

/** Records of any kind, one row each, as they can be selected from. */
export interface SearchedRecords {
  relation: string;
  columns: readonly EventColumn[];
  from: 'events' | 'people';
  singular: string;
  plural: string;
  period: Period;
  inputs: ReceiptInput[];
  noticed: Warning[];
}

export async function workOutSearchOfRecords(
  warehouse: Warehouse,
  records: SearchedRecords,
  request: SearchRequest,
  say: (text: string) => void = () => undefined,
): Promise<MadeFinding<SearchFinding>> {
  const { relation, period, from, singular, plural, inputs, noticed } = records;
  const found = findColumns(records.columns, request);
  if (!found.ok) return refusedFinding(...found.problems);
  const columns = found.value;
  say('Counting every combination');
  const counted = await countSearchCube({
    ...{ warehouse, relation, columns, from: request.from, to: request.to },
    values: request.outcome.values,
  });
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
  const isSearch = parts.every(({ events }) => /search/.test(events.mapping.id));
  return {
    relation,
    columns: columnsOf(parts),
    from: 'events',
    ...(isSearch ? { singular: 'search', plural: 'searches' } : { singular: 'event', plural: 'events' }),
    period: periodOf(await monthsSent(warehouse, relation, submittedOf(parts)), from, to),
    inputs: files.map(({ name, sha256 }) => ({ role: 'events' as const, name, sha256 })),
    noticed: [...noticed, ...rowsPutAside(files)],
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
