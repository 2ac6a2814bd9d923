// Gathers what shares are worked out from: the cells of imported events for each outcome, their words, and the months sent.

import { findClassification } from '@due-regard/classifications';
import { type EventsPart, type Outcome, accepted, refused } from '../../datasets/index.ts';
import type { CellsRequest } from '../counting/count-cells.ts';
import { nounsAsked, nounsOf } from '../counting/counted-nouns.ts';
import { gatherPeople } from '../counting/gather-people.ts';
import { monthsSent } from '../counting/months-sent.ts';
import { rowsPutAside } from '../counting/rows-put-aside.ts';
import { columnsOf, filesOf } from '../counting/select-events.ts';
import { type BreakdownChoice, eventBreakdowns, findBreakdown } from '../findings/breakdown.ts';
import { breakdownUnknown, wordsUnknown } from '../findings/made-finding.ts';
import { inputsOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { OutcomeCells } from './assessed-shares.ts';
import { countShareCells } from './count-share-cells.ts';
import type { ShareOutcome } from './share-outcome.ts';
import { shareCellsOfPeople } from './share-cells-of-people.ts';
import type { SharesMaterial } from './shares-material.ts';
import type { SharesRequest } from './shares-request.ts';

export interface SharesOfEvents {
  request: SharesRequest;
  warehouse: CellsRequest['warehouse'];
  /** One import or several, each with the files in it that count. */
  parts: readonly EventsPart[];
  noticed: Warning[];
  programVersion: string;
}

/** Refused where the breakdown, a column or a value is not there. */
export async function gatherShares(
  asked: SharesOfEvents,
  outcomes: readonly ShareOutcome[],
  /** Whether an outcome that never occurs is a count of none, and not a slip of the pen. */
  { mayBeNone = false }: { mayBeNone?: boolean } = {},
): Promise<Outcome<SharesMaterial>> {
  const { request, parts } = asked;
  const breakdown = findBreakdown(eventBreakdowns, request.by);
  if (!breakdown) return refused({ file: null, ...breakdownUnknown(request.by, eventBreakdowns) });
  const counted: OutcomeCells[] = [];
  for (const outcome of outcomes) {
    const cells = await countShareCells({
      ...asked,
      ...request,
      breakdown: breakdown.id,
      outcome,
      mayBeNone,
    });
    if (!cells.ok) return cells;
    counted.push({ outcome, cells: cells.value });
  }
  const id = columnsOf(parts).find((column) => column.breakdown === breakdown.id)?.classificationId;
  const words = findClassification(id ?? '');
  if (!words) return refused({ file: null, ...wordsUnknown(id) });
  const { submitted, noticed } = monthsSent(parts, counted[0]?.cells ?? []);
  return accepted({
    request,
    counted: {
      from: 'events',
      ...nounsAsked(request.counting, nounsOf(parts)),
      filters: [...request.filters],
    },
    breakdown: withReference(breakdown),
    outcomes: counted,
    submitted,
    words,
    inputs: inputsOf('events', filesOf(parts)),
    noticed: [...asked.noticed, ...rowsPutAside(filesOf(parts)), ...noticed],
    programVersion: asked.programVersion,
  });
}

/** People have no month and no partner. */
export async function gatherSharesOfPeople(
  paths: readonly string[],
  request: SharesRequest,
  outcomes: readonly ShareOutcome[],
): Promise<Outcome<SharesMaterial>> {
  const gathered = await gatherPeople(paths, { ...request, reference: null, filters: [...request.filters] });
  if (!gathered.ok) return refused(...gathered.problems.map((problem) => ({ file: null, ...problem })));
  const { material } = gathered;
  const words = material.column.classification;
  if (!words) return refused({ file: null, ...wordsUnknown(material.column.header) });
  const counted: OutcomeCells[] = [];
  for (const outcome of outcomes) {
    const cells = shareCellsOfPeople(material, outcome, request.within);
    if ('code' in cells) return refused({ file: null, ...cells });
    counted.push({ outcome, cells });
  }
  const people = nounsAsked(request.counting, { singular: 'person', plural: 'people' });
  return accepted({
    request,
    counted: { from: 'people', ...people, filters: [...request.filters] },
    breakdown: withReference(material.breakdown),
    outcomes: counted,
    submitted: [],
    words,
    inputs: material.inputs,
    noticed: material.noticed,
    programVersion: material.programVersion,
  });
}

function withReference({ id, label, reference }: BreakdownChoice) {
  return { id, label, reference };
}
