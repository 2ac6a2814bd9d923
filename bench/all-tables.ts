// Times every 1-, 2- and 3-way table of six characteristics with intervals, from the Parquet of 1,000,000 made rows.
import { join } from 'node:path';
import { allTables } from '../service/disparities/all-tables.ts';
import { countCube } from '../service/disparities/count-cube.ts';
import { temporaryFolder } from '../service/platform/files.ts';
import { type Warehouse, openWarehouse, sqlText } from '../service/platform/warehouse/index.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const levels = { sex: 3, age: 8, ethnicity: 20, religion: 10, disability: 4, orientation: 6 };

/** Skewed levels from a fixed hash, so that every run times the same rows. */
async function makeParquet(warehouse: Warehouse, path: string): Promise<void> {
  const columns = Object.entries(levels).map(
    ([name, count], i) =>
      `'${name} ' || CAST(floor(${count} * power((hash(n * 31 + ${i}) % 1000003) / 1000003.0, 3)) AS INTEGER) AS ${name}`,
  );
  await warehouse.run(
    `COPY (SELECT ${columns.join(', ')}, CASE WHEN hash(n * 7) % 5 = 0 THEN 'yes' ELSE 'no' END AS outcome
      FROM range(${rows}) t(n)) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
}

await using folder = await temporaryFolder('due-regard-bench');
const parquet = join(folder.path, 'events.parquet');
const warehouse = await openWarehouse({ temporaryFolder: folder.path });
await makeParquet(warehouse, parquet);
const runs: { cube: number; tables: number }[] = [];
for (let run = 0; run < 5; run += 1) {
  const began = performance.now();
  const cube = await countCube({
    warehouse,
    parquet: [parquet],
    columns: Object.keys(levels),
    outcome: { column: 'outcome', values: ['yes'] },
  });
  const counted = performance.now();
  const tables = allTables(cube);
  const ended = performance.now();
  runs.push({ cube: counted - began, tables: ended - counted });
  if (run === 0) {
    const cells = tables.reduce((sum, { total }) => sum + total.length, 0);
    console.log(`${rows} rows, ${cube.total.length} combinations, ${tables.length} tables, ${cells} cells`);
  }
}
for (const { cube, tables } of runs) {
  console.log(
    `${((cube + tables) / 1000).toFixed(3)} s: counting ${cube.toFixed(0)} ms, tables with intervals ${tables.toFixed(0)} ms`,
  );
}
await warehouse.close();
