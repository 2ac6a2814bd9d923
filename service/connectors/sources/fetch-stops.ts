// Fetches the stops of a force, month by month, from the API of data.police.uk, as files like those it publishes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stopAndSearchHeaders } from '../../datasets/index.ts';
import { formatCsv } from '../../platform/csv.ts';
import { nearestOf } from '../../phrases/nearest.ts';
import { monthList, monthName, monthsBetween } from '../../phrases/month.ts';
import type { AskSource } from '../asking/ask-source.ts';
import { ConnectorProblem } from '../asking/connector-problem.ts';
import type { RequestOf } from './fetch-request.ts';
import type { Fetched, FetchInto } from './fetched.ts';
import { readAnswer } from './read-answer.ts';
import { stopRecord, stopRow } from './stop-record.ts';

const forces = z.array(z.object({ id: z.string(), name: z.string() }));
const availability = z.array(
  z.object({ date: z.string(), 'stop-and-search': z.array(z.string()).nullish() }),
);
const json = { types: ['application/json'], mostBytes: 100_000_000 };

/** Of one force. */
export function stopsAddresses(origin: string, force: string) {
  return {
    forces: `${origin}/api/forces`,
    months: `${origin}/api/crimes-street-dates`,
    stops: (month: string) => `${origin}/api/stops-force?force=${force}&date=${month}`,
  };
}

/** Months that the source does not have are named, and are no months without stops. Throws `ConnectorProblem`. */
export async function fetchStops(
  ask: AskSource,
  { force, from, to }: RequestOf<'police-uk'>,
  origin: string,
  { into, tell }: FetchInto,
): Promise<Fetched> {
  const asked = monthsBetween(from, to);
  tell({ doing: 'Asking which months there are', done: 0, total: asked.length });
  await checkForce(ask, origin, force);
  const published = await publishedMonths(ask, origin, force);
  const there = asked.filter((month) => published.has(month));
  if (there.length === 0) throw nothingPublished(force, published);
  const files: Fetched['files'] = [];
  for (const [done, month] of there.entries()) {
    tell({ doing: `Asking for ${monthName(month)}`, done, total: there.length });
    const answer = await ask(stopsAddresses(origin, force).stops(month), json);
    const stops = await readAnswer(answer, z.array(stopRecord));
    const name = `${month}-${force}-stop-and-search.csv`;
    await writeFile(join(into, name), formatCsv([[...stopAndSearchHeaders], ...stops.map(stopRow)]));
    files.push({ name, path: join(into, name), rows: stops.length });
  }
  return { files, notes: [...missingNote(asked, there, force), ...emptyNote(files)] };
}

async function checkForce(ask: AskSource, origin: string, force: string): Promise<void> {
  const known = await readAnswer(await ask(stopsAddresses(origin, force).forces, json), forces);
  if (known.some(({ id }) => id === force)) return;
  throw new ConnectorProblem(
    'CONNECTOR_NOTHING',
    `data.police.uk has no force “${force}”.${nearestOf(
      force,
      known.map(({ id }) => id),
    )}`,
  );
}

async function publishedMonths(ask: AskSource, origin: string, force: string): Promise<Set<string>> {
  const months = await readAnswer(await ask(stopsAddresses(origin, force).months, json), availability);
  return new Set(
    months.filter((each) => each['stop-and-search']?.includes(force)).map(({ date }) => date.slice(0, 7)),
  );
}

function nothingPublished(force: string, published: ReadonlySet<string>): ConnectorProblem {
  const months = [...published].sort();
  const [first, last] = [months[0], months.at(-1)];
  const there =
    first && last
      ? `It has ${monthName(first)} to ${monthName(last)}, with gaps or without.`
      : 'It has no stop and search of this force at all.';
  return new ConnectorProblem(
    'CONNECTOR_NOTHING',
    `data.police.uk has published none of these months for ${force}. ${there} Older months are in its archive.`,
  );
}

function missingNote(asked: readonly string[], there: readonly string[], force: string): string[] {
  const missing = asked.filter((month) => !there.includes(month));
  if (missing.length === 0) return [];
  return [
    `Not published for ${force}: ${monthList(missing)}. These are months without data, not months without stops.`,
  ];
}

function emptyNote(files: Fetched['files']): string[] {
  const empty = files.filter(({ rows }) => rows === 0).map(({ name }) => name.slice(0, 7));
  if (empty.length === 0) return [];
  return [`Published without a single stop: ${monthList(empty)}. Ask the force whether that is so.`];
}
