// Tries every promise on so many random tables and prints what does not hold: node packages/disclosure/src/properties/run-many.ts 10000 [first]
import { belowFive, belowTen, ownThreshold } from '../policies/presets.ts';
import type { Policy } from '../policies/policy.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { brokenPromises } from './broken-promises.ts';
import { randomSet } from './random-set.ts';

/** By the seed, so that one seed says everything. */
export function policyOfSeed(seed: number): Policy {
  return [belowFive, ownThreshold(3), belowTen, belowFive][seed % 4] ?? belowFive;
}

export interface Sum {
  tried: number;
  released: number;
  counted: number;
  codes: Record<string, number>;
  failed: { seed: number; policy: string; broken: readonly string[] }[];
}

export function runMany(first: number, many: number, onDone: (sum: Sum) => void = () => {}): Sum {
  const solver = ownSolver();
  const sum: Sum = { tried: 0, released: 0, counted: 0, codes: {}, failed: [] };
  for (let seed = first; seed < first + many; seed++) {
    const policy = policyOfSeed(seed);
    const { kind, code, broken, isCounted } = brokenPromises(randomSet(seed), policy, solver, seed);
    sum.tried++;
    sum.released += kind === 'released' ? 1 : 0;
    sum.counted += isCounted ? 1 : 0;
    if (code !== null) sum.codes[code] = (sum.codes[code] ?? 0) + 1;
    if (broken.length > 0) sum.failed.push({ seed, policy: policy.id, broken });
    onDone(sum);
  }
  return sum;
}

function tell({ tried, released, counted, codes, failed }: Sum): string {
  const others = Object.entries(codes).map(([code, count]) => `, ${count} ${code}`);
  return `${tried} tried: ${released} released (${counted} of them by trying every table)${others.join('')}; ${failed.length} failed`;
}

if (process.argv[1]?.endsWith('run-many.ts')) {
  const [many = '1000', first = '1'] = process.argv.slice(2);
  let told = 0;
  const sum = runMany(Number(first), Number(many), (soFar) => {
    for (const { seed, policy, broken } of soFar.failed.slice(told))
      process.stdout.write(`seed ${seed}, ${policy}: ${broken.join(' | ')}\n`);
    told = soFar.failed.length;
    if (soFar.tried % 250 === 0) process.stdout.write(`${tell(soFar)}\n`);
  });
  process.stdout.write(`${tell(sum)}\n`);
  process.exitCode = sum.failed.length > 0 ? 1 : 0;
}
