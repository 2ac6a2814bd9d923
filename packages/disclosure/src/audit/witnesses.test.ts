// What is expected of data sets that insiders share: none that was found for somebody is lost, however many there are.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from './finding.ts';
import { goalsOf } from './goals.ts';
import { MOST_WITNESSES, Witnesses } from './witnesses.ts';

const need = { atMost: 0, atLeast: 5, apart: 2 };
const target = { id: 0, at: [0], times: [1], constant: 0 };
const finding: Finding = { target, need, least: 0, most: 9, low: null, high: null };

function witnessesOf(values: readonly number[]): Witnesses {
  const witnesses = new Witnesses([finding], goalsOf([finding], Float64Array.of(2)));
  for (const value of values) witnesses.add(Float64Array.of(value, 1));
  return witnesses;
}

describe('data sets that insiders share', () => {
  it('finds the one that takes a question far enough either way', () => {
    const witnesses = witnessesOf([2, 0, 5]);
    const everywhere = witnesses.whereIs({ ...finding, target: { ...target, at: [1] } }, 1);
    assert.equal(witnesses.isLow(0, everywhere), true);
    assert.equal(witnesses.isHigh(0, everywhere), true);
    assert.equal(witnesses.isHigh(0, witnesses.whereIs(finding, 2)), false);
    assert.deepEqual(witnesses.endsOf(finding, everywhere), [0, 5]);
    assert.deepEqual(witnesses.endsOf(finding, witnesses.whereIs(finding, 2)), [2, 2]);
  });

  it('keeps every one that is found, and shares no more than it can mark', () => {
    const many = witnessesOf([...Array.from({ length: MOST_WITNESSES }, () => 2), 0, 5]);
    const everywhere = many.whereIs({ ...finding, target: { ...target, at: [1] } }, 1);
    assert.equal(many.isFull, true);
    assert.equal(many.points.length, MOST_WITNESSES + 2);
    assert.deepEqual(many.points.at(-1), Float64Array.of(5, 1));
    assert.equal(many.isLow(0, everywhere), false);
    assert.equal(many.isHigh(0, everywhere), false);
    assert.deepEqual(many.endsOf(finding, everywhere), [2, 2]);
  });
});
