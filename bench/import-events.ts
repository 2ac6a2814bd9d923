// Times the import of events: node bench/import-events.ts PATH… prints seconds, rows a second and peak memory as JSON.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importEvents } from '../service/datasets/import-events.ts';
import { temporaryFolder } from '../service/platform/files.ts';
import { openWarehouse } from '../service/platform/warehouse/index.ts';

const paths = process.argv.slice(2);
await using folder = await temporaryFolder('bench');
const started = performance.now();
const warehouse = await openWarehouse({ temporaryFolder: join(folder.path, 'spill') });
const into = join(folder.path, 'import');
const outcome = await importEvents({ paths, into, warehouse });
const seconds = (performance.now() - started) / 1000;
await warehouse.close();
await rm(into, { recursive: true, force: true });
if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
const { rows } = outcome.value.quality;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  `${JSON.stringify({
    tool: 'Due Regard import',
    rows,
    files: outcome.value.files.length,
    seconds: Number(seconds.toFixed(2)),
    rowsPerSecond: Math.round(rows / seconds),
    cpuSeconds: Number(((userCPUTime + systemCPUTime) / 1e6).toFixed(2)),
    peakMb: Math.round(maxRSS / 1024),
  })}\n`,
);
