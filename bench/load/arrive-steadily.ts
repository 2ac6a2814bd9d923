// Sends so many requests a second whatever the answers do, and times each from when it was due: a slow server cannot slow the counting.
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Arrivals {
  address: string;
  headers?: Readonly<Record<string, string>>;
  perSecond: number;
  seconds: number;
  /** Status that a good answer has; 200 unless stated. */
  status?: number;
}

export interface Answered {
  requests: number;
  errors: number;
  /** What went wrong, with how often. */
  reasons: Readonly<Record<string, number>>;
  /** Milliseconds from when the request was due to the last byte of its answer. */
  p50: number;
  p95: number;
  p99: number;
  most: number;
}

export async function arriveSteadily(arrivals: Arrivals): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const times: number[] = [];
  const reasons: Record<string, number> = {};
  const pending: Promise<void>[] = [];
  const began = performance.now();
  const all = arrivals.perSecond * arrivals.seconds;
  for (let sent = 0; sent < all; sent += 1) {
    const due = began + (sent * 1000) / arrivals.perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    pending.push(
      askOnce(arrivals, agent).then((wrong) => {
        times.push(performance.now() - due);
        if (wrong !== null) reasons[wrong] = (reasons[wrong] ?? 0) + 1;
      }),
    );
  }
  await Promise.all(pending);
  agent.destroy();
  const errors = Object.values(reasons).reduce((sum, each) => sum + each, 0);
  return { requests: all, errors, reasons, ...percentiles(times) };
}

/** What is wrong with the answer; null when it came whole and good. */
function askOnce({ address, headers, status = 200 }: Arrivals, agent: Agent): Promise<string | null> {
  return new Promise((resolve) => {
    const request = get(
      address,
      { agent, headers: { 'accept-encoding': 'br, gzip', ...headers } },
      (answer) => {
        answer.on('end', () => resolve(answer.statusCode === status ? null : `status ${answer.statusCode}`));
        answer.on('error', (error) => resolve(error.message));
        answer.resume();
      },
    );
    request.setTimeout(30_000, () => request.destroy(new Error('no answer in 30 s')));
    request.on('error', (error) => resolve(error.message));
  });
}

export function percentiles(times: readonly number[]): {
  p50: number;
  p95: number;
  p99: number;
  most: number;
} {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}
