// Runs the faults and writes what came of them to bench/README.md: `node bench/faults/run.ts [one] [apart] [disk]`.
import { writeReadme } from '../write-readme.ts';
import { diskFull } from './disk-full.ts';
import { apart, type FaultyPlace, oneCopy } from './faulty-place.ts';
import { type KillRun, killAndGoOn } from './kill-and-go-on.ts';
import { diskTable, killTable } from './fault-tables.ts';

const much = { imports: 50, posts: 200 };
const asked = process.argv.slice(2);
const say = (what: string) => void process.stderr.write(`${what}\n`);

async function killed(openPlace: () => Promise<FaultyPlace>): Promise<KillRun> {
  await using place = await openPlace();
  return await killAndGoOn(place, much, say); // Before the place goes.
}

const runs: Record<string, () => Promise<string>> = {
  one: async () => killTable(await killed(() => oneCopy())),
  apart: async () => killTable(await killed(apart)),
  disk: async () => diskTable(await diskFull(say)),
};

for (const [name, run] of Object.entries(runs)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  say(`Faults: ${name}`);
  await writeReadme(`faults-${name}`, await run());
}
process.exit(0);
