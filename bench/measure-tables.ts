// Measures every table of six characteristics over 1,000,000 rows beside pandas and DuckDB.
import { join } from 'node:path';
import { openWarehouse } from '../service/platform/warehouse/index.ts';
import { runChild } from './child.ts';
import { makePeople } from './made-people.ts';
import { runPairs, timesAsLong } from './pairs.ts';
import { cpuSeconds, markdownTable, peakMb, ranged, seconds } from './table-words.ts';

const ours = 'Due Regard: Parquet to tables with intervals';
const here = (name: string) => join(import.meta.dirname, name);

export async function measureTables(folder: string): Promise<string> {
  const made = { parquet: join(folder, 'people.parquet'), csv: join(folder, 'people.csv') };
  const warehouse = await openWarehouse({ temporaryFolder: folder });
  await makePeople(warehouse, 1_000_000, made);
  await warehouse.close();
  const node = process.execPath;
  const rounds = await runPairs(
    [
      { name: ours, run: () => runChild(node, [here('every-table.ts'), made.parquet]) },
      {
        name: 'DuckDB: Parquet to tables, a statement each',
        run: () => runChild(node, [here('peers/duckdb-tables.ts'), made.parquet]),
      },
      {
        name: 'pandas: categories in memory to tables',
        run: () => runChild('/usr/bin/python3', [here('peers/pandas-tables.py'), made.csv]),
      },
    ],
    7,
  );
  const rows = Object.entries(rounds).map(([name, runs]) => [
    name,
    seconds(runs),
    cpuSeconds(runs),
    peakMb(runs),
    name === ours ? '1' : ranged(timesAsLong(runs, rounds[ours] ?? []), 1),
  ]);
  return markdownTable(
    ['41 tables of 1,000,000 rows', 'Seconds', 'CPU seconds', 'Peak memory, MB', 'Time ÷ ours'],
    rows,
  );
}
