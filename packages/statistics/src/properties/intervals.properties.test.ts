// What must hold of every interval: it holds its estimate, wider confidence makes it wider, and its limits rise with the count.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import * as s from '../index.ts';

const count = fc.oneof(fc.nat(9), fc.nat(900), fc.nat(2_000_000));
const rate = fc.record({ events: count, exposure: fc.double({ min: 0.01, max: 1e6, noNaN: true }) });
const share = fc.tuple(count, count).map(([a, b]) => ({ count: a, total: a + b + 2 }));
const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99);

interface Limited {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

type Interval = (confidence: number) => Limited;
type OfRates = (one: Counted, other: Counted) => Interval;
type OfShares = (one: Shared, other: Shared) => Interval;
type Counted = { events: number; exposure: number };
type Shared = { count: number; total: number };

const ofRates: Record<string, OfRates> = {};
for (const method of ['mid-p', 'garwood', 'byar-breslow-day', 'fingertips'] as const)
  ofRates[`rate, ${method}`] = (one) => (confidence) => s.crudeRate(one, { method, confidence });
for (const method of ['mid-p', 'exact-conditional', 'score', 'log-wald'] as const)
  ofRates[`rate ratio, ${method}`] = (one, other) => (confidence) =>
    s.rateRatio(one, other, { method, confidence });
for (const method of ['mover-exact', 'wald'] as const)
  ofRates[`rate difference, ${method}`] = (one, other) => (confidence) =>
    s.rateDifference(one, other, { method, confidence });
ofRates['denominator tipping'] = (one, other) => (confidence) =>
  s.denominatorTipping(one, other, { confidence });
ofRates['excess events'] = (one, other) => (confidence) => s.excessEvents(one, other, { confidence });

const ofShares: Record<string, OfShares> = {};
for (const method of ['wilson', 'wilson-continuity', 'clopper-pearson', 'jeffreys', 'wald'] as const)
  ofShares[`proportion, ${method}`] = (one) => (confidence) => s.proportion(one, { method, confidence });
for (const method of ['koopman', 'miettinen-nurminen', 'katz', 'walter'] as const)
  ofShares[`risk ratio, ${method}`] = (one, other) => (confidence) =>
    s.riskRatio(one, other, { method, confidence });
for (const method of ['newcombe', 'miettinen-nurminen', 'wald'] as const)
  ofShares[`risk difference, ${method}`] = (one, other) => (confidence) =>
    s.riskDifference(one, other, { method, confidence });
for (const method of ['mid-p', 'exact-conditional', 'woolf'] as const)
  ofShares[`odds ratio, ${method}`] = (one, other) => (confidence) =>
    s.oddsRatio(fewer(one), fewer(other), { method, confidence });
ofShares['shortfall'] = (one, other) => (confidence) => s.shortfall(one, other, { confidence });
ofShares['representation'] = (one) => (confidence) => s.representationIndex(one, 0.2, { confidence });

/** Sums over tables of millions take long; thousands will do. */
function fewer({ count: x, total }: Shared): Shared {
  return { count: x % 3000, total: (x % 3000) + (total % 3000) + 1 };
}

/** Room for rounding. */
function atMost(one: number, other: number, words: string): void {
  assert.ok(
    one <= other + 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-9),
    `${words}: ${one} > ${other}`,
  );
}

function holds(interval: Interval, confidence: number, name: string): void {
  const { estimate, lower, upper } = interval(confidence);
  if (estimate === null || lower === null || upper === null) return;
  if (!Number.isFinite(estimate)) return assert.equal(upper, Infinity, name);
  atMost(lower, estimate, `${name}, lower`);
  atMost(estimate, upper, `${name}, upper`);
  const wider = interval(1 - (1 - confidence) / 2);
  atMost(wider.lower!, lower, `${name}, wider lower`);
  atMost(upper, wider.upper!, `${name}, wider upper`);
}

/** Neither limit falls when the first count rises by one. */
function rises(before: Limited, after: Limited, name: string): void {
  if (before.lower === null || after.lower === null) return;
  atMost(before.lower, after.lower, `${name}, lower limit`);
  if (before.upper !== null && before.upper < Infinity)
    atMost(before.upper, after.upper!, `${name}, upper limit`);
}

for (const [name, interval] of Object.entries(ofRates)) {
  test(`${name}: holds its estimate, widens with confidence, and rises with the count`, () => {
    fc.assert(
      fc.property(rate, rate, level, (one, other, confidence) => {
        holds(interval(one, other), confidence, name);
        // The rule of Fingertips changes its method at ten, and a Wald interval its width.
        if (/fingertips|wald/.test(name)) return;
        const more = { ...one, events: one.events + 1 };
        rises(interval(one, other)(confidence), interval(more, other)(confidence), name);
      }),
      { numRuns: 60 },
    );
  });
}

for (const [name, interval] of Object.entries(ofShares)) {
  test(`${name}: holds its estimate, widens with confidence, and rises or falls with the count`, () => {
    fc.assert(
      fc.property(share, share, level, (one, other, confidence) => {
        holds(interval(one, other), confidence, name);
        if (/wald|katz|walter|woolf|odds|continuity/.test(name)) return;
        const more = { ...one, count: one.count + 1 };
        const [before, after] = [interval(one, other)(confidence), interval(more, other)(confidence)];
        if (name === 'shortfall') rises(after, before, name);
        else rises(before, after, name);
      }),
      { numRuns: 60 },
    );
  });
}
