// Lists every search of imported events with its time, its place and the ethnicity that the officer saw.

import { z } from 'zod';
import { type Classification, findClassification } from '@due-regard/classifications';
import { testsNotRun } from '@due-regard/statistics';
import {
  type EventColumn,
  type Outcome,
  accepted,
  refused,
  unrecognisedToken,
} from '../../datasets/index.ts';
import { sqlName, sqlText } from '../../platform/warehouse/index.ts';
import { conditions, resolveFilters } from '../counting/count-cells.ts';
import { nounsOf } from '../counting/counted-nouns.ts';
import { monthsSent } from '../counting/months-sent.ts';
import { rowsPutAside } from '../counting/rows-put-aside.ts';
import { columnsOf, eventsRelation, filesOf } from '../counting/select-events.ts';
import { inputsOf } from '../findings/receipt.ts';
import type { DarknessMaterial } from './darkness-material.ts';
import type { DarknessStop } from './darkness-stops.ts';
import type { SharesOfEvents } from './gather-shares.ts';

const listsRow = z.object({
  partner: z.array(z.string()).nullable(),
  month: z.array(z.string()).nullable(),
  group: z.array(z.string()).nullable(),
  instant: z.array(z.number()).nullable(),
  timed: z.array(z.boolean()).nullable(),
  latitude: z.array(z.number().nullable()).nullable(),
  longitude: z.array(z.number().nullable()).nullable(),
});

/** Refused, with the reason, where the records lack what the test needs. */
export async function listDarknessStops(asked: SharesOfEvents): Promise<Outcome<DarknessMaterial>> {
  const { request, parts } = asked;
  const columns = columnsOf(parts);
  const found = columnsNeeded(columns);
  if (!found.ok) return refused(cannotBeRun(found.held));
  const filters = resolveFilters(columns, request.filters);
  if (!filters.ok) return filters;
  const { where, bound } = conditions(request, filters.value);
  const from = `${eventsRelation(parts)} ${where}`;
  const [row] = await asked.warehouse.rows(stopsQuery(found.columns, from), listsRow, bound);
  const stops = row ? stopsOf(row) : [];
  const cells = stops.map(({ partner, month, group }) => ({ partner, month, group, count: 1 }));
  const { submitted, noticed } = monthsSent(parts, cells);
  return accepted({
    request,
    counted: { from: 'events', ...nounsOf(parts), filters: [...request.filters] },
    stops,
    submitted,
    words: found.words,
    inputs: inputsOf('events', filesOf(parts)),
    noticed: [...asked.noticed, ...rowsPutAside(filesOf(parts)), ...noticed],
    programVersion: asked.programVersion,
  });
}

/** Slugs of the columns that say who was seen, when and where. */
interface StopColumns {
  group: string;
  date: string;
  latitude: string;
  longitude: string;
}

type Held = Record<'clockTimes' | 'places' | 'groupAsSeen', boolean>;
type Needed = { ok: true; columns: StopColumns; words: Classification } | { ok: false; held: Held };

function columnsNeeded(columns: readonly EventColumn[]): Needed {
  const named = (name: string) => columns.find(({ header }) => header.trim().toLowerCase() === name)?.slug;
  const own = columns.find(({ breakdown }) => breakdown === 'officer-defined-ethnicity');
  const [latitude, longitude] = [named('latitude'), named('longitude')];
  const date = named('date') ?? named('date and time');
  const words = findClassification(own?.classificationId ?? '');
  if (own && words && latitude !== undefined && longitude !== undefined && date !== undefined)
    return { ok: true, columns: { group: own.slug, date, latitude, longitude }, words };
  const held = {
    clockTimes: date !== undefined,
    places: latitude !== undefined,
    groupAsSeen: own !== undefined,
  };
  return { ok: false, held };
}

const listNames = ['partner', 'month', 'group', 'instant', 'timed', 'latitude', 'longitude'];

/** In one order, as places are many and equal times are common. */
function stopsQuery({ group, date, latitude, longitude }: StopColumns, from: string): string {
  return `SELECT ${listNames.map((name) => `list("${name}") AS "${name}"`).join(', ')} FROM (
      SELECT coalesce(partner, '') AS partner, coalesce(month, '') AS month,
        coalesce(CAST(${sqlName(`${group}__group`)} AS VARCHAR), ${sqlText(unrecognisedToken)}) AS "group",
        CAST(epoch_ms(occurred_at) AS DOUBLE) AS instant, CAST(${sqlName(date)} AS VARCHAR) LIKE '%:%' AS timed,
        ${degreesOf(latitude, 90)} AS latitude, ${degreesOf(longitude, 180)} AS longitude
      FROM ${from}
      ORDER BY instant, partner, "group", latitude, longitude)`;
}

function degreesOf(slug: string, most: number): string {
  const value = `try_cast(CAST(${sqlName(slug)} AS VARCHAR) AS DOUBLE)`;
  return `CASE WHEN abs(${value}) <= ${most} THEN ${value} END`;
}

function stopsOf(lists: z.infer<typeof listsRow>): DarknessStop[] {
  return (lists.instant ?? []).map((instant, i) => ({
    instant,
    partner: lists.partner?.[i] ?? '',
    month: lists.month?.[i] ?? '',
    group: lists.group?.[i] ?? '',
    timed: lists.timed?.[i] ?? false,
    latitude: lists.latitude?.[i] ?? null,
    longitude: lists.longitude?.[i] ?? null,
  }));
}

function cannotBeRun(held: Held) {
  const tests = testsNotRun({ ...held, outcomes: true, stopsWithoutSearch: true });
  const sentence =
    tests.find(({ test }) => test === 'veil of darkness')?.sentence ?? 'The test cannot be run.';
  return {
    file: null,
    code: 'DARKNESS_NOT_POSSIBLE',
    message: `${sentence} It needs the columns Date, Latitude, Longitude and Officer-defined ethnicity.`,
  };
}
