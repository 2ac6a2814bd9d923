// Clients that send drop by drop, and ordinary ones beside them.
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fetchPage } from '../fetch-page.ts';
import { percentiles } from '../load/arrive-steadily.ts';

export interface Slow {
  /** Seconds after which the server closed the line; null: it never did. */
  closedAfter: number | null;
  status: string;
}

/** Sends a piece every half second: its head, or a form whose head came at once. */
export function drip(
  address: URL,
  kind: 'head' | 'form',
  until: AbortSignal,
  path = '/sign-in',
): Promise<Slow> {
  const { promise, resolve } = Promise.withResolvers<Slow>();
  const began = performance.now();
  let got = '';
  const head = `POST ${path} HTTP/1.1\r\nHost: ${address.host}\r\nOrigin: ${address.origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n`;
  const socket = connect(Number(address.port), '127.0.0.1', () =>
    socket.write(kind === 'head' ? 'GET / HTTP/1.1\r\n' : `${head}\r\n`),
  );
  let timer: NodeJS.Timeout | undefined;
  socket.on('connect', () => {
    timer = setInterval(() => socket.writable && socket.write(kind === 'head' ? 'X-Slow: 1\r\n' : 'a'), 500);
  });
  const end = (closedAfter: number | null) => {
    clearInterval(timer);
    socket.destroy();
    resolve({ closedAfter, status: /^HTTP\/1\.1 (\d+)/.exec(got)?.[1] ?? 'none' });
  };
  socket.on('data', (data) => (got += data.toString('latin1')));
  socket.on('error', () => undefined);
  socket.on('close', () => end((performance.now() - began) / 1000));
  until.addEventListener('abort', () => end(null));
  return promise;
}

/** The ordinary clients, each asking anew 50 ms after it was answered. */
export async function askAlongside(
  url: string,
  forSeconds: number,
  clients: number,
): Promise<{ times: number[]; errors: number }> {
  const times: number[] = [];
  let errors = 0;
  const end = performance.now() + forSeconds * 1000;
  const client = async () => {
    while (performance.now() < end) {
      try {
        times.push((await fetchPage(url)).ms);
      } catch {
        errors += 1;
      }
      await pause(50);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, errors };
}

export function timesInWords({ times, errors }: { times: number[]; errors: number }): string {
  const { p50, p99, most } = percentiles(times);
  return `${times.length} answers, ${errors} errors, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, most ${most.toFixed(0)} ms`;
}
