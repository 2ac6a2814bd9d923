// How numbers are said: fit for a committee.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  amount,
  betweenTimes,
  counted,
  excessPhrase,
  levelPhrase,
  percentage,
  times,
  whole,
} from './spoken-number.ts';

const search = { singular: 'search', plural: 'searches' };

test('two figures are enough: 2.5 times, 12 times, 0.63 times, and never 1 for what is not 1', () => {
  assert.deepEqual([2.54, 12.3, 0.631, 1.0004].map(times), ['2.5', '12', '0.63', '1.0004']);
  assert.equal(betweenTimes(2.1, 4.71), 'between 2.1 and 4.7 times');
  assert.equal(betweenTimes(2.1, Infinity), '2.1 times or more');
});

test('one is singular, thousands are set apart, and what is small is not a power of ten', () => {
  assert.equal(counted(1, search), '1 search');
  assert.equal(counted(2300, search), '2,300 searches');
  assert.equal(counted(0.34, search), '0.34 searches');
  assert.deepEqual(
    [amount(1e-9), amount(0.00012), amount(123.45), amount(0)],
    ['less than 0.000001', '0.00012', '123.5', '0'],
  );
  assert.equal(times(1e-12), 'less than 0.000001');
});

test('how many more or fewer is a round number, and less than one is said to be that', () => {
  assert.equal(excessPhrase(98.9, search), 'about 99 more searches');
  assert.equal(excessPhrase(-1.2, search), 'about 1 fewer search');
  assert.equal(excessPhrase(0.3, search), 'less than 1 search more or fewer');
});

test('shares and levels are said as per cent, and never as none or all of what is neither', () => {
  assert.deepEqual([0, 0.0004, 0.0005, 0.082, 0.5, 0.9994, 0.9996, 1].map(percentage), [
    '0%',
    'less than 0.1%',
    '0.1%',
    '8.2%',
    '50%',
    '99.9%',
    'more than 99.9%',
    '100%',
  ]);
  assert.deepEqual([0.95, 0.995, 0.9990000001].map(levelPhrase), ['95%', '99.5%', '99.9%']);
  assert.deepEqual(
    [times(0), times(Infinity), times(0.0042), whole(2626.4)],
    ['0', 'without limit', '0.004', '2,626'],
  );
});

test('where the number of figures changes, it changes at the number itself', () => {
  assert.deepEqual([0.0099, 0.01, 1.99, 2, 9.94, 9.95, 10].map(times), [
    '0.01',
    '0.01',
    '1.99',
    '2.0',
    '9.9',
    '10',
    '10',
  ]);
  assert.deepEqual([1, 1.00004, 1.0001, 0.9999].map(times), ['1.00', '1.00', '1.0001', '0.9999']);
  assert.deepEqual([0.94, 0.95, 2.5, 99, 100, 250.5, 1000.5, Infinity].map(amount), [
    '0.94',
    '0.9',
    '2.5',
    '99',
    '100',
    '250.5',
    '1,001',
    'without limit',
  ]);
  assert.equal(excessPhrase(0.5, search), 'about 1 more search');
});
