// Many clients that send drop by drop, beside a few ordinary ones: `node bench/slow-clients/run.ts [--slow 200] [--normal 20] [--seconds 30]`
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../service/platform/files.ts';
import { fetchPage } from '../fetch-page.ts';
import { startProgram } from '../started-program.ts';
import { askAlongside, drip, timesInWords } from './drip.ts';

const { values } = parseArgs({
  options: {
    slow: { type: 'string', default: '200' },
    normal: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
  },
});
const seconds = Number(values.seconds);

await using home = await temporaryFolder('due-regard-slow');
const program = await startProgram(join(home.path, 'data'));
try {
  await program.said('are all there');
  const address = new URL(program.address);
  const page = `${program.address}/published`;
  for (let time = 0; time < 20; time += 1) await fetchPage(page);
  const alone = await askAlongside(page, 5, Number(values.normal));
  const over = new AbortController();
  const slow = Array.from({ length: Number(values.slow) }, (_, at) =>
    drip(address, at % 2 === 0 ? 'head' : 'form', over.signal),
  );
  await pause(1_000);
  const beside = await askAlongside(page, seconds, Number(values.normal));
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
  console.log(`  ordinary, alone:  ${timesInWords(alone)}`);
  console.log(`  ordinary, beside: ${timesInWords(beside)}`);
  console.log(
    `  slow: ${times.length} closed by the server after ${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)} s, ${ended.length - times.length} never; answers ${statuses.join(', ')}`,
  );
} finally {
  await program.stop();
}
