// Gathers what amounts are worked out from: the cells of imported events, or people one by one, with their words.

import { findClassification } from '@due-regard/classifications';
import { type EventsPart, type Outcome, accepted, findPeopleColumn, refused } from '../../datasets/index.ts';
import type { CellsRequest } from '../counting/count-cells.ts';
import { nounsAsked, nounsOf } from '../counting/counted-nouns.ts';
import { gatherPeople } from '../counting/gather-people.ts';
import { monthsSent } from '../counting/months-sent.ts';
import { rowsPutAside } from '../counting/rows-put-aside.ts';
import { columnsOf, filesOf } from '../counting/select-events.ts';
import { eventBreakdowns, findBreakdown } from '../findings/breakdown.ts';
import { breakdownUnknown, wordsUnknown } from '../findings/made-finding.ts';
import { inputsOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { AmountCell } from './amount-cells.ts';
import type { AmountsMaterial } from './amounts-material.ts';
import type { AmountsRequest } from './amounts-request.ts';
import { amountColumnMissing, countAmountCells } from './count-amount-cells.ts';

export interface AmountsOfEvents {
  request: AmountsRequest;
  warehouse: CellsRequest['warehouse'];
  /** One import or several, each with the files in it that count. */
  parts: readonly EventsPart[];
  noticed: Warning[];
  programVersion: string;
}

/** Refused where the breakdown, a column or a value is not there. */
export async function gatherAmounts(asked: AmountsOfEvents): Promise<Outcome<AmountsMaterial>> {
  const { request, parts } = asked;
  const breakdown = findBreakdown(eventBreakdowns, request.by);
  if (!breakdown) return refused({ file: null, ...breakdownUnknown(request.by, eventBreakdowns) });
  const cells = await countAmountCells({ ...asked, ...request, breakdown: breakdown.id });
  if (!cells.ok) return cells;
  const id = columnsOf(parts).find((column) => column.breakdown === breakdown.id)?.classificationId;
  const words = findClassification(id ?? '');
  if (!words) return refused({ file: null, ...wordsUnknown(id) });
  const { submitted, noticed } = monthsSent(parts, cells.value);
  return accepted({
    request,
    counted: {
      from: 'events',
      ...nounsAsked(request.counting, nounsOf(parts)),
      filters: [...request.filters],
    },
    breakdown,
    cells: cells.value,
    submitted,
    words,
    inputs: inputsOf('events', filesOf(parts)),
    noticed: [...asked.noticed, ...rowsPutAside(filesOf(parts)), ...noticed],
    programVersion: asked.programVersion,
  });
}

/** People have no month and no partner. */
export async function gatherAmountsOfPeople(
  paths: readonly string[],
  request: AmountsRequest,
): Promise<Outcome<AmountsMaterial>> {
  const gathered = await gatherPeople(paths, { ...request, reference: null, filters: [...request.filters] });
  if (!gathered.ok) return refused(...gathered.problems.map((problem) => ({ file: null, ...problem })));
  const { people, rows, breakdown, column, inputs, noticed, programVersion } = gathered.material;
  const amount = findPeopleColumn(people, request.amount);
  if (!amount) {
    const headers = people.columns.map(({ header }) => header);
    return refused(amountColumnMissing(request.amount, headers));
  }
  if (!column.classification) return refused({ file: null, ...wordsUnknown(column.header) });
  const [codes, values] = [people.group(column.slug), people.value(amount.slug)];
  const cells = new Map<string, AmountCell>();
  for (const row of rows) addTo(cells, codes[row] ?? '', values[row] ?? null);
  return accepted({
    request,
    counted: {
      from: 'people',
      ...nounsAsked(request.counting, { singular: 'person', plural: 'people' }),
      filters: [...request.filters],
    },
    breakdown,
    cells: [...cells.values()],
    submitted: [],
    words: column.classification,
    inputs,
    noticed,
    programVersion,
  });
}

function addTo(cells: Map<string, AmountCell>, group: string, written: string | null): void {
  const nothing = { amounts: [], count: 0, missing: 0, notNumbers: 0, negative: 0 };
  const cell = cells.get(group) ?? { partner: '', month: null, group, ...nothing };
  cells.set(group, cell);
  cell.count += 1;
  if (written === null || written.trim() === '') cell.missing += 1;
  else {
    const amount = Number(written.replaceAll(',', ''));
    if (!Number.isFinite(amount)) cell.notNumbers += 1;
    else if (amount < 0) cell.negative += 1;
    else cell.amounts.push(amount);
  }
}
