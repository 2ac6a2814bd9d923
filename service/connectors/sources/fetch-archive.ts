// Fetches months of one force out of the archive of data.police.uk: a zip of three years of every force's files.
import { copyFile, readFile, rm, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stopAndSearchHeaders } from '../../datasets/index.ts';
import { ArchiveProblem, type UnpackedFile, unpackArchive } from '../../platform/archives/index.ts';
import { monthList, monthsBetween } from '../../phrases/month.ts';
import type { AskSource } from '../asking/ask-source.ts';
import { ConnectorProblem } from '../asking/connector-problem.ts';
import type { RequestOf } from './fetch-request.ts';
import type { Fetched, FetchInto } from './fetched.ts';
import { changed } from './read-answer.ts';

/** Real archives have about 1.7 GB. */
const zip = {
  types: [
    'application/zip',
    'application/x-zip-compressed',
    'application/octet-stream',
    'binary/octet-stream',
  ],
  mostBytes: 6_000_000_000,
};

export function archiveAddress({ archive }: RequestOf<'police-uk-archive'>, origin: string): string {
  return `${origin}/data/archive/${archive}.zip`;
}

/** Throws `ConnectorProblem`; a damaged archive is CONNECTOR_CHANGED. */
export async function fetchArchive(
  ask: AskSource,
  request: RequestOf<'police-uk-archive'>,
  origin: string,
  { into, tell }: FetchInto,
): Promise<Fetched> {
  const { force, from, to, archive } = request;
  const asked = monthsBetween(from, to);
  tell({ doing: 'Bringing in the archive', done: 0, total: 2 });
  const answer = await ask(archiveAddress(request, origin), zip);
  tell({ doing: 'Taking this force’s files out of it', done: 1, total: 2 });
  const wanted = new Set(asked.map((month) => `${month}-${force}-stop-and-search.csv`));
  const unpacked = await takeOut(answer, join(into, '.unpacked'), (name) => wanted.has(basename(name)));
  const files: Fetched['files'] = [];
  for (const file of unpacked) {
    const rows = await rowsOf(file, answer.address);
    const name = basename(file.name);
    await copyFile(file.path, join(into, name));
    files.push({ name, path: join(into, name), rows });
  }
  await rm(join(into, '.unpacked'), { recursive: true, force: true });
  files.sort((one, other) => (one.name < other.name ? -1 : 1));
  const missing = asked.filter((month) => !files.some(({ name }) => name.startsWith(month)));
  if (files.length === 0)
    throw new ConnectorProblem(
      'CONNECTOR_NOTHING',
      `The archive ${archive} has no stop and search of ${force} in these months. Each archive holds the three years before it: ask for another, or check how the force is written.`,
    );
  const note = `Not in the archive: ${monthList(missing)}. These are months without data, not months without stops.`;
  return { files, notes: missing.length === 0 ? [] : [note] };
}

async function takeOut(
  { path, address }: { path: string; address: string },
  folder: string,
  wanted: (name: string) => boolean,
): Promise<UnpackedFile[]> {
  await mkdir(folder, { recursive: true });
  try {
    return (await unpackArchive(path, folder, undefined, wanted)).files;
  } catch (error) {
    if (error instanceof ArchiveProblem)
      throw changed(address, `the archive cannot be unpacked: ${error.message}`);
    throw error;
  }
}

async function rowsOf(file: UnpackedFile, address: string): Promise<number> {
  const text = await readFile(file.path, 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines[0]?.trim().replace(/^\uFEFF/, '') !== stopAndSearchHeaders.join(','))
    throw changed(address, `${basename(file.name)} has other headings`);
  return lines.length - 1;
}
