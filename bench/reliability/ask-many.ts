// R6: five hundred readers a second of public pages, for a minute a page, and what they do to the program's memory.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { arriveSteadily } from '../load/arrive-steadily.ts';
import type { Outcome } from './outcome.ts';
import type { ReliablePlace } from './reliable-place.ts';

const perSecond = 500;

export async function askMany(
  { place }: ReliablePlace,
  paths: readonly string[],
  seconds: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const pid = place.processId();
  for (const path of paths) {
    const address = place.address + path;
    await arriveSteadily({ address, perSecond: 100, seconds: 5 });
    await arriveSteadily({ address, perSecond, seconds: 10 });
    const before = megabytesOf(pid);
    const { errors, p50, p95, p99, requests } = await arriveSteadily({ address, perSecond, seconds });
    const grown = megabytesOf(pid) / before - 1;
    const times = [p50, p95, p99].map((ms) => ms.toFixed(1)).join(', ');
    outcomes.push({
      what: `${path}: ${perSecond} a second for ${seconds} s`,
      seen: `${requests} answers, ${errors} errors; p50, p95, p99 ${times} ms; memory ${grown < 0 ? '−' : '+'}${Math.abs(100 * grown).toFixed(0)}% of ${before.toFixed(0)} MB; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`,
      isGood: errors === 0 && p95 <= 100 && grown <= 0.1,
    });
  }
  return outcomes;
}

function megabytesOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
