// Gathers what hit rates are worked out from: the three outcomes of imported searches, and what the records hold besides.

import { z } from 'zod';
import type { PolicingRecords } from '@due-regard/statistics';
import { type EventsPart, type Outcome, accepted, refused } from '../../datasets/index.ts';
import { sqlName } from '../../platform/warehouse/index.ts';
import { conditions } from '../counting/count-cells.ts';
import { columnsOf, eventsRelation } from '../counting/select-events.ts';
import type { Warning } from '../findings/warning.ts';
import { quoted } from '../../phrases/list.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import { type SharesOfEvents, gatherShares } from './gather-shares.ts';
import {
  hitRateOutcomes,
  linkedHeader,
  noActionValues,
  objectHeader,
  outcomeHeader,
} from './hit-rate-outcomes.ts';
import type { HitRateMaterial } from './make-hit-rate-finding.ts';

/** Of the three outcomes, those whose column the files have. Without a choice, within the same partner and object. */
export async function gatherHitRates(asked: SharesOfEvents): Promise<Outcome<HitRateMaterial>> {
  const slugs = new Map(columnsOf(asked.parts).map(({ header, slug }) => [header.trim(), slug]));
  const outcomes = hitRateOutcomes().filter(({ header }) => slugs.has(header));
  if (outcomes.length === 0) return refused(noOutcomes([...slugs.keys()]));
  const usual = ['partner', ...(slugs.has(objectHeader) ? [objectHeader] : [])];
  const { request } = asked;
  const within = request.within.length > 0 ? request.within : usual;
  const material = await gatherShares({ ...asked, request: { ...request, within } }, outcomes, {
    mayBeNone: true,
  });
  if (!material.ok) return material;
  const linked = await linkedWithoutAction(asked, slugs);
  return accepted({
    ...material.value,
    noticed: [...material.value.noticed, ...linked],
    records: recordsOf(asked.parts, request.by),
  });
}

function recordsOf(parts: readonly EventsPart[], by: string): PolicingRecords {
  const headers = new Set(columnsOf(parts).map(({ header }) => header.trim().toLowerCase()));
  const officer = columnsOf(parts).some(({ breakdown }) => breakdown === 'officer-defined-ethnicity');
  return {
    clockTimes: parts.every(({ events }) => events.mapping.id === 'police-stop-and-search'),
    places: headers.has('latitude') && headers.has('longitude'),
    groupAsSeen: officer || by !== 'self-defined-ethnicity',
    outcomes: true,
    stopsWithoutSearch: false,
  };
}

const linkedRow = z.object({ linked: z.number().int(), without: z.number().int() });

/** An outcome of "no further action" can hardly be linked to what was looked for: where many are, the column is in doubt. */
async function linkedWithoutAction(
  { warehouse, parts, request }: SharesOfEvents,
  slugs: ReadonlyMap<string, string>,
): Promise<Warning[]> {
  const [linked, outcome] = [slugs.get(linkedHeader), slugs.get(outcomeHeader)];
  if (linked === undefined || outcome === undefined) return [];
  const { where, bound } = conditions(request, []);
  const [row] = await warehouse.rows(
    `SELECT count(*) AS linked, count(*) FILTER (CAST(${sqlName(outcome)} AS VARCHAR) IN (${noActionValues.map(() => '?').join(', ')})) AS without
      FROM (SELECT * FROM ${eventsRelation(parts)} ${where}) WHERE CAST(${sqlName(linked)} AS VARCHAR) = 'True'`,
    linkedRow,
    [...noActionValues, ...bound],
  );
  if (!row || row.without <= 0.05 * row.linked) return [];
  return [
    {
      code: 'LINKED_WITHOUT_ACTION',
      message:
        `Of ${whole(row.linked)} records marked as linked to the object of search, ${whole(row.without)} (${percentage(row.without / row.linked)}) ended in no further action. ` +
        'Partners do not fill this column in alike: ask what theirs means before relying on the third outcome.',
    },
  ];
}

function noOutcomes(headers: readonly string[]) {
  return {
    file: null,
    code: 'OUTCOME_COLUMN_MISSING',
    message:
      `Hit rates need a column “${outcomeHeader}” or “${linkedHeader}”. The columns are ${quoted(headers, headers.length)}. ` +
      'For another outcome use the share of an outcome.',
  };
}
