// The peer to stay near: DuckDB's own CSV reader fills one typed table and nothing is checked. node bench/peers/duckdb-bare-read.ts PATH
import { statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { stopAndSearchHeaders } from '../../service/datasets/events/column-mapping.ts';
import { tellTiming } from '../tell-timing.ts';

const path = process.argv[2] ?? '.';
const files = statSync(path).isDirectory() ? `${path}/*.csv` : path;
const types: Readonly<Record<string, string>> = {
  Date: 'TIMESTAMPTZ',
  Latitude: 'DOUBLE',
  Longitude: 'DOUBLE',
};
const columns = stopAndSearchHeaders.map((name) => `'${name}': '${types[name] ?? 'VARCHAR'}'`);

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const started = performance.now();
await connection.run(`CREATE TABLE events AS SELECT * FROM read_csv('${files}', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}})`);
const seconds = (performance.now() - started) / 1000;
const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER AS rows FROM events');
tellTiming({
  tool: 'DuckDB bare read',
  rows: Number(counted.getRowObjectsJS()[0]?.['rows']),
  seconds,
});
