// The XmR chart and its four rules against NHSRplotthedots.
import { test } from 'node:test';
import file from '../../golden/15b-xmr-own.json' with { type: 'json' };
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { xmrChart } from '../time/xmr-chart.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`an XmR chart agrees with plot the dots in case ${id}`, () => {
    const { points, mean, meanMovingRange, lower, upper } = xmrChart(inputs.numbers('y'));
    holdTo(expected, {
      mean,
      amr: meanMovingRange,
      lpl: lower,
      upl: upper,
      outside: points.map((point) => point.outside),
      trend7: points.map((point) => point.trend),
      two_of_three: points.map((point) => point.twoOfThree),
      run7: points.map((point) => point.run),
      special: points.map((point) => point.special),
    });
  });
}
