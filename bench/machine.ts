// Describes the machine and the versions that figures were measured with: nothing that names the machine or its folders.
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { version } from '@duckdb/node-api';

/** One sentence for each: the machine, what ran on it, and how busy it was when the measuring began. */
export function describeMachine(): string {
  const model = (cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  const python = execFileSync('/usr/bin/python3', [
    '-c',
    'import platform, pandas; print(f"Python {platform.python_version()}, pandas {pandas.__version__}")',
  ]);
  const versions = `Node ${process.versions.node}, DuckDB ${version()}, ${python.toString().trim()}`;
  const [minute = 0] = loadavg();
  return (
    `${availableParallelism()} cores (${model}), ${memory} GB of memory, ${process.platform}. ${versions}. ` +
    `Work of others on the machine when this began: load ${minute.toFixed(1)}.`
  );
}
