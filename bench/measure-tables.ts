// Measures every table of six characteristics over 1,000,000 rows beside pandas and DuckDB, and beside figures published for others.
import { join } from 'node:path';
import { openWarehouse } from '../service/platform/warehouse/index.ts';
import { runChild, type Timing } from './child.ts';
import { characteristics, copyAsCsv, makePeople } from './made-people.ts';
import { runPairs, spread, timesAsLong, type Rounds } from './pairs.ts';
import { cpuSeconds, markdownTable, peakMb, ranged, seconds } from './table-words.ts';

const ours = 'Due Regard: Parquet to tables with intervals, verdicts and multiplicity';
const pandas = 'pandas: categories in memory to tables, counts alone';
const here = (name: string) => join(import.meta.dirname, name);

/** CPU seconds for every 1- and 2-way table of as many rows and levels, in memory, as published in the project's design. */
const published: Readonly<Record<string, number>> = {
  'dplyr 1.0': 0.3 + 0.84,
  'Aequitas 1.0 (no significance)': 0.69 + 4.2,
  'Fairlearn 0.15 (no bootstrap)': 48 + 139,
};

export async function measureTables(folder: string): Promise<string> {
  const made = { parquet: join(folder, 'people.parquet'), csv: join(folder, 'people.csv') };
  const warehouse = await openWarehouse({ temporaryFolder: folder });
  await makePeople(warehouse, 1_000_000, characteristics, made.parquet);
  await copyAsCsv(warehouse, made.parquet, made.csv);
  await warehouse.close();
  const node = process.execPath;
  const rounds = await runPairs(
    [
      { name: ours, run: () => runChild(node, [here('every-table.ts'), made.parquet]) },
      {
        name: 'DuckDB: Parquet to tables, a statement each, counts alone',
        run: () => runChild(node, [here('peers/duckdb-tables.ts'), made.parquet]),
      },
      { name: pandas, run: () => runChild('/usr/bin/python3', [here('peers/pandas-tables.py'), made.csv]) },
    ],
    7,
  );
  return [measured(rounds), others(rounds[ours] ?? []), againstGoals(rounds)].join('\n\n');
}

function measured(rounds: Rounds): string {
  return markdownTable(
    ['41 tables of 1,000,000 rows', 'Seconds', 'CPU seconds', 'Peak memory, MB', 'Time ÷ ours'],
    Object.entries(rounds).map(([name, runs]) => [
      name,
      seconds(runs),
      cpuSeconds(runs),
      peakMb(runs),
      name === ours ? '1' : ranged(timesAsLong(runs, rounds[ours] ?? []), 1),
    ]),
  );
}

function others(own: readonly Timing[]): string {
  const cpu = spread(own.map((run) => run.cpuSeconds)).median;
  return markdownTable(
    ['Published, not measured here: 21 of the tables', 'CPU seconds', 'CPU ÷ ours for all 41'],
    Object.entries(published).map(([name, theirs]) => [
      name,
      String(Number(theirs.toFixed(2))),
      (theirs / cpu).toFixed(1),
    ]),
  );
}

function againstGoals(rounds: Rounds): string {
  const own = rounds[ours] ?? [];
  const taken = spread(own.map((run) => run.seconds)).median;
  const faster = timesAsLong(rounds[pandas] ?? [], own).median;
  const fairlearn =
    published['Fairlearn 0.15 (no bootstrap)']! / spread(own.map((run) => run.cpuSeconds)).median;
  const met = (is: boolean) => (is ? 'met' : '**not met**');
  return (
    `Goals: under a second, measured ${taken.toFixed(2)} (${met(taken < 1)}); 5 times as fast as pandas' counts alone, measured ` +
    `${faster.toFixed(1)} (${met(faster >= 5)}); 100 times as fast as Fairlearn, by its published figure ${Math.round(fairlearn)} (${met(fairlearn >= 100)}).`
  );
}
