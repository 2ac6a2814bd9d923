// Relative likelihoods of the workforce race equality standard: values of the reference cases, and which way round they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/21-representation-and-funnel.json' with { type: 'json' };
import { numberIn, numbersIn, rawCases } from '../../golden/raw-case.ts';
import { near } from '../../golden/reference-case.ts';
import { wresIndicator } from './wres-indicator.ts';

const caseOf = (id: string) => rawCases(file).find((one) => one.id === id)!;

test('formal discipline is printed ethnic minority ÷ White, with the value of the case', () => {
  const { inputs, expected } = caseOf('wres-discipline');
  const [em, staff, white, whiteStaff] = ['em_cases', 'em_staff', 'white_cases', 'white_staff'].map((name) =>
    numberIn(inputs[name]),
  );
  const answer = wresIndicator('formal-discipline', {
    ethnicMinority: { count: em!, total: staff! },
    white: { count: white!, total: whiteStaff! },
  });
  near(numberIn(expected.relative_likelihood), answer.estimate);
  assert.equal(answer.direction, 'ethnic minority ÷ White');
  assert.equal(answer.nonAdverse, false);
  assert.match(answer.reading, /Above 1, ethnic minority people/);
  assert.ok(answer.lower! < 1 && answer.upper! > answer.estimate!);
});

test('appointment and training are printed White ÷ ethnic minority', () => {
  const { inputs } = caseOf('recruitment-funnel');
  const [applied, shortlisted] = [numbersIn(inputs.applied), numbersIn(inputs.shortlisted)];
  const groups = {
    white: { count: shortlisted[0]!, total: applied[0]! },
    ethnicMinority: { count: shortlisted[1]!, total: applied[1]! },
  };
  for (const indicator of ['appointment-from-shortlisting', 'non-mandatory-training'] as const) {
    const answer = wresIndicator(indicator, groups);
    near(1.42857142857143, answer.estimate);
    assert.equal(answer.direction, 'White ÷ ethnic minority');
    assert.match(answer.reading, /Above 1, White people/);
  }
});

test('the ends of the non-adverse range belong to it, and a number is as sure as its counts', () => {
  const white = { count: 40, total: 100 };
  const nonAdverse = (count: number) =>
    wresIndicator('formal-discipline', { white, ethnicMinority: { count, total: 100 } }).nonAdverse;
  assert.deepEqual([31, 32, 40, 50, 51].map(nonAdverse), [false, true, true, true, false]);
});

test('nobody in a group has no likelihood, with the reason', () => {
  const answer = wresIndicator('formal-discipline', {
    white: { count: 3, total: 100 },
    ethnicMinority: { count: 0, total: 0 },
  });
  assert.deepEqual([answer.estimate, answer.nonAdverse], [null, null]);
  assert.match(answer.reason ?? '', /nobody/);
});
