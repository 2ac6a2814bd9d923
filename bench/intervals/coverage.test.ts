// Coverage of the intervals: the chances, the published figures, and that the page committed is that which is made now.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { binomialChances, poissonChances } from './chances.ts';
import { coverageOfTwo } from './coverage-of-two.ts';
import {
  countTable,
  differenceCoverage,
  differenceTable,
  rateRatioCoverage,
  rateRatioTable,
  riskRatioTable,
  shareTable,
} from './coverage-tables.ts';
import { differenceMethods, rateRatioMethods, riskRatioMethods } from './intervals.ts';
import { rateSettings, shareSettings } from './settings.ts';

const near = (expected: number, actual: number, within: number) =>
  assert.ok(Math.abs(expected - actual) <= within, `${actual} is not within ${within} of ${expected}`);

test('chances are those of the textbook: e^−2 for no events where 2 are expected, mean np and variance npq', () => {
  const poisson = poissonChances(2);
  assert.equal(poisson.first, 0);
  near(Math.exp(-2), poisson.chances[0]!, 1e-15);
  const { first, chances } = binomialChances(2000, 0.02);
  const mean = chances.reduce((sum, chance, i) => sum + chance * (first + i), 0);
  near(40, mean, 1e-11);
  near(
    39.2,
    chances.reduce((sum, chance, i) => sum + chance * (first + i - mean) ** 2, 0),
    1e-9,
  );
});

// Simulated with 200,000 draws: four standard errors (0.2) and the rounding of the published figure (0.05).
const PUBLISHED_WITHIN = 0.25;

test('coverage of ratios of rates is that of the published table, which was simulated', () => {
  const published = [
    { setting: rateSettings[6]!, exact: 96.4, midP: 95.0, score: 95.2, logWald: 96.0, none: 0 },
    { setting: rateSettings[7]!, exact: 95.9, midP: 95.2, score: 95.2, logWald: 95.3, none: 0 },
    {
      setting: { group: 2, reference: 1000 },
      exact: 98.4,
      midP: 98.4,
      score: 94.8,
      logWald: 94.4,
      none: 13.5,
    },
    { setting: { group: 1, reference: 3 }, exact: 99.2, midP: 98.8, score: 96.6, logWald: 98.6, none: 40 },
    { setting: { group: 10, reference: 20 }, exact: 96.9, midP: 95.3, score: 95.3, logWald: 95.9, none: 0 },
  ];
  for (const { setting, midP, exact, score, logWald, none } of published) {
    const held = rateRatioMethods.map((method) => rateRatioCoverage(setting, method, 0.95));
    [midP, exact, score, logWald].forEach((expected, at) =>
      near(expected, held[at]!.held * 100, PUBLISHED_WITHIN),
    );
    near(none, held[3]!.none * 100, PUBLISHED_WITHIN);
  }
});

test('Newcombe and Wald cover a difference as published: 96.1 and 87.3, 95.9 and 70.0', () => {
  const [newcombe, , , wald] = differenceMethods;
  const published = [
    [shareSettings[1]!, 96.1, 87.3],
    [shareSettings[2]!, 95.9, 70.0],
  ] as const;
  for (const [setting, ofNewcombe, ofWald] of published) {
    near(ofNewcombe, differenceCoverage(setting, newcombe!, 0.95).held * 100, PUBLISHED_WITHIN);
    near(ofWald, differenceCoverage(setting, wald!, 0.95).held * 100, PUBLISHED_WITHIN);
  }
});

test('looking for the outcomes that hold the truth by halving finds the same as looking at each', () => {
  const [group, reference] = [binomialChances(60, 0.05), binomialChances(400, 0.1)];
  for (const method of riskRatioMethods.slice(0, 2)) {
    const limits = method.at({ total: 60, referenceTotal: 400 }, 0.95);
    const halved = coverageOfTwo(group, reference, 0.5, limits);
    const each = coverageOfTwo(group, reference, 0.5, { ...limits, falling: false });
    near(each.held, halved.held, 1e-13);
    near(each.width, halved.width, 1e-4);
  }
});

test('the page is the one that would be made now, as far as a part of it tells', () => {
  const page = readFileSync(new URL('../../docs/methods/coverage.md', import.meta.url), 'utf8');
  const layout = { confidence: 0.95 };
  const parts = [
    countTable(layout),
    shareTable(layout),
    rateRatioTable(layout, rateSettings.slice(8)),
    riskRatioTable(layout, shareSettings.slice(1, 3)),
    differenceTable(layout, shareSettings.slice(1, 3)),
  ];
  for (const line of parts.join('\n').split('\n'))
    assert.ok(page.includes(`${line}\n`), `Run node bench/write-coverage.ts: the page lacks ${line}`);
});
