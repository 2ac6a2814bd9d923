// Many clients that send drop by drop, beside a few ordinary ones: `node bench/slow-clients/run.ts [--slow 200] [--normal 20] [--seconds 30]`
import { connect } from 'node:net';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../service/platform/files.ts';
import { fetchPage } from '../fetch-page.ts';
import { percentiles } from '../load/arrive-steadily.ts';
import { startProgram } from '../started-program.ts';

const { values } = parseArgs({
  options: {
    slow: { type: 'string', default: '200' },
    normal: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
  },
});
const seconds = Number(values.seconds);

interface Slow {
  /** Seconds after which the server closed the line; null: it never did. */
  closedAfter: number | null;
  status: string;
}

/** Sends a piece every half second: its head, or a form whose head came at once. */
function drip(address: URL, kind: 'head' | 'form', until: AbortSignal): Promise<Slow> {
  const { promise, resolve } = Promise.withResolvers<Slow>();
  const began = performance.now();
  let got = '';
  const head = `POST /sign-in HTTP/1.1\r\nHost: ${address.host}\r\nOrigin: ${address.origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n`;
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

await using home = await temporaryFolder('due-regard-slow');
const program = await startProgram(join(home.path, 'data'));
try {
  await program.said('are all there');
  const address = new URL(program.address);
  const page = `${program.address}/published`;
  for (let time = 0; time < 20; time += 1) await fetchPage(page);
  const alone = await askAlongside(page, 5);
  const over = new AbortController();
  const slow = Array.from({ length: Number(values.slow) }, (_, at) =>
    drip(address, at % 2 === 0 ? 'head' : 'form', over.signal),
  );
  await pause(1_000);
  const beside = await askAlongside(page, seconds);
  over.abort();
  const ended = await Promise.all(slow);
  const [load = 0] = loadavg();
  const times = ended.flatMap(({ closedAfter }) => (closedAfter === null ? [] : [closedAfter]));
  const statuses = Object.entries(Object.groupBy(ended, ({ status }) => status)).map(
    ([status, all]) => `${all?.length} × ${status}`,
  );
  console.log(
    `${values.slow} slow clients, ${values.normal} ordinary ones, ${seconds} s; load of the machine ${load.toFixed(1)}.`,
  );
  console.log(`  ordinary, alone:  ${words(alone)}`);
  console.log(`  ordinary, beside: ${words(beside)}`);
  console.log(
    `  slow: ${times.length} closed by the server after ${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)} s, ${ended.length - times.length} never; answers ${statuses.join(', ')}`,
  );
} finally {
  await program.stop();
}

/** The ordinary clients, each asking anew 50 ms after it was answered. */
async function askAlongside(url: string, forSeconds: number): Promise<{ times: number[]; errors: number }> {
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
  await Promise.all(Array.from({ length: Number(values.normal) }, client));
  return { times, errors };
}

function words({ times, errors }: { times: number[]; errors: number }): string {
  const { p50, p99, most } = percentiles(times);
  return `${times.length} answers, ${errors} errors, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, most ${most.toFixed(0)} ms`;
}
