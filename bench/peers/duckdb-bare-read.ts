// The peer to stay near: DuckDB's own CSV reader fills one typed table and nothing is checked. node bench/peers/duckdb-bare-read.ts PATH
import { DuckDBInstance } from '@duckdb/node-api';
import { statSync } from 'node:fs';

const path = process.argv[2] ?? '.';
const files = statSync(path).isDirectory() ? `${path}/*.csv` : path;
const columns = [
  ...[
    'Type',
    'Date',
    'Part of a policing operation',
    'Policing operation',
    'Latitude',
    'Longitude',
    'Gender',
  ],
  ...['Age range', 'Self-defined ethnicity', 'Officer-defined ethnicity', 'Legislation', 'Object of search'],
  ...['Outcome', 'Outcome linked to object of search', 'Removal of more than just outer clothing'],
].map(
  (name) =>
    `'${name}': '${{ Date: 'TIMESTAMPTZ', Latitude: 'DOUBLE', Longitude: 'DOUBLE' }[name] ?? 'VARCHAR'}'`,
);

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const started = performance.now();
await connection.run(`CREATE TABLE events AS SELECT * FROM read_csv('${files}', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}})`);
const seconds = (performance.now() - started) / 1000;
const [row] = (await connection.runAndReadAll('SELECT count(*) AS rows FROM events')).getRowObjectsJS();
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  `${JSON.stringify({ tool: 'DuckDB bare read', rows: Number(row?.['rows']), seconds: +seconds.toFixed(2), peakMb })}\n`,
);
