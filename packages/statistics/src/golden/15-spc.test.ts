// Charts of proportions, rates and counts against R.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/15-spc.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import type { AttributeChart } from '../time/attribute-chart.ts';
import { cChart } from '../time/c-chart.ts';
import { pChart } from '../time/p-chart.ts';
import { uChart } from '../time/u-chart.ts';

const ANSWERS: Record<string, (inputs: Inputs) => unknown> = {
  'p-chart': (inputs) => {
    const totals = inputs.numbers('n');
    return attributeAnswers(pChart(inputs.numbers('x').map((count, i) => ({ count, total: totals[i]! }))));
  },
  'u-chart': (inputs) => {
    const exposures = inputs.numbers('exposure');
    const chart = uChart(inputs.numbers('x').map((events, i) => ({ events, exposure: exposures[i]! })));
    const exact = chart.points.map(({ exactLower, exactUpper }) => [exactLower, exactUpper]);
    return { ...attributeAnswers(chart), exact_poisson_limits_998: exact };
  },
  'c-chart': (inputs) => {
    const { centre, points } = cChart(inputs.numbers('x'));
    return { centre, lcl: points[0]?.lower, ucl: points[0]?.upper };
  },
};

function attributeAnswers({ centre, points, laneySigma }: AttributeChart) {
  const signals = points.flatMap(({ outside }, i) => (outside ? [i + 1] : []));
  return {
    centre,
    sigma: points.map(({ sigma }) => sigma),
    lcl: points.map(({ lower }) => lower),
    ucl: points.map(({ upper }) => upper),
    signals: signals.length === 1 ? signals[0] : signals,
    laney_sigma_z: laneySigma,
    laney_lcl: points.map(({ laneyLower }) => laneyLower),
    laney_ucl: points.map(({ laneyUpper }) => laneyUpper),
  };
}

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`a chart agrees with R in case ${id}`, () => {
    const answer = ANSWERS[id];
    assert.ok(answer);
    holdTo(expected, answer(inputs));
  });
}
