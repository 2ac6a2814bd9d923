// The machine that figures were measured on, and how busy it was when the measuring ended: nothing that names it.
import { cpus, loadavg, totalmem } from 'node:os';

export function machineAtEnd(): string {
  const model = (cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  const [minute = 0] = loadavg();
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}, Node ${process.versions.node}. Load of the machine at the end: ${minute.toFixed(1)}.`;
}
