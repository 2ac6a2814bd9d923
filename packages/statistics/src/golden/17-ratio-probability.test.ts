// The probability that a rate ratio is above a threshold against R (the closed forms of the file; shrinkage is apart).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/17-shrinkage-bayes.json' with { type: 'json' };
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { probabilityRatioAbove } from '../index.ts';

const cases = referenceCases(file).filter(({ id }) => id.startsWith('prob-rr-above'));

test('the file holds cases of the probability', () => assert.ok(cases.length >= 9));

for (const { id, inputs, expected } of cases) {
  test(`the probability of a ratio agrees with R in case ${id}`, () => {
    const { probability, median, lower, upper } = probabilityRatioAbove(
      { events: inputs.number('events1'), exposure: inputs.number('exposure1') },
      { events: inputs.number('events0'), exposure: inputs.number('exposure0') },
      inputs.number('threshold'),
    );
    holdTo(expected, { probability, median_ratio: median, credible_95: [lower, upper] });
  });
}
