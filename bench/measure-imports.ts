// Measures the way from files to a finding beside pandas and DuckDB: the real files of nine forces, and made files.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackArchive } from '../service/platform/archives/index.ts';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { runChild, type Timing } from './child.ts';
import { makeEvents } from './made-events.ts';
import { runPairs, timesAsLong, type Contestant, type Rounds } from './pairs.ts';
import { cpuSeconds, markdownTable, peakMb, ranged, seconds, whole } from './table-words.ts';

const published = join(import.meta.dirname, '../../shared/data');
const searches = join(published, '01-stop-search');
const residents = join(published, '02-population/census2021/ethnicity21_ltla21.csv.gz');
const policing = join(published, '02-population/lookups/lad-csp-pfa-2022.csv');
const here = (name: string) => join(import.meta.dirname, name);

const ours = 'Due Regard: files to finding';
const archived = 'Due Regard: archives to finding';
const pandas = 'pandas: read and group';
const duckdb = 'DuckDB: bare read';

/** The real rows, as the loose monthly files that all contestants read. */
export async function unpackSearches(into: string): Promise<string> {
  const loose = join(into, 'searches');
  await mkdir(loose);
  for (const name of await readdir(join(searches, 'forces'))) {
    const { files } = await unpackArchive(join(searches, 'forces', name), into);
    for (const file of files) await rename(file.path, join(loose, file.name));
  }
  for (const name of await readdir(join(searches, 'cumbria')))
    await copyFile(join(searches, 'cumbria', name), join(loose, name));
  return loose;
}

export async function measureRealFiles(loose: string): Promise<string> {
  const lookup = ['--area-lookup', policing];
  const rounds = await runPairs(
    [
      { name: ours, run: () => pipeline([loose], lookup) },
      ...peers(loose),
      { name: archived, run: () => pipeline([searches], lookup) },
    ],
    7,
  );
  return comparison(rounds);
}

/** A file of 5,000,000 rows is read by all; larger ones only by the pipeline, for the memory it takes. */
export async function measureMadeFiles(loose: string, folder: string): Promise<string> {
  const path = join(folder, 'made-searches.csv');
  await makeEvents(loose, path, 5_000_000);
  const rounds = await runPairs([{ name: ours, run: () => pipeline([path], []) }, ...peers(path)], 5);
  await rm(path);
  return comparison(rounds);
}

export async function measureMemory(loose: string, folder: string): Promise<string> {
  const rows: string[][] = [];
  for (const size of [500_000, 5_000_000, 20_000_000]) {
    const path = join(folder, 'made-searches.csv');
    await makeEvents(loose, path, size);
    const run = await pipeline([path], []);
    await rm(path);
    if (run.counted !== size) throw new Error(`Of ${size} rows ${run.counted} are in the finding.`);
    rows.push([whole(size), run.seconds.toFixed(1), whole(size / run.seconds), whole(run.peakMb)]);
  }
  return markdownTable(['Rows in one file', 'Seconds', 'Rows a second', 'Peak memory, MB'], rows);
}

function pipeline(paths: readonly string[], lookup: readonly string[]): Promise<Timing> {
  const measure = ['--population', residents, '--by', 'self-defined-ethnicity', ...lookup];
  return runChild(process.execPath, [here('pipeline.ts'), '--events', ...paths, ...measure]);
}

function peers(path: string): Contestant[] {
  return [
    {
      name: pandas,
      run: () => runChild('/usr/bin/python3', [here('peers/pandas-read-groupby.py'), path]),
    },
    { name: duckdb, run: () => runChild(process.execPath, [here('peers/duckdb-bare-read.ts'), path]) },
  ];
}

/** The rows of an answer leave out a force without residents, so the rows read are the peers'. */
function comparison(rounds: Rounds): string {
  const own = rounds[ours] ?? [];
  const rows = Object.entries(rounds).map(([name, runs]) => [
    name,
    seconds(runs),
    whole((rounds[pandas]?.[0]?.rows ?? 0) / middle(runs)),
    cpuSeconds(runs),
    peakMb(runs),
    name === ours ? '1' : ranged(timesAsLong(runs, own), 2),
  ]);
  const table = markdownTable(
    [
      `${whole(rounds[pandas]?.[0]?.rows ?? 0)} rows`,
      'Seconds',
      'Rows a second',
      'CPU seconds',
      'Peak memory, MB',
      'Time ÷ ours',
    ],
    rows,
  );
  return `${table}\n\n${againstGoals(rounds)}`;
}

function againstGoals(rounds: Rounds): string {
  const own = rounds[ours] ?? [];
  const faster = timesAsLong(rounds[pandas] ?? [], own).median;
  const slower = 1 / timesAsLong(rounds[duckdb] ?? [], own).median;
  const peak = Math.max(...own.map((run) => run.peakMb));
  const met = (is: boolean) => (is ? 'met' : '**not met**');
  return (
    `Goals: 2 times as fast as pandas, measured ${faster.toFixed(2)} (${met(faster >= 2)}); at most 3 times as long as ` +
    `DuckDB, measured ${slower.toFixed(2)} (${met(slower <= 3)}); under 700 MB, measured ${Math.round(peak)} (${met(peak < 700)}).`
  );
}

function middle(runs: readonly Timing[]): number {
  return runs.map((run) => run.seconds).toSorted((one, other) => one - other)[runs.length >> 1] ?? Number.NaN;
}
