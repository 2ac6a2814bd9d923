// The package as a whole: every answer names its method, nothing is NaN, and a null always has its reason.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import * as statistics from './index.ts';

const count = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(3_000_000));
const rate = fc.record({
  events: count,
  exposure: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e12, noNaN: true })),
});
const share = fc.tuple(count, count).map(([a, b]) => ({ count: a, total: a + b }));

/** Fields that may be null by themselves, as their declarations say. */
const MAY_BE_NULL = new Set(['medianUnbiased', 'tippingShare', 'reason']);

function check(answer: unknown, path: string): void {
  if (typeof answer !== 'object' || answer === null) {
    assert.ok(!Number.isNaN(answer), `${path} is NaN`);
    return;
  }
  const fields = Object.entries(answer);
  fields.forEach(([name, value]) => check(value, `${path}.${name}`));
  if (!('reason' in answer)) return;
  assert.ok(
    'method' in answer && typeof answer.method === 'string' && answer.method !== '',
    `${path} has no method`,
  );
  const missing = fields.filter(([name, value]) => value === null && !MAY_BE_NULL.has(name));
  if (missing.length > 0)
    assert.match(String(answer.reason), /\.$/, `${path}.${missing[0]?.[0]} is null without a reason`);
}

test('whatever the numbers, answers about rates have a method and a reason for every null, and no NaN', () => {
  fc.assert(
    fc.property(rate, rate, count, (group, reference, unknown) => {
      for (const method of [
        'mid-p',
        'garwood',
        'byar-breslow-day',
        'byar-rothman-boice',
        'fingertips',
      ] as const) {
        check(statistics.crudeRate(group, { method, per: 1000 }), method);
      }
      for (const method of ['mid-p', 'exact-conditional', 'score', 'log-wald'] as const) {
        check(statistics.rateRatio(group, reference, { method }), method);
      }
      check(statistics.rateRatioTest(group, reference, 1.25), 'test');
      check(statistics.rateDifference(group, reference), 'difference');
      check(statistics.excessEvents(group, reference), 'excess');
      check(statistics.judgeRateRatio(group, reference), 'judgement');
      check(statistics.probabilityRatioAbove(group, reference, 1.25), 'probability');
      check(statistics.denominatorTipping(group, reference), 'tipping');
      check(statistics.unknownGroupBounds({ comparison: group, reference, unknown }), 'bounds');
      check(statistics.dial({ comparison: group, reference, unknown }), 'dial');
      check(statistics.eValue(statistics.rateRatio(group, reference)), 'e-value');
      check(
        statistics.changeInRateRatio({ group, reference }, { group: reference, reference: group }),
        'change',
      );
    }),
    { numRuns: 300 },
  );
});

test('whatever the numbers, answers about proportions have a method and a reason for every null, and no NaN', () => {
  fc.assert(
    fc.property(share, share, share, (group, reference, missing) => {
      for (const method of [
        'wilson',
        'wilson-continuity',
        'clopper-pearson',
        'jeffreys',
        'agresti-coull',
        'wald',
      ] as const) {
        check(statistics.proportion(group, { method }), method);
      }
      for (const method of ['koopman', 'miettinen-nurminen', 'katz', 'walter', 'mover-r'] as const) {
        check(statistics.riskRatio(group, reference, { method }), method);
        check(statistics.fourFifthsRule(group, reference, { method }), method);
      }
      for (const method of ['newcombe', 'miettinen-nurminen', 'agresti-caffo', 'wald'] as const) {
        check(statistics.riskDifference(group, reference, { method }), method);
      }
      check(statistics.riskRatioEquivalence(group, reference, { method: 'katz' }), 'equivalence');
      check(statistics.judgeRiskRatio(group, reference), 'judgement');
      check(statistics.shortfall(group, reference), 'shortfall');
      check(statistics.overlapFallacy(group, reference), 'overlap');
      check(statistics.groupMissingBounds(group, reference, missing), 'group missing');
      check(
        statistics.changeInRiskRatio({ group, reference }, { group: reference, reference: missing }),
        'change',
      );
    }),
    { numRuns: 300 },
  );
});

test('the same numbers give the same digits', () => {
  const [group, reference] = [
    { events: 70, exposure: 1194 },
    { events: 6930, exposure: 488025 },
  ];
  assert.deepEqual(statistics.judgeRateRatio(group, reference), statistics.judgeRateRatio(group, reference));
});

test('the code imports nothing outside the package', () => {
  const source = new URL('.', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  assert.ok(files.length > 40);
  for (const name of files) {
    const imports = readFileSync(new URL(name.replaceAll('\\', '/'), source), 'utf8').matchAll(
      /^(?:import|export)[^;]* from '([^']+)'/gm,
    );
    for (const [, from] of imports) assert.match(from ?? '', /^\.{1,2}\/.*\.ts$/, name);
  }
});
