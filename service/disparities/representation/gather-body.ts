// Gathers the body whose make-up is looked at: from people one by one, counts already made, or events.

import {
  type AreaSelection,
  type EventsPart,
  type Outcome,
  type People,
  accepted,
  readCounts,
  refused,
} from '../../datasets/index.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import { isMonth } from '../../phrases/month.ts';
import { eventsOfArea } from '../counting/area-events.ts';
import type { Cell } from '../counting/cells.ts';
import { countCells, filterColumnMissing } from '../counting/count-cells.ts';
import { nounsOf, singularOf } from '../counting/counted-nouns.ts';
import { matchesNothing } from '../counting/gather-people.ts';
import { monthsSent } from '../counting/months-sent.ts';
import { rowsPutAside } from '../counting/rows-put-aside.ts';
import { columnCalled, columnsOf, filesOf } from '../counting/select-events.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';
import { readInWords } from '../findings/read-in-words.ts';
import { inputsOf } from '../findings/receipt.ts';
import { type Warning, warningOf } from '../findings/warning.ts';
import type { MixedCount } from './change-of-make-up.ts';
import { wordsOf } from './gather-benchmark.ts';
import type { Body } from './make-representation-finding.ts';
import type { RepresentationRequest } from './representation-request.ts';

/** The body, and what was noticed on the way. */
export type GatheredBody = Outcome<{ body: Body; noticed: Warning[] }>;

/** @param counting what the people are, in the plural, such as officers; @param within a column that they are told apart by too */
export function gatherPeople(
  people: People,
  request: RepresentationRequest,
  breakdown: BreakdownChoice,
  { counting, within }: { counting: string; within: string | null },
): GatheredBody {
  const column = people.columns.find((each) => each.breakdown === breakdown.id);
  if (!column?.classification) return refused(noCharacteristic(people, breakdown));
  const headers = [...request.filters.map(({ header }) => header), ...(within === null ? [] : [within])];
  const absent = headers.find((header) => !columnCalled(people.columns, header));
  if (absent !== undefined) return refused(filterColumnMissing(people.columns, absent));
  const wanted = request.filters.map(({ header, value }) => ({ cells: cellsOf(people, header), value }));
  for (const [at, { cells, value }] of wanted.entries()) {
    if (!cells.includes(value))
      return refused({ file: null, ...matchesNothing(headers[at] ?? '', value, cells) });
  }
  const mixed = within === null ? undefined : cellsOf(people, within);
  const counts = new Map<string, MixedCount>();
  people.group(column.slug).forEach((group, row) => {
    if (!wanted.every(({ cells, value }) => (cells[row] ?? '') === value)) return;
    const value = mixed?.[row] ?? '';
    const key = JSON.stringify([group, value]);
    counts.set(key, { group, value, count: (counts.get(key)?.count ?? 0) + 1 });
  });
  const mix = [...counts.values()];
  return accepted({
    body: {
      counted: {
        from: 'people',
        singular: singularOf(counting),
        plural: counting,
        filters: [...request.filters],
      },
      cells: mix.map(({ group, count }) => ({ partner: '', month: null, group, count })),
      submitted: [],
      words: column.classification,
      inputs: inputsOf('people', people.source),
      ...(within === null ? {} : { mix }),
    },
    noticed: [],
  });
}

function cellsOf(people: People, header: string): readonly (string | null)[] {
  return people.value(columnCalled(people.columns, header)?.slug ?? header);
}

export interface CountsBody {
  paths: readonly string[];
  area: AreaSelection | undefined;
  breakdown: BreakdownChoice;
  /** The benchmark's own list of words is tried first. */
  benchmarkWordsId: string;
  counting: string;
}

export async function gatherCounts(
  { paths, area, breakdown, benchmarkWordsId, counting }: CountsBody,
  request: RepresentationRequest,
): Promise<GatheredBody> {
  const ids = new Set([benchmarkWordsId, ...breakdown.populationWords]);
  const where = request.filters.map(({ header, value }) => ({ column: header, value }));
  const read = await readInWords(ids, (classification) =>
    readCounts({
      ...{ paths, classification, where },
      ...(area ? { area } : {}),
      rollUpId: request.rollUp ?? classification.usualRollUp,
    }),
  );
  if (!read.ok) return read;
  const table = read.value;
  const known: Cell[] = table.cells.map(({ category: group, count, period }) => ({
    ...{ partner: '', group, count },
    month: period !== null && isMonth(period) ? period : null,
  }));
  const silent = known.filter(({ group }) => group === '!not-stated' || group === '!not-recorded');
  const said = silent.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const unsaid = (table.unknownCount ?? 0) - said;
  const rest = unsaid > 0 ? [{ partner: '', month: null, group: '!not-recorded', count: unsaid }] : [];
  return accepted({
    body: {
      counted: {
        from: 'counts',
        singular: singularOf(counting),
        plural: counting,
        filters: [...request.filters],
      },
      cells: [...known, ...rest],
      submitted: [],
      words: wordsOf(table.classificationId),
      inputs: inputsOf('counts', table.source),
      ...(table.unknownCount === null ? { unknownNotStated } : {}),
    },
    noticed: [
      ...read.warnings.map(warningOf),
      ...table.notes.map((message) => ({ code: 'COUNTS_NOTE', message })),
    ],
  });
}

export async function gatherEvents(
  warehouse: Warehouse,
  parts: readonly EventsPart[],
  request: RepresentationRequest,
  breakdown: BreakdownChoice,
): Promise<GatheredBody> {
  const counted = await countCells({ ...request, warehouse, parts, breakdown: breakdown.id });
  if (!counted.ok) return counted;
  const held = eventsOfArea(counted.value, request.area);
  const files = filesOf(parts);
  const column = columnsOf(parts).find((each) => each.breakdown === breakdown.id);
  return accepted({
    body: {
      counted: { from: 'events', ...nounsOf(parts), filters: [...request.filters] },
      cells: held.cells,
      submitted: monthsSent(parts, held.cells).submitted.filter(
        ({ partner }) => held.partner === null || partner === held.partner,
      ),
      words: wordsOf(column?.classificationId ?? ''),
      inputs: inputsOf('events', files),
    },
    noticed: [...rowsPutAside(files), ...held.noticed],
  });
}

const unknownNotStated =
  'The counts state neither a total nor how many are of unknown group, so nobody can say how many are missing.';

function noCharacteristic({ columns }: People, { id, label }: BreakdownChoice) {
  const has = columns.flatMap(({ breakdown }) => breakdown ?? []);
  return {
    file: null,
    code: 'BREAKDOWN_MISSING',
    message: `The people cannot be broken down by ${label}: no column holds it (${id}). They can be broken down by ${has.join(', ')}.`,
  };
}
