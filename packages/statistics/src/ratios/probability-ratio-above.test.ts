// The probability that a ratio is above a threshold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput, probabilityRatioAbove } from '../index.ts';

test('equal groups are as likely to differ one way as the other', () => {
  for (const events of [0, 3, 1_000_000]) {
    near(0.5, probabilityRatioAbove({ events, exposure: 8 }, { events, exposure: 8 }, 1).probability, 1e-9);
  }
});

test('no events at all still answer: the ratio of two unknown rates, Beta(½, ½)', () => {
  const answer = probabilityRatioAbove({ events: 0, exposure: 1 }, { events: 0, exposure: 1 }, 3);
  near(1 - (2 / Math.PI) * Math.asin(Math.sqrt(0.75)), answer.probability, 1e-12);
  near(1, answer.median, 1e-12);
});

test('a higher threshold is never likelier, and the chances of both sides add up to 1', () => {
  const [group, reference] = [
    { events: 12, exposure: 90 },
    { events: 30, exposure: 400 },
  ];
  const above = [0.5, 0.8, 1, 1.25, 2, 5].map((k) => probabilityRatioAbove(group, reference, k).probability!);
  above.forEach((probability, index) => assert.ok(index === 0 || probability < above[index - 1]!));
  const below = probabilityRatioAbove(reference, group, 1 / 1.25).probability!;
  near(1 - above[3]!, below, 1e-10);
});

test('nobody in a population says nothing, and a threshold below zero is refused', () => {
  assert.equal(
    probabilityRatioAbove({ events: 1, exposure: 0 }, { events: 1, exposure: 4 }, 1).probability,
    null,
  );
  assert.throws(
    () => probabilityRatioAbove({ events: 1, exposure: 1 }, { events: 1, exposure: 4 }, -1),
    ImpossibleInput,
  );
});
