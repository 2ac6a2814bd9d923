// How long objectives may stand, and what each must have.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasNoMeasure, isPublishable, missingFrom, type ObjectiveFacts } from './objective.ts';
import { lastOfFourYears, standsTooLong } from './objective-rule.ts';

const facts: ObjectiveFacts = {
  ...{ kind: 'objective', theme: '', heading: 'Reach more groups', statement: 'Each quarter.' },
  ...{ aims: ['foster'], characteristics: [], measure: 'Groups met', baseline: '2 of 6', target: '4 of 6' },
  ...{ owner: 'Engagement officer', due: '2027-03-31', progress: '' },
};

describe('four years', () => {
  // By hand, from “beginning with the date of last publication”: the day itself is the first.
  it('begin with the day of publication, and end the day before it in the fourth year', () => {
    assert.equal(lastOfFourYears('2024-04-01'), '2028-03-31');
    assert.equal(lastOfFourYears('2024-02-29'), '2028-02-28');
    assert.equal(lastOfFourYears('2023-03-01'), '2027-02-28');
    assert.equal(lastOfFourYears('2018-03-30'), '2022-03-29');
  });

  it('of a year alone are told as a year', () => assert.equal(lastOfFourYears('2020'), '2024'));

  it('are not enough for 2020 to 2025, and the rule, the law and the date are told', () => {
    const told = standsTooLong('2020', '2025');
    assert.equal(told?.by, '2024');
    assert.match(told.rule.law, /regulation 5 .* \(SI 2017\/353\)/);
    assert.equal(standsTooLong('2024-04-01', '2028-04-01')?.by, '2028-03-31');
    assert.equal(standsTooLong('2024-04-01', '2029')?.by, '2028-03-31');
  });

  it('are enough for what ends in time, and nothing is told of what states no years', () => {
    assert.equal(standsTooLong('2024-04-01', '2028-03-31'), null);
    assert.equal(standsTooLong('2020', '2024'), null);
    assert.equal(standsTooLong(null, '2024'), null);
    assert.equal(standsTooLong('2020', null), null);
  });
});

describe('an equality objective', () => {
  it('is published when it is specific and measurable, and not without each of these', () => {
    assert.ok(isPublishable(facts));
    for (const field of ['statement', 'measure', 'baseline', 'target', 'owner'] as const) {
      const without = { ...facts, [field]: '' };
      assert.deepEqual(missingFrom(without), [field]);
      assert.ok(!isPublishable(without), field);
    }
    assert.deepEqual(missingFrom({ ...facts, due: null }), ['due']);
  });

  it('is not the same as a commitment, which may be public and says that it has no measure', () => {
    const commitment = { ...facts, kind: 'commitment' as const, measure: '', target: '', due: null };
    assert.ok(isPublishable(commitment));
    assert.ok(hasNoMeasure(commitment));
    assert.ok(!hasNoMeasure(facts));
  });
});
