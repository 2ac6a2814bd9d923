// Steady load on the pages people meet first, beside a bare Fastify route: `node bench/load/run.ts [--per-second 100] [--seconds 60]`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../service/platform/files.ts';
import { startProgram } from '../started-program.ts';
import { waitForQuiet } from '../wait-for-quiet.ts';
import { type Answered, type Arrivals, arriveSteadily } from './arrive-steadily.ts';
import { cpuOfTree } from './cpu-of-tree.ts';
import { firstLink, signInMadeUp } from './sign-in-made-up.ts';

const { values } = parseArgs({
  options: {
    'per-second': { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
    person: { type: 'string', default: 'analyst' },
    only: { type: 'string' },
  },
});
const perSecond = Number(values['per-second']);
const seconds = Number(values.seconds);
const goal = 300;

await using home = await temporaryFolder('due-regard-load');
const program = await startProgram(join(home.path, 'data'));
const bare = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await program.said('are all there');
  const [said] = await once(bare.stdout, 'data');
  const bareAddress = String(said).trim();
  const { address } = program;
  const { cookie } = await signInMadeUp(address, values.person);
  const id = '[0-9a-f]{8}-[0-9a-f-]{27}';
  const finding = await firstLink(address, '/findings', new RegExp(`/findings/${id}`), cookie);
  const published = await firstLink(address, '/published', new RegExp(`/published/${id}`));
  const pages: [string, Omit<Arrivals, 'perSecond' | 'seconds'>][] = [
    ['Bare Fastify route, 20 kB', { address: bareAddress }],
    ['What is published', { address: `${address}/published` }],
    ['A published finding', { address: `${address}${published}` }],
    ['The page that signs in', { address: `${address}/sign-in` }],
    ['A finding, signed in', { address: `${address}${finding}`, headers: { cookie } }],
    ['Home, signed in', { address: `${address}/`, headers: { cookie } }],
    ['Bare Fastify route, again', { address: bareAddress }],
  ];
  const quiet = await waitForQuiet(30);
  const [load = 0] = loadavg();
  console.log(
    `${availableParallelism()} cores, the machine ${quiet ? 'quiet' : 'NOT quiet'} (load ${load.toFixed(1)}); ${perSecond} requests a second for ${seconds} s each.\n`,
  );
  console.log(
    '| Page | Requests | Errors | p50, ms | p95, ms | p99, ms | Most, ms | Processor, ms a request | Load of the machine |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [name, page] of pages) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    await arriveSteadily({ ...page, perSecond: Math.min(20, perSecond), seconds: 3 }); // Warms what is compiled as it is first used.
    const pid = name.startsWith('Bare') ? (bare.pid ?? 0) : program.pid;
    const before = cpuOfTree(pid);
    const answered = await arriveSteadily({ ...page, perSecond, seconds });
    tell(name, answered, (1000 * (cpuOfTree(pid) - before)) / answered.requests);
  }
} finally {
  bare.kill('SIGTERM');
  await program.stop();
}

function tell(name: string, { requests, errors, reasons, p50, p95, p99, most }: Answered, cpu: number): void {
  const [load = 0] = loadavg();
  const cells = [requests, errors, ...[p50, p95, p99, most, cpu, load].map((figure) => figure.toFixed(1))];
  const met =
    errors === 0 && p99 < goal ? '' : `  (goal not met${errors > 0 ? `: ${JSON.stringify(reasons)}` : ''})`;
  console.log(`| ${name} | ${cells.join(' | ')} |${met}`);
}
