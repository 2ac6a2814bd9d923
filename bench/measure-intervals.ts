// Measures each interval at counts of a million, in several processes of their own.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { spread } from './pairs.ts';
import { markdownTable, ranged } from './table-words.ts';
import { waitForQuiet } from './wait-for-quiet.ts';

const processes = 5;
const mostMilliseconds = 1;

const times = z.array(z.object({ name: z.string(), first: z.number(), middle: z.number() }));

export async function measureIntervals(): Promise<string> {
  const program = join(import.meta.dirname, 'interval-times.ts');
  const runs: z.infer<typeof times>[] = [];
  for (let run = 0; run < processes; run += 1) {
    await waitForQuiet();
    const { stdout } = await promisify(execFile)(process.execPath, [program]);
    runs.push(times.parse(JSON.parse(stdout)));
  }
  const rows = runs[0]!.map(({ name }, at) => ({
    name,
    first: spread(runs.map((run) => run[at]!.first)),
    middle: spread(runs.map((run) => run[at]!.middle)),
  }));
  const table = markdownTable(
    ['Interval', 'One call, ms', 'The first call of a process, ms'],
    rows.map(({ name, first, middle }) => [name, ranged(middle, 3), ranged(first, 1)]),
  );
  const late = rows.filter(({ middle }) => middle.median >= mostMilliseconds).map(({ name }) => name);
  const met = late.length === 0 ? 'met by every one' : `**not met** by ${late.join('; ')}`;
  return `${table}\n\nGoal: under ${mostMilliseconds} ms a call (${met}).`;
}
