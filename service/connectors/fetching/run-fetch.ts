// Runs `due-regard fetch`: asks the source, puts the files into the folder, and says where they are from.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findAreaByName } from '../../organisation/index.ts';
import { systemClock } from '../../platform/clock.ts';
import type { CommandIo, ExitCode } from '../../platform/command.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { ConnectorProblem } from '../asking/connector-problem.ts';
import { gatherAddresses } from '../sources/gather-addresses.ts';
import { type OpenSource, openSources } from '../sources/open-source.ts';
import { type FetchArguments, readFetchArguments } from './fetch-arguments.ts';
import { type FetchNeeds, fetchSource } from './fetch-source.ts';
import { type PutFile, putFiles } from './put-files.ts';

/** What a test may put in place of the world outside. */
export type FetchSurroundings = Partial<Omit<FetchNeeds, 'offline' | 'cacheFolder'>>;

export async function runFetch(
  source: string,
  args: readonly string[],
  io: CommandIo,
  help: string,
  surroundings: FetchSurroundings = {},
): Promise<ExitCode> {
  const read = readFetchArguments(source, args, (name) => findAreaByName(name)?.codes);
  if (read.kind === 'help') {
    io.out(help);
    return 0;
  }
  if (read.kind === 'wrong') {
    io.err(`${read.sentence}\nSee npx due-regard fetch ${source} --help\n`);
    return 2;
  }
  try {
    return await fetchAndPut(read.value, io, surroundings);
  } catch (error) {
    if (!(error instanceof ConnectorProblem)) throw error;
    io.err(`${error.message}\n${error.code === 'CONNECTOR_OFFLINE' ? byHand(read.value) : ''}`);
    return 1;
  }
}

async function fetchAndPut(
  asked: FetchArguments,
  io: CommandIo,
  surroundings: FetchSurroundings,
): Promise<ExitCode> {
  const folder = resolve(io.cwd, asked.to);
  await mkdir(folder, { recursive: true });
  await using draft = await temporaryFolder('fetch');
  const fetched = await fetchSource(
    {
      ...{ clock: systemClock, signal: new AbortController().signal, ...surroundings },
      ...{ offline: asked.offline, cacheFolder: join(folder, '.fetched') },
    },
    asked.request,
    { into: draft.path, tell: ({ doing }) => io.err(`${doing}…\n`) },
  );
  const put = await putFiles(fetched.files, folder);
  const source = openSources[asked.request.source];
  if (asked.format === 'json') io.out(`${JSON.stringify(asJson(source, put, fetched.notes), null, 2)}\n`);
  else io.out(asText(source, put, fetched.notes));
  return 0;
}

function asJson(
  { title, licence, attribution }: OpenSource,
  files: readonly PutFile[],
  notes: readonly string[],
) {
  return { source: title, licence, attribution, files, notes };
}

function asText(
  { title, attribution }: OpenSource,
  files: readonly PutFile[],
  notes: readonly string[],
): string {
  const lines = files.map(({ name, says }) => `  ${name}: ${says}`);
  return `${[`From ${title}`, ...lines, ...notes, attribution].join('\n')}\n`;
}

/** What somebody can do who has no connection here. */
function byHand({ request }: FetchArguments): string {
  const { origin } = openSources[request.source];
  const addresses = gatherAddresses(request, origin).map((address) => `  ${address}`);
  return (
    `With a connection these would be asked, and nobody else:\n${addresses.join('\n')}\n` +
    'Files that you have saved by hand from data.police.uk or Nomis can be added as they are: see npx due-regard data check.\n'
  );
}
