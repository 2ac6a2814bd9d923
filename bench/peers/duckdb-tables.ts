// The peer for tables: DuckDB counts each table by a statement of its own, from Parquet, without any interval. node bench/peers/duckdb-tables.ts PARQUET
import { DuckDBInstance } from '@duckdb/node-api';
import { combinations } from '../../service/disparities/counting/all-tables.ts';
import { characteristics } from '../made-people.ts';
import { tellTiming } from '../tell-timing.ts';

const parquet = process.argv[2] ?? '';
const names = Object.keys(characteristics);
const chosen = [1, 2, 3].flatMap((width) => combinations([...names.keys()], width));

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const started = performance.now();
const tables = [];
for (const columns of chosen) {
  const list = columns.map((at) => names[at]).join(', ');
  const answer = await connection.runAndReadAll(
    `SELECT ${list}, count(*)::DOUBLE AS total, count(*) FILTER (outcome = 'yes')::DOUBLE AS hits
     FROM read_parquet('${parquet}') GROUP BY ${list}`,
  );
  tables.push(answer.getColumnsObjectJS());
}
const seconds = (performance.now() - started) / 1000;
const rows = tables[0]?.['total']?.reduce<number>((sum, count) => sum + Number(count), 0) ?? 0;
tellTiming({ tool: 'DuckDB', rows, seconds, counted: tables.length });
