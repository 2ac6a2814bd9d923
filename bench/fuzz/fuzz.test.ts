// Every route, asked wild things by somebody who may do everything and by nobody, answers so that a person can use it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzRoutes } from './fuzz-routes.ts';
import { openFuzzedProgram } from './open-fuzzed-program.ts';

test('wild input is refused in a page or as a problem, never with a fault, and shows nothing of the insides', async () => {
  await using program = await openFuzzedProgram(false);
  const { cases, findings } = await fuzzRoutes(program, { cases: 6, seed: 2010 });
  assert.ok(cases > 1000, `${cases} requests`);
  const told = findings.map(({ route, as, wrong, error, request }) => ({
    ...{ route, as, wrong, error },
    request: JSON.stringify(request).slice(0, 600),
  }));
  assert.deepEqual(told, []);
});
