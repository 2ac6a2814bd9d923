// Asks every route wild things: `node bench/fuzz/run.ts [--cases 500] [--seed N] [--only /data] [--without-data]`
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzzRoutes } from './fuzz-routes.ts';
import { openFuzzedProgram } from './open-fuzzed-program.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    seed: { type: 'string', default: '2010' },
    only: { type: 'string' },
    'without-data': { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

await using program = await openFuzzedProgram(!values['without-data']);
const began = performance.now();
const { only, out } = values;
const { cases, findings, slowest, statuses } = await fuzzRoutes(program, {
  ...{ cases: Number(values.cases), seed: Number(values.seed) },
  ...(only !== undefined && { only }),
});
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${program.routes.length} routes, ${cases} requests in ${seconds} s, ${findings.length} answers that should not have been.`,
);
const kinds = Map.groupBy(
  findings,
  ({ route, wrong, error }) => `${route}: ${wrong}${error ? `: ${error.slice(0, 200)}` : ''}`,
);
for (const [kind, all] of kinds)
  console.log(`  ${all.length} × ${kind}\n      such as ${JSON.stringify(all[0]?.request).slice(0, 400)}`);
console.log(`Statuses: ${JSON.stringify(statuses)}`);
console.log('Slowest:');
for (const { route, milliseconds } of slowest) console.log(`  ${milliseconds} ms  ${route}`);
if (out !== undefined) writeFileSync(out, JSON.stringify(findings, null, 1));
process.exitCode = findings.length > 0 ? 1 : 0;
