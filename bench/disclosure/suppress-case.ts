// Suppresses one case in this process, and prints what it cost as one line of JSON: node suppress-case.ts CASE [whole]
import { readFileSync } from 'node:fs';
import { cellSystemOfInstance, oneEitherWay, suppress, type CellSystem } from '@due-regard/disclosure';
import { chance } from '../../packages/disclosure/src/solving/random-program.ts';
import { madeUpStaff } from '../../packages/disclosure/src/suppression/made-up-staff.ts';
import { dimension, madeUpTable } from '../../packages/disclosure/src/suppression/made-up-tables.ts';
import { openHighs } from '../../service/platform/solver/index.ts';

const CASES = new URL('../../../shared/sdc-cases/', import.meta.url);
const [name = '', against = ''] = process.argv.slice(2);

function systemOf(asked: string): CellSystem & { primary?: readonly number[] } {
  const [kind = '', size = '', seed = '1'] = asked.split(' ');
  if (kind === 'staff') return madeUpStaff(8_000, { grades: true });
  if (kind !== 'square')
    return cellSystemOfInstance(JSON.parse(readFileSync(new URL(`${asked}.json`, CASES), 'utf8')));
  const next = chance(Number(seed));
  const side = (letter: string) => dimension(letter, Number(size));
  return madeUpTable([side('a'), side('b')], () => Math.floor(-50 * Math.log(1 - next())));
}

const system = systemOf(name);
const small =
  system.primary ??
  [...system.cells.keys()].filter((cell) => system.cells[cell]!.value >= 1 && system.cells[cell]!.value <= 4);
const primaries = small.map((cell) => ({
  cell,
  rule: 'threshold',
  why: 'few people',
  protection: oneEitherWay(system.cells[cell]!.value),
}));
const solver = await openHighs();
const clock = () => performance.now() / 1000;
const begun = { seconds: clock(), cpu: process.cpuUsage() };
const { objective, optimal, safe } = suppress(
  system,
  primaries,
  { seconds: 110, clock, ...(against === 'whole' && { against: 'whole numbers' }) },
  solver,
);
const { user, system: kernel } = process.cpuUsage(begun.cpu);
process.stdout.write(
  `${JSON.stringify({
    name,
    shown: system.cells.length,
    primaries: primaries.length,
    ...objective,
    gap: optimal === true ? 0 : optimal.gap,
    safe,
    seconds: clock() - begun.seconds,
    cpuSeconds: (user + kernel) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  })}\n`,
);
