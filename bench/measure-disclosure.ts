// Measures how few cells are hidden, how soon and with what gap, beside what other tools reached on the same instances.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { markdownTable } from './table-words.ts';
import { waitForQuiet } from './wait-for-quiet.ts';

/** Each with the best safe pattern of other tools (cells, sum, seconds), as the design for disclosure control gives it. */
const cases: readonly (readonly [name: string, peers: string, against?: 'whole'])[] = [
  ['sdctable-testproblem', '3 / 40'],
  ['sdctable-4x4-trap', '1 / 31'],
  ['ssb-z1', '3 / 29'],
  ['ssb-z2-fylke', '12 / 123'],
  ['gauss-z2-linkedhier', '18 / 334'],
  ['square 20 1', 'the optimum in 0.1–1.5 s'],
  ['square 20 2', 'the optimum in 0.1–1.5 s'],
  ['square 20 3', 'the optimum in 0.1–1.5 s'],
  ['square 40 1', 'the optimum in 0.5–1.0 s'],
  ['square 60 1', 'the optimum in 2 s'],
  ['synth-C5k', '337 / 3,248 in 43 s, gap 10%; unmended 335 / 3,238 with 36 cells unsafe'],
  ['synth-C5k', '848 / 11,111 in 22 s', 'whole'],
  ['square 100 1', 'the optimum in 15–27 s'],
  ['staff', 'not the same table: 3,634 / 57,730 in 8.5 s for one of this shape'],
];

const outcome = z.object({
  name: z.string(),
  shown: z.number(),
  primaries: z.number(),
  cells: z.number(),
  sum: z.number(),
  gap: z.number(),
  safe: z.boolean(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMb: z.number(),
});
type Outcome = z.infer<typeof outcome>;

export async function measureDisclosure(): Promise<string> {
  const rows: string[][] = [];
  const found = new Map<string, Outcome>();
  for (const [name, peers, against] of cases) {
    await waitForQuiet();
    const program = join(import.meta.dirname, 'disclosure', 'suppress-case.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [program, name, against ?? 'fractions']);
    const one = outcome.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    found.set(against ? `${name}, whole numbers` : name, one);
    rows.push(rowOf(against ? { ...one, name: `${name}, whole numbers` } : one, peers));
  }
  const head = [
    'Case (cells, primaries)',
    'Cells / sum hidden',
    'Gap',
    'Seconds',
    'CPU seconds',
    'Peak memory, MB',
    'Others',
  ];
  return `${markdownTable(head, rows)}\n\n${goals(found)}`;
}

function rowOf(one: Outcome, peers: string): string[] {
  const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 0 });
  return [
    `${one.name} (${number(one.shown)}, ${number(one.primaries)})`,
    `${number(one.cells)} / ${number(one.sum)}${one.safe ? '' : ', **not safe**'}`,
    one.gap === 0 ? 'optimum' : `${(100 * one.gap).toFixed(0)}%`,
    one.seconds.toFixed(2),
    one.cpuSeconds.toFixed(2),
    number(one.peakMb),
    peers,
  ];
}

function goals(found: ReadonlyMap<string, Outcome>): string {
  const said = (name: string, most: number) => {
    const { seconds = Infinity } = found.get(name) ?? {};
    return `at most ${most} s for ${name}, measured ${seconds.toFixed(1)} (${seconds <= most ? 'met' : '**not met**'})`;
  };
  const memory = Math.max(...[...found.values()].map(({ peakMb }) => peakMb));
  const inMemory = `under 1,000 MB, measured ${memory.toFixed(0)} (${memory < 1_000 ? 'met' : '**not met**'})`;
  return `Goals: ${[said('square 20 1', 1), said('synth-C5k', 10), said('synth-C5k, whole numbers', 30), said('staff', 120), inMemory].join('; ')}.`;
}
