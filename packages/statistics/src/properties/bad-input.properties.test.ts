// Bad input to every function of the package: refused in a sentence that holds the value, or answered without NaN and with reasons.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as statistics from '../index.ts';
import { callsOfGroups } from './calls-of-groups.properties.test.ts';
import { callsOfMany } from './calls-of-many.properties.test.ts';
import { faultsOfAnswer, faultsOfRefusal } from './answer-faults.properties.test.ts';
import { spoiled } from './spoiled-arguments.properties.test.ts';

/** What it is given are answers with their circumstances: words/describe-guard-rails.test.ts spoils those. */
const ELSEWHERE = new Set(['describe']);

const calls = { ...callsOfGroups, ...callsOfMany };
const functions = new Map<string, (...args: readonly unknown[]) => unknown>();
for (const [name, value] of Object.entries(statistics)) {
  if (typeof value === 'function' && name !== statistics.ImpossibleInput.name)
    functions.set(name, (...args) => Reflect.apply(value, undefined, args));
}

test('every function that is exported has ordinary calls to be spoiled', () => {
  assert.deepEqual(
    [...functions.keys()].filter((name) => !(name in calls) && !ELSEWHERE.has(name)),
    [],
  );
});

function outcome(call: () => unknown): { answer: unknown } | { error: unknown } {
  try {
    return { answer: call() };
  } catch (error) {
    return { error };
  }
}

for (const [name, lists] of Object.entries(calls)) {
  const run = functions.get(name) ?? assert.fail(`${name} is not exported.`);

  test(`${name} answers an ordinary call, the same every time, and leaves its arguments alone`, () => {
    for (const args of lists) {
      const before = structuredClone(asPlain(args));
      const answer = run(...args);
      assert.deepEqual(faultsOfAnswer(answer), []);
      assert.deepEqual(asPlain(run(...args)), asPlain(answer));
      assert.deepEqual(asPlain(args), before);
    }
  });

  test(`${name} refuses bad input with the value in a sentence, or answers without NaN and with reasons`, () => {
    const faults = lists.flatMap((args) =>
      spoiled(args).flatMap(({ args: bad, where, value }) => {
        const found = outcome(() => run(...bad));
        const why = 'error' in found ? faultsOfRefusal(found.error, value) : faultsOfAnswer(found.answer);
        return why.map((fault) => `${name} with ${where}: ${fault}`);
      }),
    );
    assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults`);
  });
}

/** Functions inside an answer (a spline) cannot be compared. */
function asPlain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one) =>
      Object.is(one, -0) ? '-0' : typeof one === 'number' ? String(one) : one,
    ),
  );
}
