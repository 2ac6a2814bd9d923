// Reads a search back from its JSON, checking every field, with "Inf" made infinity again.

import { z } from 'zod';
import {
  band,
  bounds,
  count,
  counted,
  dates,
  estimate,
  family,
  figure,
  limits,
  names,
  period,
  ratio,
  readAs,
  reason,
  receipt,
  smallestVisible,
  told,
  warnings,
} from '../findings/read-finding-parts.ts';
import type { CellFinding } from './cell-finding.ts';
import type { SearchFinding } from './search-finding.ts';

const measureParts = {
  title: z.string(),
  counted,
  across: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      header: z.string(),
      classificationId: z.string().nullable(),
      classificationVersion: z.string().nullable(),
      rollUpId: z.string().nullable(),
    }),
  ),
  outcome: z.object({ header: z.string(), values: z.array(z.string()) }),
  ...dates,
  plan: z.object({
    mostCrossed: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    floor: count,
    level: z.number(),
  }),
  band,
  level: z.number(),
  show: count,
};

export const searchMeasureSchema = z.object(measureParts);
export const cellMeasureSchema = z.object({ ...measureParts, combination: z.string(), who: z.string() });

const countOf = z.object({ count, total: count });
const searchedRatio = ratio.extend({ adjusted: ratio.shape.adjusted.extend({ benjaminiHochberg: figure }) });

const explainedBy = z.union([
  z.object({ by: z.literal('wider'), group: z.string(), code: z.string(), pValue: figure }),
  z.object({ by: z.literal('single'), share: z.number() }),
]);

const group = z.object({
  ...names,
  isReference: z.literal(false),
  parts: z.array(
    z.object({ id: z.string(), label: z.string(), header: z.string(), code: z.string(), group: z.string() }),
  ),
  count,
  total: count,
  share: estimate,
  everyoneElse: countOf,
  ratio: searchedRatio,
  excess: z.number(),
  shrunken: z.object({ expected: figure, share: figure, excess: figure }),
  explainedBy: explainedBy.nullable(),
  ...told,
});

const wider = z.object({
  group: z.string(),
  code: z.string(),
  count,
  total: count,
  everyoneElse: countOf,
  ratio: z.object({ estimate: figure, ...limits, reason }),
});

const toldGroup = group.extend({
  ...smallestVisible,
  wider: z.array(wider),
  unknown: z.object({
    group: countOf.extend({ bounds }),
    outcome: z.object({ own: count, others: count, bounds }),
    both: count,
  }),
  interaction: z.object({ estimate: figure, ...limits, method: z.string(), reason }).nullable(),
});

const searched = z.object({
  combinations: count,
  belowFloor: count,
  compared: count,
  gaps: count,
  gapsByHolm: count,
  standing: count,
  explained: count,
});

const unknown = z.object({
  outcome: count,
  outcomeShare: figure,
  characteristics: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      known: count,
      notStated: count,
      notRecorded: count,
      unrecognised: count,
    }),
  ),
  notApplicable: count,
});

const parts = {
  format: z.literal(1),
  paragraph: z.string(),
  period,
  total: count,
  count,
  reference: z.literal('everyone else'),
  family,
  unknown,
  warnings,
};

/** The public contract of `search --format json`. */
export const searchFindingSchema: z.ZodType<SearchFinding> = z.object({
  ...parts,
  kind: z.literal('search'),
  measure: searchMeasureSchema,
  searched,
  groups: z.array(toldGroup),
  explained: z.array(group),
  reason,
  receipt: receipt(searchMeasureSchema),
});

/** The public contract of `search --open N --format json`. */
export const cellFindingSchema: z.ZodType<CellFinding> = z.object({
  ...parts,
  kind: z.literal('cell'),
  measure: cellMeasureSchema,
  searched: searched.extend({ place: count }),
  groups: z.tuple([toldGroup]),
  receipt: receipt(cellMeasureSchema),
});

export function readSearchFinding(json: unknown): SearchFinding {
  return readAs(searchFindingSchema, json);
}

export function readCellFinding(json: unknown): CellFinding {
  return readAs(cellFindingSchema, json);
}
