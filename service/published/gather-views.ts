// Gathers everything that the public can get of one release, as text and as rows, so that it can be searched for what must not be in it.
import { z } from 'zod';
import { readSpreadsheet } from '../platform/spreadsheet.ts';
import { parseCsv } from '../platform/csv.ts';
import type { WebServer } from '../pages/web.ts';

export interface PublicView {
  /** Its address. */
  name: string;
  /** All that can be read in it, titles, descriptions and attributes too; not where marks of a chart stand, which are counted apart. */
  text: string;
  /** Each row of its tables, cells set apart by bars. */
  rows: readonly string[];
  /** Marks on its charts: one for each number that is drawn. */
  marks: number;
}

/** @param searches words that somebody may look for in the list */
export async function gatherViews(
  server: Pick<WebServer, 'inject'>,
  id: string,
  searches: readonly string[] = [],
): Promise<PublicView[]> {
  const pages = [
    `/published/${id}`,
    `/published/${id}.html`,
    '/published',
    ...searches.map((words) => `/published?words=${words}`),
  ];
  const others = [
    `/published/${id}.txt`,
    `/published/${id}.json`,
    `/api/v1/published/${id}`,
    '/api/v1/published',
    `/published/${id}.jsonld`,
    '/published/catalogue.jsonld',
    `/published/${id}/datapackage.json`,
    `/published/${id}/receipt.json`,
  ];
  const get = (url: string) => server.inject({ url });
  const tables = tablesOf((await get(`/published/${id}/datapackage.json`)).body);
  const views = [
    ...(await Promise.all(pages.map(async (name) => htmlView(name, (await get(name)).body)))),
    ...(await Promise.all(others.map(async (name) => textView(name, (await get(name)).body)))),
    csvView(`/published/${id}.csv`, (await get(`/published/${id}.csv`)).body),
    ...(await Promise.all(
      tables.map(async (path) =>
        csvView(`/published/${id}/${path}`, (await get(`/published/${id}/${path}`)).body),
      ),
    )),
    ...(await Promise.all(
      tables.map(async (path) => {
        const name = `/published/${id}/${path.replace(/\.csv$/, '')}`;
        return htmlView(name, (await get(name)).body);
      }),
    )),
    await odsView(`/published/${id}.ods`, (await get(`/published/${id}.ods`)).bytes),
  ];
  // Neither the address nor a seal is a number.
  return views.map((view) => ({
    ...view,
    text: view.text.replaceAll(id, '').replaceAll(/\b[0-9a-f]{64}\b/g, ''),
  }));
}

function tablesOf(descriptor: string): string[] {
  const { resources } = packed.parse(JSON.parse(descriptor));
  return resources.map(({ path }) => path);
}

const packed = z.object({ resources: z.array(z.object({ path: z.string() })) });
const places = /\s(?:x|y|x1|x2|y1|y2|cx|cy|r|d|width|height)="[^"]*"/g;

export function htmlView(name: string, body: string): PublicView {
  const text = body.replaceAll(/<style>[^]*?<\/style>/g, '').replaceAll(places, '');
  const cells = (row: string) =>
    row.split(/<\/t[hd]>/).map((cell) => cell.replaceAll(/<[^>]*>/g, ' ').trim());
  const rows = [...text.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row = '']) => cells(row).join(' | '));
  return { name, text, rows, marks: body.match(/<circle/g)?.length ?? 0 };
}

/** Lines of text, each after the last words of the heading of its block; in JSON the rows of figures, each an object of its own. */
export function textView(name: string, body: string): PublicView {
  const rows = body.startsWith('{') ? objectsOf(JSON.parse(body)) : body.split('\n\n').flatMap(linesOf);
  return { name, text: body, rows, marks: 0 };
}

function linesOf(block: string): string[] {
  const [heading = '', ...lines] = block.split('\n');
  return [heading, ...lines.map((line) => `${heading.split(': ').at(-1)}  ${line}`)];
}

function objectsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'group' in value || 'labels' in value ? [JSON.stringify(value)] : [];
  return own.length > 0 ? own : Object.values(value).flatMap(objectsOf);
}

export function csvView(name: string, body: string): PublicView {
  const parsed = parseCsv(body);
  const rows = parsed.ok ? parsed.rows.map(({ cells }) => cells.join(' | ')) : [];
  return { name, text: rows.join('\n'), rows, marks: 0 };
}

async function odsView(name: string, bytes: Uint8Array): Promise<PublicView> {
  const read = await readSpreadsheet(bytes, 'ods');
  if (!read.ok) throw new Error(`${name}: ${read.detail}`);
  const rows = read.sheets.flatMap((sheet) => sheet.rows.map((cells) => cells.join(' | ')));
  return { name, text: rows.join('\n'), rows, marks: 0 };
}
