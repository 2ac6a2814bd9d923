// Several denominators for the same events: worked out by hand, and against the ratio of each alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';
import { denominatorScenarios } from './denominator-scenarios.ts';

const events = { comparison: 10, reference: 20 };
const residents = { name: 'residents', comparison: 200, reference: 1000 };
const present = { name: 'people present', comparison: 400, reference: 1000 };
const visitors = { name: 'visitors', comparison: 800, reference: 1000 };

test('each denominator has its own ratio, and the range goes from the smallest to the largest', () => {
  const answer = denominatorScenarios(events, [residents, present]);
  // (10/200) ÷ (20/1000) = 2.5, and (10/400) ÷ (20/1000) = 1.25.
  near(2.5, answer.highest, 1e-14);
  near(1.25, answer.lowest, 1e-14);
  assert.deepEqual(
    answer.scenarios[0]?.ratio,
    rateRatio({ events: 10, exposure: 200 }, { events: 20, exposure: 1000 }),
  );
  assert.equal(answer.reason, null);
});

test('a gap that stays on one side of 1 is told apart from one that is settled whichever is taken', () => {
  const one = denominatorScenarios(events, [residents, present]);
  assert.deepEqual([one.sameDirection, one.settledWhichever], [true, false]);
  const turned = denominatorScenarios(events, [residents, visitors]);
  assert.deepEqual([turned.sameDirection, turned.settledWhichever], [false, false]);
  const many = denominatorScenarios({ comparison: 1000, reference: 2000 }, [residents, present]);
  assert.deepEqual([many.sameDirection, many.settledWhichever], [true, true]);
  const lower = denominatorScenarios({ comparison: 10, reference: 2000 }, [residents, present]);
  assert.deepEqual([lower.sameDirection, lower.settledWhichever], [true, true]);
});

test('a denominator of nobody has no ratio, is named, and leaves the range to the others', () => {
  const answer = denominatorScenarios(events, [residents, { name: 'nobody', comparison: 0, reference: 10 }]);
  near(2.5, answer.lowest, 1e-14);
  assert.match(answer.reason ?? '', /^nobody: There is nobody in the population of this group/);
  const none = denominatorScenarios({ comparison: 0, reference: 0 }, [residents]);
  assert.deepEqual(
    [none.lowest, none.highest, none.sameDirection, none.settledWhichever],
    [null, null, null, null],
  );
});

test('no denominators, and two of one name, are refused', () => {
  assert.throws(() => denominatorScenarios(events, []), /^RangeError: There are no denominators/);
  assert.throws(() => denominatorScenarios(events, [residents, residents]), /named "residents"\.$/);
});
