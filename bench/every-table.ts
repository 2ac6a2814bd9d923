// Times every 1-, 2- and 3-way table of six characteristics with intervals, from Parquet: node bench/every-table.ts PARQUET
import { dirname } from 'node:path';
import { allTables } from '../service/disparities/counting/all-tables.ts';
import { countCube } from '../service/disparities/counting/count-cube.ts';
import { openWarehouse } from '../service/platform/warehouse/index.ts';
import { characteristics } from './made-people.ts';
import { tellTiming } from './tell-timing.ts';

const parquet = process.argv[2] ?? '';
const warehouse = await openWarehouse({ temporaryFolder: dirname(parquet) });

const started = performance.now();
const cube = await countCube({
  warehouse,
  parquet: [parquet],
  columns: Object.keys(characteristics),
  outcome: { column: 'outcome', values: ['yes'] },
});
const { tables, judged } = allTables(cube);
const seconds = (performance.now() - started) / 1000;

await warehouse.close();
const rows = tables[0]?.total.reduce((sum, count) => sum + count, 0) ?? 0;
tellTiming({ tool: 'Due Regard', rows, seconds, counted: judged });
