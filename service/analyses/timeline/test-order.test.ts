// The order test, case by case. Expected: rule 2 of the lifecycle in the domain notes, section 3.2, and Brown [2008] EWHC 3158 (before and at the time).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OrderFacts, testOrder } from './test-order.ts';

const on = (day: number, hour = 9): Date => new Date(Date.UTC(2026, 10, day, hour));

const proper: OrderFacts = {
  ...{ firstConsideredAt: on(2), reviewedAt: [on(10)], frozenAt: on(12), decidedAt: on(20) },
  ...{ evidenceAt: [on(3)], engagedAt: [on(5)] },
};

const faultsOf = (facts: Partial<OrderFacts>): readonly string[] => {
  const verdict = testOrder({ ...proper, ...facts });
  return verdict.kind === 'out of order' ? verdict.faults : [verdict.kind];
};

test('what was considered, reviewed and frozen before the decision is in order, and says by how many days', () => {
  assert.deepEqual(testOrder(proper), { kind: 'in order', days: 18, notes: [] });
});

test('without a decision nothing is out of order yet', () => {
  assert.deepEqual(testOrder({ ...proper, firstConsideredAt: null, reviewedAt: [], decidedAt: null }), {
    kind: 'not decided',
  });
});

test('what was first considered after the decision is out of order, with how late it was', () => {
  const verdict = testOrder({ ...proper, firstConsideredAt: on(22) });
  assert.deepEqual(verdict, { kind: 'out of order', days: -2, faults: ['considered-after'], notes: [] });
});

test('the very moment of the decision is not before it', () => {
  assert.deepEqual(faultsOf({ firstConsideredAt: on(20) }), ['considered-after']);
  assert.deepEqual(faultsOf({ frozenAt: on(20) }), ['frozen-after']);
  assert.deepEqual(faultsOf({ reviewedAt: [on(20)] }), ['not-reviewed-before']);
});

test('a moment before it is', () => {
  const moment = new Date(on(20).getTime() - 1);
  assert.deepEqual(faultsOf({ firstConsideredAt: moment, frozenAt: moment, reviewedAt: [moment] }), [
    'in order',
  ]);
  assert.equal(testOrder({ ...proper, firstConsideredAt: moment }).kind, 'in order');
});

test('one review before the decision is enough, and none is not', () => {
  assert.deepEqual(faultsOf({ reviewedAt: [on(25), on(19)] }), ['in order']);
  assert.deepEqual(faultsOf({ reviewedAt: [on(25), on(21)] }), ['not-reviewed-before']);
  assert.deepEqual(faultsOf({ reviewedAt: [] }), ['not-reviewed-before']);
});

test('what was never considered, never frozen and never looked at has every fault', () => {
  assert.deepEqual(testOrder({ ...proper, firstConsideredAt: null, frozenAt: null, reviewedAt: [] }), {
    ...{ kind: 'out of order', days: null, notes: [] },
    faults: ['considered-after', 'not-reviewed-before', 'frozen-after'],
  });
});

test('evidence and engagement that all came afterwards are noted beside the verdict, and none at all is not', () => {
  assert.deepEqual(testOrder({ ...proper, evidenceAt: [on(21)], engagedAt: [on(22)] }), {
    ...{ kind: 'in order', days: 18 },
    notes: ['evidence-after', 'engagement-after'],
  });
  assert.deepEqual(testOrder({ ...proper, evidenceAt: [on(3), on(21)], engagedAt: [] }), {
    ...{ kind: 'in order', days: 18, notes: [] },
  });
});
